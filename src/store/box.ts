import { boundsOf, type Box } from "../cadastre/area.ts";
import type { Shape } from "../cadastre/ring.ts";

/** `[west, south, east, north]` of an outline, degrees; null when there is none. */
export function boxOf(shape: Shape | null): Box | null {
  const box = shape === null ? null : boundsOf(shape.lonLat);
  return box !== null && Number.isFinite(box[0]) ? box : null;
}
