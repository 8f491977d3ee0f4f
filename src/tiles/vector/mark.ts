import { boundsOf, type Box } from "../../cadastre/area.ts";
import type { MultiPolygon, Position } from "../../cadastre/ring.ts";
import type { LayerName } from "./layers.ts";
import { toUnitSquare } from "./mercator.ts";

/** One for all: there may be a million points. */
const NONE: Mark["polygons"] = [];

export type Tags = Readonly<Record<string, string | number | boolean>>;

/**
 * Something drawn on the map, in the web-mercator unit square. Rings are flat `x, y, x, y …` and closed;
 * a line is one flat list; a point is its own box.
 */
export interface Mark {
  readonly layer: LayerName;
  readonly tags: Tags;
  readonly minZoom: number;
  readonly box: Box;
  readonly polygons: readonly (readonly Float64Array[])[];
  readonly line: Float64Array | null;
}

/** A filled outline in degrees; null when it has no points. */
export function areaMark(layer: LayerName, minZoom: number, tags: Tags, lonLat: MultiPolygon): Mark | null {
  const square = lonLat.map((polygon) => polygon.map((ring) => ring.map(toUnitSquare)));
  return square.flat().some((ring) => ring.length > 2) ? areaMarkInSquare(layer, minZoom, tags, square) : null;
}

/** A filled outline whose coordinates are in the unit square already. */
export function areaMarkInSquare(layer: LayerName, minZoom: number, tags: Tags, square: MultiPolygon): Mark {
  const polygons = square.map((polygon) =>
    polygon.filter((ring) => ring.length > 2).map((ring) => Float64Array.from([...ring, ...ring.slice(0, 1)].flat())),
  );
  return { layer, tags, minZoom, box: boundsOf(square), polygons, line: null };
}

/** An open line of two points or more; null when it has fewer. */
export function lineMark(layer: LayerName, minZoom: number, tags: Tags, lonLat: readonly Position[]): Mark | null {
  if (lonLat.length < 2) return null;
  const square = lonLat.map(toUnitSquare);
  return { layer, tags, minZoom, box: boundsOf([[square]]), polygons: NONE, line: Float64Array.from(square.flat()) };
}

export function pointMark(layer: LayerName, minZoom: number, tags: Tags, lonLat: Position): Mark {
  const [x, y] = toUnitSquare(lonLat);
  return { layer, tags, minZoom, box: [x, y, x, y], polygons: NONE, line: null };
}

export function isPoint(mark: Mark): boolean {
  return mark.line === null && mark.polygons.length === 0;
}
