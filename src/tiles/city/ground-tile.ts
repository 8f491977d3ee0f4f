import type { Polygon } from "../../cadastre/ring.ts";
import { triangulate } from "../mesh/triangulate.ts";
import type { CityParcel } from "./city-parcel.ts";
import { type Place, placeAt, toEcef, toLocal } from "./ellipsoid.ts";
import { centreOf, unionOf } from "./region.ts";
import { type Layer, unlitModel } from "./unlit-model.ts";

/** Metres above the ground at which faces and lines are drawn, so that they don't flicker with it (our choice). */
const FACE_M = 0.1;
const LINE_M = 0.25;

type Tint = readonly [number, number, number, number];
const FACE: Tint = [0.62, 0.68, 0.6, 0.28];
const LINE: Tint = [0.12, 0.22, 0.3, 1];
const VOLUME: Tint = [0.32, 0.5, 0.78, 0.3];
const UNKNOWN: Tint = [0.45, 0.2, 0.55, 1];

/** A layer being filled: positions in metres east, north, up of the tile's place. */
interface Draft {
  readonly positions: number[];
  readonly features: number[];
  readonly indices: number[];
}

/**
 * Parcels on and around the ground; features are the parcels, in order. Surface parcels are faint faces and thin lines;
 * parcels above or below it are see-through volumes where their heights are known and flat outlines of another colour
 * where they are not: nothing is invented. Null when no parcel has a ring.
 */
export function groundTile(parcels: readonly CityParcel[]): Uint8Array | null {
  const place = placeAt(...centreOf(unionOf(parcels)));
  const draft = (): Draft => ({ positions: [], features: [], indices: [] });
  const [faces, lines, volumes, unknown] = [draft(), draft(), draft(), draft()];
  for (const [feature, { lonLat, onSurface, volume }] of parcels.entries()) {
    for (const polygon of lonLat) {
      if (onSurface) addFace(faces, polygon, FACE_M, place, feature);
      if (volume === null) addOutline(onSurface ? lines : unknown, polygon, LINE_M, place, feature);
      else addVolume(volumes, lines, polygon, volume, place, feature);
    }
  }
  const layers: Layer[] = [
    { ...faces, tint: FACE },
    { ...lines, tint: LINE, lines: true },
    { ...volumes, tint: VOLUME },
    { ...unknown, tint: UNKNOWN, lines: true },
  ];
  return unlitModel(place, layers, { code: parcels.map(({ code }) => code), kind: parcels.map(() => "parcel") });
}

/** Adds the points of all rings at one height; returns the place of the first. */
function addPoints(draft: Draft, polygon: Polygon, heightM: number, place: Place, feature: number): number {
  const first = draft.features.length;
  for (const [lon, lat] of polygon.flat()) {
    draft.positions.push(...toLocal(place, toEcef(lon, lat, heightM)));
    draft.features.push(feature);
  }
  return first;
}

function addFace(draft: Draft, polygon: Polygon, heightM: number, place: Place, feature: number, up = true): void {
  const first = addPoints(draft, polygon, heightM, place, feature);
  const corners = triangulate(polygon);
  for (let i = 0; i + 2 < corners.length; i += 3) {
    const [a = 0, b = 0, c = 0] = corners.slice(i, i + 3);
    draft.indices.push(first + a, first + (up ? b : c), first + (up ? c : b));
  }
}

function addOutline(draft: Draft, polygon: Polygon, heightM: number, place: Place, feature: number): void {
  let first = addPoints(draft, polygon, heightM, place, feature);
  for (const ring of polygon) {
    ring.forEach((_, i) => draft.indices.push(first + i, first + ((i + 1) % ring.length)));
    first += ring.length;
  }
}

function addVolume(
  faces: Draft,
  lines: Draft,
  polygon: Polygon,
  { bottomM, topM }: { bottomM: number; topM: number },
  place: Place,
  feature: number,
): void {
  addFace(faces, polygon, topM, place, feature);
  addFace(faces, polygon, bottomM, place, feature, false);
  let low = addPoints(faces, polygon, bottomM, place, feature);
  let high = addPoints(faces, polygon, topM, place, feature);
  for (const ring of polygon) {
    ring.forEach((_, i) => {
      const j = (i + 1) % ring.length;
      faces.indices.push(low + i, low + j, high + j, low + i, high + j, high + i);
    });
    low += ring.length;
    high += ring.length;
  }
  addOutline(lines, polygon, bottomM, place, feature);
  addOutline(lines, polygon, topM, place, feature);
}
