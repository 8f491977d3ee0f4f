import { boundsOf } from "../../cadastre/area.ts";
import type { BuildingTable } from "../../cadastre/building.ts";
import type { Position, Ring, ToLonLat } from "../../cadastre/ring.ts";
import type { TableSolids } from "../../cadastre/solids.ts";
import type { CodedValue } from "../../cadastre/coded-value.ts";
import { planeToLonLat } from "../../cadastre/plane-fit.ts";
import { buildingParts } from "./building-parts.ts";
import type { Extent } from "./region.ts";
import { type Run, runsOf } from "./runs.ts";
import type { Placed } from "./split.ts";

/** Numbers of one part in `CityBuilding.parts`: place in `rings`, feature, base and top in metres. */
export const PART_WIDTH = 4;

/**
 * What the city keeps of a building until the tiles are made: rings once each, in metres from `origin`, and the parts
 * as plain numbers, so that a county of a million units stays in memory.
 */
export interface CityBuilding extends Placed, Extent {
  readonly code: string;
  readonly use: CodedValue | null;
  readonly unitIds: readonly string[];
  readonly unitUses: readonly (CodedValue | null)[];
  /** Plane metres. */
  readonly origin: Position;
  readonly toLonLat: ToLonLat;
  readonly rings: readonly Ring[];
  readonly parts: Float32Array;
  readonly runs: readonly Run[];
}

/** Null when there is no footprint, and so no place on the earth, or nothing to show on it. */
export function cityBuilding(table: BuildingTable, solids: TableSolids): CityBuilding | null {
  const { footprint, code, use } = table.building;
  const toLonLat = footprint === null ? null : planeToLonLat(footprint);
  if (footprint === null || toLonLat === null) return null;
  const [minX, minY, maxX, maxY] = boundsOf(footprint.plane);
  const origin: Position = [(minX + maxX) / 2, (minY + maxY) / 2];
  const rings: Ring[] = [];
  const indexOf = ringIndex(rings, origin);
  const numbers: number[] = [];
  solids.units.forEach(({ parts }, ix) => {
    for (const { solid } of parts) numbers.push(indexOf(solid.ring), ix, solid.baseM, solid.topM);
  });
  for (const { ring, baseM, topM } of buildingParts(table.floors, solids.slabs)) {
    numbers.push(indexOf(ring), table.units.length, baseM, topM);
  }
  if (numbers.length === 0) return null;
  const parts = Float32Array.from(numbers);
  const corners = boundsOf([rings]);
  const outline = [0, 1, 2, 3].map((i) =>
    toLonLat([origin[0] + corners[i < 2 ? 0 : 2], origin[1] + corners[i % 2 ? 3 : 1]]),
  );
  const heights = numbers.filter((_, i) => i % PART_WIDTH >= 2);
  return {
    code,
    use,
    unitIds: table.units.map(({ id }) => id),
    unitUses: table.units.map((unit) => unit.use),
    centre: toLonLat(origin),
    box: boundsOf([[outline]]),
    lowM: heights.reduce((a, b) => Math.min(a, b)),
    highM: heights.reduce((a, b) => Math.max(a, b)),
    origin,
    toLonLat,
    rings,
    parts,
    runs: runsOf(table.floors, solids, rings, indexOf),
  };
}

function moved(ring: Ring, [x0, y0]: Position): Ring {
  return ring.map(([x, y]): Position => [x - x0, y - y0]);
}

/** Keeps equal rings (to a centimetre) once. */
function ringIndex(rings: Ring[], origin: Position): (ring: Ring) => number {
  const byRing = new Map<Ring, number>();
  const byText = new Map<string, number>();
  return (ring) => {
    const seen = byRing.get(ring);
    if (seen !== undefined) return seen;
    const own = moved(ring, origin);
    const text = own.map(([x, y]) => `${Math.round(x * 100)} ${Math.round(y * 100)}`).join();
    const index = byText.get(text) ?? rings.push(own) - 1;
    byText.set(text, index);
    byRing.set(ring, index);
    return index;
  };
}
