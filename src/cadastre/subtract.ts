import { boundsOf, multiPolygonArea, polygonArea } from "./area.ts";
import { orientRing } from "./orient.ts";
import type { MultiPolygon, Polygon, Position, Ring } from "./ring.ts";
import { splitPolygon } from "./split-polygon.ts";

/** m²: what is left between walls of two surveys is not room for a unit. */
const SLIVER_M2 = 0.05;
const STRAIGHT = 1e-9;

const turn = (a: Position, b: Position, c: Position) => (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]);

/** First corner of a counter-clockwise ring that points inwards: its index, or -1 for a convex ring. */
function innerCorner(ring: Ring): number {
  return ring.findIndex((point, index) => {
    const before = ring[(index + ring.length - 1) % ring.length] ?? point;
    const after = ring[(index + 1) % ring.length] ?? point;
    return turn(before, point, after) < -STRAIGHT * (1 + Math.hypot(after[0] - point[0], after[1] - point[1]));
  });
}

/** Convex pieces of a ring, by cutting along the edge that comes into each inner corner. */
function convexParts(ring: Ring, depth = 0): Ring[] {
  const corner = innerCorner(ring);
  const at = ring[corner];
  const before = ring[(corner + ring.length - 1) % ring.length];
  if (corner < 0 || !at || !before || depth > 64) return [ring];
  const halves = splitPolygon([ring], { at, direction: [at[0] - before[0], at[1] - before[1]] });
  if (!halves || halves.left.length + halves.right.length < 2) return [ring];
  return [...halves.left, ...halves.right].flatMap((piece) => convexParts(piece[0] ?? [], depth + 1));
}

function subtractConvex(region: readonly Polygon[], ring: Ring): readonly Polygon[] {
  const [west, south, east, north] = boundsOf([[ring]]);
  return region.flatMap((polygon) => {
    const [minX, minY, maxX, maxY] = boundsOf([polygon]);
    if (minX >= east || west >= maxX || minY >= north || south >= maxY) return [polygon];
    const outside: Polygon[] = [];
    let inside: readonly Polygon[] = [polygon];
    ring.forEach((at, index) => {
      const to = ring[(index + 1) % ring.length] ?? at;
      const direction: Position = [to[0] - at[0], to[1] - at[1]];
      if (Math.hypot(...direction) < STRAIGHT) return;
      inside = inside.flatMap((piece) => {
        const halves = splitPolygon(piece, { at, direction });
        if (!halves) return [];
        outside.push(...halves.right);
        return halves.left;
      });
    });
    return multiPolygonArea(inside) < STRAIGHT ? [polygon] : outside;
  });
}

/** The region without what the rings cover; slivers under 0.05 m² are left out. Rings are open, any winding. */
export function subtract(region: MultiPolygon, rings: readonly Ring[]): MultiPolygon {
  let rest: readonly Polygon[] = region;
  for (const ring of rings) {
    for (const part of convexParts(orientRing(ring, true))) rest = subtractConvex(rest, part);
  }
  return rest.filter((polygon) => polygonArea(polygon) > SLIVER_M2);
}
