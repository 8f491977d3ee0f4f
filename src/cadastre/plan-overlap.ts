import { boundsOf } from "./area.ts";
import { contains } from "./point-in-polygon.ts";
import type { MultiPolygon, Position } from "./ring.ts";

type Edge = readonly [Position, Position];

function* edgesOf(area: MultiPolygon): Iterable<Edge> {
  for (const polygon of area) {
    for (const ring of polygon) {
      let before = ring.at(-1);
      for (const point of ring) {
        if (before !== undefined) yield [before, point];
        before = point;
      }
    }
  }
}

/** Places along `edge`, 0 to 1, where `other` meets it; parallel edges give the ends of `other` on it. */
function meetings([a, b]: Edge, [c, d]: Edge): number[] {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const [ex, ey] = [d[0] - c[0], d[1] - c[1]];
  const cross = dx * ey - dy * ex;
  const squared = dx * dx + dy * dy;
  if (Math.abs(cross) <= 1e-12 * squared) {
    return [c, d].map((end) => ((end[0] - a[0]) * dx + (end[1] - a[1]) * dy) / squared);
  }
  const along = ((c[0] - a[0]) * ey - (c[1] - a[1]) * ex) / cross;
  const across = ((c[0] - a[0]) * dy - (c[1] - a[1]) * dx) / cross;
  return across < -1e-9 || across > 1 + 1e-9 ? [] : [along];
}

/** Whether the strip of width `tolerance` just inside the outline of `area` enters `other`. */
function outlineEnters(area: MultiPolygon, other: MultiPolygon, tolerance: number): boolean {
  const otherEdges = [...edgesOf(other)];
  for (const edge of edgesOf(area)) {
    const [[ax, ay], [bx, by]] = edge;
    const length = Math.hypot(bx - ax, by - ay);
    if (length === 0) continue;
    const cuts = [1, ...otherEdges.flatMap((each) => meetings(edge, each)).filter((at) => at > 0 && at < 1)];
    cuts.sort((one, two) => one - two);
    let from = 0;
    for (const to of cuts) {
      const start = from;
      from = to;
      if ((to - start) * length <= tolerance) continue;
      const at = (start + to) / 2;
      const inside: Position = [
        ax + (bx - ax) * at - ((by - ay) / length) * tolerance,
        ay + (by - ay) * at + ((bx - ax) / length) * tolerance,
      ];
      if (contains(area, inside) && contains(other, inside)) return true;
    }
  }
  return false;
}

/**
 * Whether two areas share more than a boundary: a common part wider than `tolerance` (our choice: 0.01 m in the plane).
 * Both in one coordinate system, outer rings counter-clockwise and holes clockwise, `tolerance` in its unit.
 */
export function plansOverlap(one: MultiPolygon, two: MultiPolygon, tolerance: number): boolean {
  if (one.length === 0 || two.length === 0) return false;
  const [west, south, east, north] = boundsOf(one);
  const [otherWest, otherSouth, otherEast, otherNorth] = boundsOf(two);
  if (west >= otherEast || otherWest >= east || south >= otherNorth || otherSouth >= north) return false;
  return outlineEnters(one, two, tolerance) || outlineEnters(two, one, tolerance);
}
