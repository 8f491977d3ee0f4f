import type { Parcel, ParcelLayer } from "../cadastre/parcel.ts";
import { plansOverlap } from "../cadastre/plan-overlap.ts";

/** Narrower common strips are survey noise (our choice): metres, and about the same in degrees. */
const TOLERANCE_M = 0.01;
const TOLERANCE_DEGREES = 1e-7;

/** Whether two parcels really lie over each other in plan; a common edge is not enough. */
export function stacked(one: Parcel, two: Parcel): boolean {
  if (one.shape === null || two.shape === null) return false;
  return one.shape.planeEpsg === two.shape.planeEpsg
    ? plansOverlap(one.shape.plane, two.shape.plane, TOLERANCE_M)
    : plansOverlap(one.shape.lonLat, two.shape.lonLat, TOLERANCE_DEGREES);
}

const LAYERS: readonly ParcelLayer[] = ["below", "surface", "above"];

/** From the ground up: layer, then height, then code. */
export function byHeight(one: Parcel, two: Parcel): number {
  const layers = LAYERS.indexOf(one.layer) - LAYERS.indexOf(two.layer);
  const heights = (one.heightRange?.bottomM ?? 0) - (two.heightRange?.bottomM ?? 0);
  return layers || heights || (one.code < two.code ? -1 : 1);
}
