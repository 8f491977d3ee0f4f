import type { Position, Ring } from "./ring.ts";

type Triangle = readonly [Position, Position, Position];

const cross = (a: Position, b: Position, c: Position): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** What of a convex ring lies on the left of the line from `a` to `b`. */
function leftOf(ring: readonly Position[], a: Position, b: Position): Position[] {
  return ring.flatMap((from, index) => {
    const to = ring[(index + 1) % ring.length] ?? from;
    const [sideFrom, sideTo] = [cross(a, b, from), cross(a, b, to)];
    const kept: Position[] = sideFrom >= 0 ? [from] : [];
    if (sideFrom >= 0 !== sideTo >= 0) {
      const t = sideFrom / (sideFrom - sideTo);
      kept.push([from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t]);
    }
    return kept;
  });
}

function twiceArea(ring: readonly Position[]): number {
  const [first] = ring;
  if (!first) return 0;
  return ring.reduce((sum, point, index) => sum + cross(first, point, ring[(index + 1) % ring.length] ?? first), 0);
}

/** Triangles from `corner` to every edge, turned counter-clockwise; `sign` is −1 where that turned them round. */
function fan(ring: Ring, corner: Position): { triangle: Triangle; sign: number }[] {
  return ring.flatMap((from, index) => {
    const to = ring[(index + 1) % ring.length] ?? from;
    const turn = cross(corner, from, to);
    if (turn === 0) return [];
    return [{ triangle: turn > 0 ? [corner, from, to] : [corner, to, from], sign: Math.sign(turn) }];
  });
}

/**
 * Area that two rings have in common, m² for plane metres. Both are open and simple, of any winding, convex or not:
 * each is the signed sum of the triangles between one corner and its edges, and triangles are cut by triangles.
 */
export function overlapArea(one: Ring, two: Ring): number {
  const corner = one[0];
  if (!corner) return 0;
  const others = fan(two, corner);
  let twice = 0;
  for (const { triangle, sign } of fan(one, corner)) {
    const [a, b, c] = triangle;
    for (const other of others) {
      const common = leftOf(leftOf(leftOf(other.triangle, a, b), b, c), c, a);
      twice += sign * other.sign * twiceArea(common);
    }
  }
  return Math.abs(twice) / 2;
}
