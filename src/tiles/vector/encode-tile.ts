import type { Feature, Geometry } from "geojson";
import { geoJSONToTile, type GeoJSONVTFeature, type GeoJSONVTTile } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import { ringArea } from "../../cadastre/area.ts";
import { bufferAt } from "./cover.ts";
import { extentAt, type LayerName, LAYERS } from "./layers.ts";
import { isPoint, type Mark } from "./mark.ts";

/** One tile as Mapbox Vector Tile bytes (version 2); null when nothing is left of the marks at this scale. */
export function encodeTile(z: number, x: number, y: number, marks: readonly Mark[]): Uint8Array | null {
  const layers: Record<string, GeoJSONVTTile> = {};
  for (const layer of Object.keys(LAYERS) as LayerName[]) {
    const own = marks.filter((mark) => mark.layer === layer);
    if (own.length === 0) continue;
    const tile = clipped(z, x, y, own);
    // The library types the features of a finished tile as both finished and not; they are finished.
    const features = (tile.features as unknown as GeoJSONVTFeature[]).map(tidied).filter((feature) => feature !== null);
    if (features.length > 0) layers[layer] = { ...tile, features: features as GeoJSONVTTile["features"] };
  }
  if (Object.keys(layers).length === 0) return null;
  return fromGeojsonVt(layers, { version: 2, extent: extentAt(z) });
}

/** No point is thinned out (tolerance 0): with any tolerance the smallest parcels vanish first. */
function clipped(z: number, x: number, y: number, marks: readonly Mark[]): GeoJSONVTTile {
  const features = marks.map(toFeature);
  return geoJSONToTile({ type: "FeatureCollection", features }, z, x, y, {
    coordinates: "unitSquare",
    clip: true,
    buffer: marks.every(isPoint) ? 0 : bufferAt(z),
    extent: extentAt(z),
    tolerance: 0,
    maxZoom: z,
  });
}

function toFeature(mark: Mark): Feature {
  return { type: "Feature", properties: { ...mark.tags }, geometry: geometryOf(mark) };
}

function geometryOf(mark: Mark): Geometry {
  if (mark.line !== null) return { type: "LineString", coordinates: pairs(mark.line) };
  if (isPoint(mark)) return { type: "Point", coordinates: [mark.box[0], mark.box[1]] };
  return { type: "MultiPolygon", coordinates: mark.polygons.map((polygon) => polygon.map(pairs)) };
}

function pairs(flat: Float64Array): number[][] {
  const out: number[][] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) out.push([flat[i] ?? 0, flat[i + 1] ?? 0]);
  return out;
}

/**
 * Drops points that fell on the one before, and rings and lines of which nothing is left at this scale. An area that
 * loses all its rings becomes one tile unit square: the smallest parcel can still be found and picked.
 */
function tidied(feature: GeoJSONVTFeature): GeoJSONVTFeature | null {
  if (feature.type === 1) return feature;
  const parts = feature.geometry.map(withoutRepeats);
  if (feature.type === 2) {
    const geometry = parts.filter((part) => part.length >= 2);
    return geometry.length === 0 ? null : { ...feature, geometry };
  }
  const geometry = parts.filter((ring) => ringArea(ring) > 0);
  if (geometry.length > 0) return { ...feature, geometry };
  const first = parts[0]?.[0];
  if (first === undefined) return null;
  const [x, y] = first;
  return { ...feature, geometry: [[[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1], [x, y]]] }; // prettier-ignore
}

function withoutRepeats(points: [number, number][]): [number, number][] {
  return points.filter((point, i) => {
    const last = points[i - 1];
    return last === undefined || point[0] !== last[0] || point[1] !== last[1];
  });
}
