import { boundsOf, type Box } from "../cadastre/area.ts";
import type { BuildingTable } from "../cadastre/building.ts";
import { planeToLonLat } from "../cadastre/plane-fit.ts";
import { tableSolids } from "../cadastre/solids.ts";
import type { Fidelity, Unit } from "../cadastre/unit.ts";
import type { Drawn } from "./store.ts";

/** Degrees to 7 decimals, about a centimetre. */
const degrees = (value: number): number => Math.round(value * 1e7) / 1e7;

/**
 * How every unit of a building is drawn, in `ix` order. It takes laying out the whole building, so an engine asks once,
 * when the building comes in, and keeps `drawnText` with each unit: a look-up must not depend on the building's size.
 */
export function drawnUnits(table: BuildingTable): Drawn[] {
  const { footprint } = table.building;
  const toLonLat = footprint === null ? null : planeToLonLat(footprint);
  return tableSolids(table).units.map(({ fidelity, parts }) => {
    if (toLonLat === null || parts.length === 0) return { fidelity, box: null };
    const rings = parts.map(({ solid }) => solid.ring.map(toLonLat));
    const [west, south, east, north] = boundsOf(rings.map((ring) => [ring]));
    return { fidelity, box: [degrees(west), degrees(south), degrees(east), degrees(north)] };
  });
}

/** The same for a unit over several buildings: it has no cell, so it is a block unless it was surveyed. */
export const drawnLoose = (unit: Unit): Drawn => ({ fidelity: unit.solids.length > 0 ? "L3" : "L0", box: null });

/** The form in which an engine keeps it: `["L2", west, south, east, north]`, or the fidelity alone. */
export const drawnText = ({ fidelity, box }: Drawn): string => JSON.stringify([fidelity, ...(box ?? [])]);

export function drawnIn(text: string): Drawn {
  const [fidelity, ...box] = JSON.parse(text) as [Fidelity, ...Box] | [Fidelity];
  return { fidelity, box: box.length === 4 ? (box as Box) : null };
}
