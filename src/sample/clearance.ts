import { contains } from "../cadastre/point-in-polygon.ts";
import type { Position, Ring } from "../cadastre/ring.ts";
import { itemAt } from "./item-at.ts";

function distanceToEdge([x, y]: Position, [x0, y0]: Position, [x1, y1]: Position): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const along = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
}

const turn = (a: Position, b: Position, c: Position): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

function edgesCross(a: Position, b: Position, c: Position, d: Position): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

function edges(ring: Ring): [Position, Position][] {
  return ring.map((corner, index) => [corner, itemAt(ring, index + 1)]);
}

/** Smallest distance between two outlines, metres; 0 where they cross. */
function gapBetween(first: Ring, second: Ring): number {
  let gap = Infinity;
  for (const [a, b] of edges(first)) {
    for (const [c, d] of edges(second)) {
      if (edgesCross(a, b, c, d)) return 0;
      gap = Math.min(gap, distanceToEdge(a, c, d), distanceToEdge(c, a, b));
    }
  }
  return gap;
}

const inside = (ring: Ring, position: Position): boolean => contains([[ring]], position);

/** Does `shape` lie inside `lot` and at least `margin` metres from its boundary? */
export function fits(lot: Ring, shape: Ring, margin: number): boolean {
  return shape.every((corner) => inside(lot, corner)) && gapBetween(lot, shape) >= margin;
}

/** Do the two lie beside each other, at least `gap` metres apart? */
export function apart(first: Ring, second: Ring, gap: number): boolean {
  if (inside(first, itemAt(second, 0)) || inside(second, itemAt(first, 0))) return false;
  return gapBetween(first, second) >= gap;
}
