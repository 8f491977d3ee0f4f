import { planeToLonLat } from "./plane-fit.ts";
import type { Shape } from "./ring.ts";

/** Metres across which the meridian is looked for: far above the rounding of degrees, far below its curve. */
const REACH_M = 100;

/**
 * Degrees clockwise from grid north (the y axis of the plane) to true north at a shape: the meridian convergence with its
 * sign turned, about −(λ − λ₀)·sin φ. Read from the shape's own two forms, so it needs no projection. Null without a
 * vertex; 0 where the shape has no area to tell.
 */
export function trueNorthDeg(shape: Shape): number | null {
  const toLonLat = planeToLonLat(shape);
  const [x, y] = shape.plane[0]?.[0]?.[0] ?? [NaN, NaN];
  if (toLonLat === null || Number.isNaN(x)) return null;
  const [here] = toLonLat([x, y]);
  const alongEast = toLonLat([x + REACH_M, y])[0] - here;
  const alongNorth = toLonLat([x, y + REACH_M])[0] - here;
  // Along the meridian the longitude stands still.
  return (Math.atan2(-alongNorth, alongEast) * 180) / Math.PI;
}
