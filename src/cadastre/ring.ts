/**
 * A point in the plane: `[east, north]` in metres in a projected system, or `[longitude, latitude]` in
 * degrees where the name says `lonLat`. East comes first everywhere inside the product, whatever a file says.
 */
export type Position = readonly [number, number];

/** An open ring: the first point is not repeated at the end. At least three points. */
export type Ring = readonly Position[];

/** Outer ring first (counter-clockwise), then holes (clockwise). */
export type Polygon = readonly Ring[];

export type MultiPolygon = readonly Polygon[];

/**
 * One outline in the two forms the product needs.
 * `epsg` is the system the file declared or that was detected; the form that is in that system is as given,
 * the other one is computed. Areas and lengths come from `plane` only, never from degrees.
 */
export interface Shape {
  readonly epsg: number;
  /** Metres, `[east, north]`; easting keeps its zone prefix where the source has one. */
  readonly plane: MultiPolygon;
  /** EPSG of `plane`; null when it is a local transverse Mercator made for a geographic source outside China. */
  readonly planeEpsg: number | null;
  /** Degrees on CGCS2000 (or WGS 84, equal within centimetres), `[longitude, latitude]`. */
  readonly lonLat: MultiPolygon;
}

/** Plane metres `[east, north]` to degrees `[longitude, latitude]`. */
export type ToLonLat = (position: Position) => Position;
