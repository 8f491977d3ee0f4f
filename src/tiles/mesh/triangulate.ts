import earcut from "earcut";
import type { Polygon, Position } from "../../cadastre/ring.ts";

/** Counter-clockwise triangles of a polygon with holes, as places in its points taken ring after ring. */
export function triangulate(polygon: Polygon): number[] {
  const points = polygon.flat();
  const holes = polygon.slice(1).map((_, i) => polygon.slice(0, i + 1).reduce((sum, ring) => sum + ring.length, 0));
  const found = earcut(points.flat(), holes);
  const out: number[] = [];
  for (let i = 0; i + 2 < found.length; i += 3) {
    const [a = 0, b = 0, c = 0] = found.slice(i, i + 3);
    const turn = turnOf(points[a], points[b], points[c]);
    if (turn > 0) out.push(a, b, c);
    if (turn < 0) out.push(a, c, b);
  }
  return out;
}

function turnOf(p: Position = [0, 0], q: Position = [0, 0], r: Position = [0, 0]): number {
  return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
}
