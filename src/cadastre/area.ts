import type { MultiPolygon, Polygon, Ring } from "./ring.ts";

/** Box of plane coordinates, metres: `[minEast, minNorth, maxEast, maxNorth]` (degrees when given degrees). */
export type Box = readonly [number, number, number, number];

/**
 * Signed area of an open ring by the shoelace formula, m² for plane metres: positive when counter-clockwise.
 * Sums are taken relative to the first point, because eastings with a zone prefix (35 579 002.78) would lose
 * centimetres in the products.
 */
export function signedRingArea(ring: Ring): number {
  const origin = ring[0];
  if (!origin) return 0;
  let twice = 0;
  let [x0, y0] = [0, 0];
  for (let i = 1; i <= ring.length; i++) {
    const point = ring[i % ring.length] ?? origin;
    const [x, y] = [point[0] - origin[0], point[1] - origin[1]];
    twice += x0 * y - x * y0;
    [x0, y0] = [x, y];
  }
  return twice / 2;
}

/** Area of an open ring whichever way it turns, m² for plane metres. */
export function ringArea(ring: Ring): number {
  return Math.abs(signedRingArea(ring));
}

/** Outer ring less its holes, m². */
export function polygonArea(polygon: Polygon): number {
  return polygon.reduce((sum, ring, index) => sum + (index === 0 ? 1 : -1) * ringArea(ring), 0);
}

/** m². Parts are taken not to overlap. */
export function multiPolygonArea(polygons: MultiPolygon): number {
  return polygons.reduce((sum, polygon) => sum + polygonArea(polygon), 0);
}

/** Smallest box around all points, in the units given. Without any point: `[Infinity, Infinity, -Infinity, -Infinity]`. */
export function boundsOf(polygons: MultiPolygon): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const polygon of polygons) {
    for (const ring of polygon) {
      for (const [x, y] of ring) {
        minX = Math.min(minX, x);
        minY = Math.min(minY, y);
        maxX = Math.max(maxX, x);
        maxY = Math.max(maxY, y);
      }
    }
  }
  return [minX, minY, maxX, maxY];
}
