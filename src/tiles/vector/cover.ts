import { extentAt } from "./layers.ts";
import { isPoint, type Mark } from "./mark.ts";

/** Tile units that shapes reach over a tile's edge, so that cut edges lie outside the picture; out of 4096. */
const BUFFER = 64;

/** As `BUFFER`, in the units of a zoom's tiles. */
export function bufferAt(z: number): number {
  return (BUFFER * extentAt(z)) / 4096;
}

export interface TileContent {
  readonly x: number;
  readonly y: number;
  readonly marks: readonly Mark[];
}

/**
 * The tiles of one zoom that the marks fall into, each mark in every tile its box meets.
 * A point falls into exactly one tile, so that no seam labels it twice.
 */
export function coverAt(z: number, marks: Iterable<Mark>): TileContent[] {
  const side = 2 ** z;
  const tiles = new Map<number, { x: number; y: number; marks: Mark[] }>();
  for (const mark of marks) {
    if (mark.minZoom > z) continue;
    const reach = isPoint(mark) ? 0 : bufferAt(z) / extentAt(z);
    const at = (value: number): number => Math.min(side - 1, Math.max(0, Math.floor(value)));
    const [minX, minY, maxX, maxY] = mark.box;
    for (let y = at(minY * side - reach); y <= at(maxY * side + reach); y++) {
      for (let x = at(minX * side - reach); x <= at(maxX * side + reach); x++) {
        const key = y * side + x;
        const tile = tiles.get(key);
        if (tile === undefined) tiles.set(key, { x, y, marks: [mark] });
        else tile.marks.push(mark);
      }
    }
  }
  return [...tiles.values()];
}
