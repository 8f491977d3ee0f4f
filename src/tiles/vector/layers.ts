/**
 * The layers of the parcel tiles, as data. Zooms and fields are our choice.
 * Every identity is the text property named in `fields`; tile feature ids are not used.
 */
export const LAYERS = {
  /**
   * Below `MERGED_BELOW` one feature `{merged: true}` without a code stands for all ground that is in a parcel.
   * `stacked` is true on parcels above or below the surface and absent on others.
   */
  parcel: { minZoom: 8, fields: { code: "String", layer: "String", stacked: "Boolean", merged: "Boolean" } },
  building: { minZoom: 14, fields: { code: "String", parcel: "String" } },
  /** A point inside the shape. `rank` 0 is the most important. */
  label: { minZoom: 13, fields: { code: "String", text: "String", kind: "String", rank: "Number" } },
  boundary_line: { minZoom: 16, fields: { parcel: "String", lengthM: "Number" } },
  boundary_point: { minZoom: 16, fields: { parcel: "String", label: "String" } },
  /** The middle of each boundary line, for its length. */
  edge_label: { minZoom: 16, fields: { parcel: "String", lengthM: "Number" } },
} as const;

export type LayerName = keyof typeof LAYERS;

export const MIN_ZOOM = 8;
export const MAX_ZOOM = 16;
/** From here on every parcel is in the tiles by itself. */
export const MERGED_BELOW = 12;

/** Tile units along a side: 0.07 m at the deepest zoom and 32° north, so that closer views stay sharp. */
export function extentAt(z: number): number {
  return z === MAX_ZOOM ? 8192 : 4096;
}

/** Layers a set of tiles has. The public one knows neither buildings' names nor any boundary. */
export const EDITIONS = {
  staff: ["parcel", "building", "label", "boundary_line", "boundary_point", "edge_label"],
  public: ["parcel", "building"],
} as const satisfies Record<string, readonly LayerName[]>;

export type Edition = keyof typeof EDITIONS;
