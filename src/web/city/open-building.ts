import { colouring } from "../colouring.svelte.ts";
import { filter } from "../filter.svelte.ts";
import { selection } from "../selection.svelte.ts";
import type { OpenBuilding, UnitLook } from "./paint.ts";

/**
 * The open building's units by code, coloured by state and filtered by the legend: tiles know nothing of states, and
 * states know nothing of tiles. Null while none is open or its states are not known. To be read in a `$derived`.
 */
export function openBuilding(): OpenBuilding | null {
  const { building, states } = selection;
  if (building === null || states === null) return null;
  const lookOf = (ix: number): UnitLook => ({
    rgb: colouring.styleOf(states, ix)?.rgb ?? null,
    wanted: filter.wants(ix),
  });
  return {
    code: building.code,
    units: new Map(building.units.map(({ id }, ix) => [id, lookOf(ix)])),
    filtered: filter.wanted?.includes(false) ?? false,
  };
}
