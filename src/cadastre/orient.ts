import { signedRingArea } from "./area.ts";
import type { Polygon, Ring } from "./ring.ts";

/** The ring turned counter-clockwise or clockwise; the same object when it already is. Its first point stays first. */
export function orientRing(ring: Ring, counterClockwise: boolean): Ring {
  const first = ring[0];
  if (!first || signedRingArea(ring) >= 0 === counterClockwise) return ring;
  return [first, ...ring.slice(1).reverse()];
}

/** Outer ring counter-clockwise, holes clockwise: the invariant of `Polygon`. */
export function orientPolygon(polygon: Polygon): Polygon {
  return polygon.map((ring, index) => orientRing(ring, index === 0));
}
