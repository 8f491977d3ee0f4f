import { boundsOf } from "./area.ts";
import type { MultiPolygon, Polygon, Position, Ring } from "./ring.ts";

function ringContains(ring: Ring, [x, y]: Position): boolean {
  let inside = false;
  let previous = ring[ring.length - 1];
  for (const point of ring) {
    if (previous && point[1] > y !== previous[1] > y) {
      const crossing = point[0] + ((previous[0] - point[0]) * (y - point[1])) / (previous[1] - point[1]);
      if (x < crossing) inside = !inside;
    }
    previous = point;
  }
  return inside;
}

/** Even-odd over outer ring and holes. A point exactly on an edge may fall on either side. */
export function polygonContains(polygon: Polygon, position: Position): boolean {
  return polygon.reduce((inside, ring) => inside !== ringContains(ring, position), false);
}

/** Whether a point lies in any part, in the coordinates of the outline (plane or degrees). */
export function contains(polygons: MultiPolygon, position: Position): boolean {
  return polygons.some((polygon) => polygonContains(polygon, position));
}

/** Fractions of the height at which a label line is tried: the middle first, never at a likely vertex. */
const LINES = [0.5013, 0.3507, 0.6509, 0.2011, 0.8017, 0.0503, 0.9511, 0.0071, 0.9937];

/**
 * A point inside, for labels: the middle of the widest stretch of a few level lines (our choice).
 * A polygon without any inside (all points on a line) gives its first point; `[0, 0]` without points.
 */
export function interiorPoint(polygon: Polygon): Position {
  const [, bottom, , top] = boundsOf([polygon]);
  let best: Position | null = null;
  let widest = 0;
  for (const fraction of LINES) {
    const y = bottom + (top - bottom) * fraction;
    const crossings = crossingsAt(polygon, y);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const [from, to] = [crossings[i] ?? 0, crossings[i + 1] ?? 0];
      if (to - from > widest * 1.0001) {
        widest = to - from;
        best = [(from + to) / 2, y];
      }
    }
  }
  return best ?? polygon[0]?.[0] ?? [0, 0];
}

function crossingsAt(polygon: Polygon, y: number): number[] {
  const found: number[] = [];
  for (const ring of polygon) {
    let previous = ring[ring.length - 1];
    for (const point of ring) {
      if (previous && point[1] > y !== previous[1] > y) {
        found.push(point[0] + ((previous[0] - point[0]) * (y - point[1])) / (previous[1] - point[1]));
      }
      previous = point;
    }
  }
  return found.sort((a, b) => a - b);
}
