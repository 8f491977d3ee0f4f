import { polygonContains } from "../../cadastre/point-in-polygon.ts";
import type { Polygon } from "../../cadastre/ring.ts";
import { areaMarkInSquare, type Mark } from "./mark.ts";

/** Cells along a tile's side: two screen pixels each (our choice). */
const CELLS = 256;

/**
 * All ground of a tile that is in a parcel, as one mark of rectangles on a grid of 256 × 256 cells; for zooms at which
 * single parcels are smaller than a pixel or two. A parcel, however small, fills the cell it lies in.
 */
export function mergedMark(z: number, x: number, y: number, parcels: readonly Mark[]): Mark {
  const filled = new Uint8Array(CELLS * CELLS);
  const scale = 2 ** z * CELLS;
  for (const parcel of parcels) fill(filled, parcel, scale, x * CELLS, y * CELLS);
  const square = rectangles(filled).map(([left, top, right, bottom]): Polygon => {
    const [w, n, e, s] = [left + x * CELLS, top + y * CELLS, right + x * CELLS, bottom + y * CELLS].map(
      (v) => v / scale,
    );
    return [[[w ?? 0, n ?? 0], [e ?? 0, n ?? 0], [e ?? 0, s ?? 0], [w ?? 0, s ?? 0]]]; // prettier-ignore
  });
  return areaMarkInSquare("parcel", z, { merged: true }, square);
}

function fill(filled: Uint8Array, parcel: Mark, scale: number, left: number, top: number): void {
  const [minX, minY, maxX, maxY] = parcel.box.map((value) => Math.floor(value * scale)) as [
    number,
    number,
    number,
    number,
  ];
  const small = maxX - minX < 2 && maxY - minY < 2;
  const polygons = small ? [] : parcel.polygons.map((polygon) => polygon.map(positions));
  for (let row = Math.max(minY, top); row <= Math.min(maxY, top + CELLS - 1); row++) {
    for (let column = Math.max(minX, left); column <= Math.min(maxX, left + CELLS - 1); column++) {
      const centre = [(column + 0.5) / scale, (row + 0.5) / scale] as const;
      if (small || polygons.some((polygon) => polygonContains(polygon, centre))) {
        filled[(row - top) * CELLS + column - left] = 1;
      }
    }
  }
}

function positions(flat: Float64Array): [number, number][] {
  const out: [number, number][] = [];
  for (let i = 0; i + 3 < flat.length; i += 2) out.push([flat[i] ?? 0, flat[i + 1] ?? 0]);
  return out;
}

/** Runs along each row, joined downward while the run below is the same: `[left, top, right, bottom]`, ends exclusive. */
function rectangles(filled: Uint8Array): [number, number, number, number][] {
  const done: [number, number, number, number][] = [];
  let open = new Map<number, [number, number, number, number]>();
  for (let row = 0; row < CELLS; row++) {
    const next = new Map<number, [number, number, number, number]>();
    for (const [from, to] of runs(filled.subarray(row * CELLS, (row + 1) * CELLS))) {
      const key = from * (CELLS + 1) + to;
      const above = open.get(key);
      if (above === undefined) next.set(key, [from, row, to, row + 1]);
      else next.set(key, [from, above[1], to, row + 1]);
      open.delete(key);
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
}

function runs(row: Uint8Array): [number, number][] {
  const found: [number, number][] = [];
  let from = -1;
  for (let column = 0; column <= CELLS; column++) {
    const on = row[column] === 1;
    if (on && from < 0) from = column;
    if (!on && from >= 0) {
      found.push([from, column]);
      from = -1;
    }
  }
  return found;
}
