import { boundsOf } from "../../cadastre/area.ts";
import type { HeightRange, Parcel } from "../../cadastre/parcel.ts";
import type { MultiPolygon } from "../../cadastre/ring.ts";
import { centreOf, type Extent } from "./region.ts";
import type { Placed } from "./split.ts";

/** What the city keeps of a parcel. */
export interface CityParcel extends Placed, Extent {
  readonly code: string;
  /** Degrees. */
  readonly lonLat: MultiPolygon;
  /** The parcel's own space, when it is above or below the surface and its heights are known. */
  readonly volume: HeightRange | null;
  readonly onSurface: boolean;
}

/** Null without a shape. */
export function cityParcel({ code, layer, heightRange, shape }: Parcel): CityParcel | null {
  if (shape === null) return null;
  const onSurface = layer === "surface";
  const volume = onSurface ? null : heightRange;
  const box = boundsOf(shape.lonLat);
  if (!(box[0] <= box[2])) return null;
  const extent = { box, lowM: Math.min(0, volume?.bottomM ?? 0), highM: Math.max(1, volume?.topM ?? 0) };
  return { ...extent, code, onSurface, volume, lonLat: shape.lonLat, centre: centreOf(extent) };
}
