import type { Floor } from "../../cadastre/floor.ts";
import type { Slab } from "../../cadastre/solids.ts";
import type { Solid } from "../../cadastre/unit.ts";

/** Metres by which a storey's top and the next one's base may differ. */
const MEETS_M = 0.05;

/**
 * What of the building itself is drawn among its units: rooms that reach through their storey (cores, passages) as solid
 * walls from the lowest floor to the highest, so that no shaft is seen from outside; everything else as it is.
 */
export function buildingParts(floors: readonly Floor[], slabs: readonly Slab[]): Solid[] {
  const heights = new Map<string | null, Floor>(floors.map((floor) => [floor.id, floor]));
  const plain: Solid[] = [];
  const walled = new Map<string, Solid[]>();
  for (const { floor, solid, plate } of slabs) {
    const storey = heights.get(floor);
    if (plate === "roof") continue;
    if (plate !== "walled" || storey === undefined) {
      plain.push(solid);
      continue;
    }
    const key = JSON.stringify(solid.ring);
    const tall = { ring: solid.ring, baseM: storey.baseM, topM: storey.baseM + storey.heightM };
    walled.set(key, [...(walled.get(key) ?? []), tall]);
  }
  return [...plain, ...[...walled.values()].flatMap(stacked)];
}

/** Solids of one ring that stand on each other, as one. */
function stacked(solids: readonly Solid[]): Solid[] {
  const merged: Solid[] = [];
  for (const solid of [...solids].sort((a, b) => a.baseM - b.baseM)) {
    const last = merged.at(-1);
    if (last && Math.abs(last.topM - solid.baseM) < MEETS_M) merged[merged.length - 1] = { ...last, topM: solid.topM };
    else merged.push(solid);
  }
  return merged;
}
