import { boundsOf, multiPolygonArea } from "./area.ts";
import { parkingStalls } from "./parking-stalls.ts";
import type { MultiPolygon } from "./ring.ts";
import { cutAt, limitFor, longAxis, shareOut, type Axis } from "./share-out.ts";

/** A run of columns that share an entrance; the weights are of the columns' areas, each above 0. */
export interface ColumnGroup {
  readonly weights: readonly number[];
}

/** One taker of floor space: a logical building with its column groups, or the parking of a floor. */
export interface Taker {
  readonly key: string;
  /** Share of the floor against the other takers. */
  readonly weight: number;
  readonly groups: readonly ColumnGroup[];
  /** Parking units; 0 for a logical building. */
  readonly stalls: number;
}

/** Cells of each taker by column (or stall) number, and ground that belongs to nobody: passages, and all of a car park. */
export interface FloorPlan {
  readonly cells: ReadonlyMap<string, readonly MultiPolygon[]>;
  readonly passages: readonly MultiPolygon[];
}

/** Metres: a region deeper than this gets two rows of cells with a passage between them (our choice). */
const DEEP_M = 15;
const PASSAGE_M = 1.8;
/** Entrances and logical buildings meet at a wall of the outline when one is this near, metres (our choice). */
const TO_WALL_M = 1.5;
const TWO_ROWS_FROM = 3;

const other = (axis: Axis): Axis => (axis === 0 ? 1 : 0);

function depth(region: MultiPolygon, axis: Axis): number {
  const [minU, minV, maxU, maxV] = boundsOf(region);
  return axis === 0 ? maxV - minV : maxU - minU;
}

/** Cells go along the near row and come back along the far one, so that neighbours in the table stay neighbours. */
function twoRows(region: MultiPolygon, axis: Axis, weights: readonly number[]): [MultiPolygon[], MultiPolygon] | null {
  const half = Math.ceil(weights.length / 2);
  const [near, far] = [weights.slice(0, half), weights.slice(half)];
  const sum = (list: readonly number[]) => list.reduce((total, weight) => total + weight, 0);
  const across = other(axis);
  const middle = limitFor(region, across, (multiPolygonArea(region) * sum(near)) / sum(weights));
  const first = cutAt(region, across, middle - PASSAGE_M / 2);
  const second = first && cutAt(first[1], across, middle + PASSAGE_M / 2);
  if (!first || !second || first[0].length === 0 || second[1].length === 0) return null;
  const nearCells = shareOut(first[0], axis, near);
  const farCells = shareOut(second[1], axis, [...far].reverse());
  return nearCells && farCells && [[...nearCells, ...farCells.reverse()], second[0]];
}

function groupCells(region: MultiPolygon, weights: readonly number[], passages: MultiPolygon[]): MultiPolygon[] | null {
  const axis = longAxis(region);
  if (weights.length >= TWO_ROWS_FROM && depth(region, axis) > DEEP_M) {
    const rows = twoRows(region, axis, weights);
    if (rows) {
      passages.push(rows[1]);
      return rows[0];
    }
  }
  return shareOut(region, axis, weights);
}

/**
 * Shares a footprint out among the takers of one floor, side by side along its longer side, and each share among
 * the taker's columns. All in the footprint's frame, metres. Nothing overlaps; every cell has an area above 0.
 * A schematic: it follows the table, not the walls. Null when the outline is broken.
 */
export function floorPlan(footprint: MultiPolygon, takers: readonly Taker[]): FloorPlan | null {
  const cells = new Map<string, MultiPolygon[]>();
  const passages: MultiPolygon[] = [];
  const shares = shareOut(
    footprint,
    longAxis(footprint),
    takers.map(({ weight }) => weight),
    TO_WALL_M,
  );
  if (!shares) return null;
  for (const [index, taker] of takers.entries()) {
    const share = shares[index] ?? [];
    if (taker.stalls > 0) {
      const stalls = parkingStalls(share, taker.stalls);
      if (!stalls) return null;
      cells.set(taker.key, stalls);
      passages.push(share);
      continue;
    }
    const total = taker.groups.map(({ weights }) => weights.reduce((sum, weight) => sum + weight, 0));
    const regions = shareOut(share, longAxis(share), total, TO_WALL_M);
    const own: MultiPolygon[] = [];
    for (const [at, { weights }] of taker.groups.entries()) {
      const found = groupCells(regions?.[at] ?? [], weights, passages);
      if (!regions || !found) return null;
      own.push(...found);
    }
    cells.set(taker.key, own);
  }
  return { cells, passages };
}
