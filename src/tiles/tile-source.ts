import type { BoundaryLine, BoundaryPoint } from "../cadastre/boundary.ts";
import type { BuildingTable } from "../cadastre/building.ts";
import type { Parcel } from "../cadastre/parcel.ts";

/** The 界址点 and 界址线 of one parcel. */
export interface ParcelBoundary {
  readonly parcel: string;
  readonly points: readonly BoundaryPoint[];
  readonly lines: readonly BoundaryLine[];
}

/**
 * Where the records come from: each stream may be read once, in any stable order. A store is one;
 * three generators over arrays are another.
 */
export interface TileSource {
  eachParcel(): AsyncIterable<Parcel>;
  eachTable(): AsyncIterable<BuildingTable>;
  eachBoundary(): AsyncIterable<ParcelBoundary>;
}
