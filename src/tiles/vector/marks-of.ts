import { multiPolygonArea, polygonArea } from "../../cadastre/area.ts";
import type { Building } from "../../cadastre/building.ts";
import type { BoundaryLine } from "../../cadastre/boundary.ts";
import type { Parcel } from "../../cadastre/parcel.ts";
import { interiorPoint } from "../../cadastre/point-in-polygon.ts";
import type { MultiPolygon, Position } from "../../cadastre/ring.ts";
import type { ParcelBoundary } from "../tile-source.ts";
import { type Edition, LAYERS, MERGED_BELOW } from "./layers.ts";
import { areaMark, lineMark, type Mark, pointMark } from "./mark.ts";

/** Marks of a parcel: its outline and, for staff, its label. None without a shape. */
export function marksOfParcel(parcel: Parcel, edition: Edition): Mark[] {
  if (parcel.shape === null) return [];
  const layered = { layer: parcel.layer, ...(parcel.layer === "surface" ? {} : { stacked: true }) };
  if (edition === "public") {
    return present(areaMark("parcel", MERGED_BELOW, publicCode(parcel.code), rounded(parcel.shape.lonLat)));
  }
  const { code } = parcel;
  const area = multiPolygonArea(parcel.shape.plane);
  const text = parcel.name ?? shortNumber(code);
  return present(
    areaMark("parcel", MERGED_BELOW, { code, ...layered }, parcel.shape.lonLat),
    labelMark({ code, text, kind: "parcel", rank: rankOf(area) }, parcel.shape.lonLat),
  );
}

/** Marks of a building: its footprint and, for staff, its name. None without a footprint. */
export function marksOfBuilding(building: Building, edition: Edition): Mark[] {
  if (building.footprint === null) return [];
  const { lonLat, plane } = building.footprint;
  const { minZoom } = LAYERS.building;
  if (edition === "public") return present(areaMark("building", minZoom, publicCode(building.parcel), rounded(lonLat)));
  const { code, parcel } = building;
  const footprint = areaMark("building", minZoom, { code, parcel }, lonLat);
  if (building.name === null) return present(footprint);
  const rank = Math.max(2, rankOf(multiPolygonArea(plane)));
  return present(footprint, labelMark({ code, text: building.name, kind: "building", rank }, lonLat));
}

/** Boundary points, lines, and the length of each line at its middle. For staff only. */
export function marksOfBoundary({ parcel, points, lines }: ParcelBoundary): Mark[] {
  const zoom = LAYERS.boundary_line.minZoom;
  const pointMarks = points.map(({ label, lonLat }) => pointMark("boundary_point", zoom, { parcel, label }, lonLat));
  const lineMarks = lines.flatMap((line) => {
    const tags = { parcel, lengthM: lengthOf(line) };
    const middle = middleOf(line);
    return present(
      lineMark("boundary_line", zoom, tags, line.lonLat),
      middle === null ? null : pointMark("edge_label", zoom, tags, middle),
    );
  });
  return [...pointMarks, ...lineMarks];
}

function present(...marks: (Mark | null)[]): Mark[] {
  return marks.filter((mark) => mark !== null);
}

function labelMark(
  tags: { code: string; text: string; kind: string; rank: number },
  lonLat: MultiPolygon,
): Mark | null {
  const largest = [...lonLat].sort((a, b) => polygonArea(b) - polygonArea(a))[0];
  if (largest === undefined || tags.text === "") return null;
  return pointMark("label", LAYERS.label.minZoom + Math.min(tags.rank, 3), tags, interiorPoint(largest));
}

/** 0 from 20,000 m², 1 from 5,000, 2 from 1,000, 3 below (our choice). */
function rankOf(areaM2: number): number {
  return [20_000, 5_000, 1_000].filter((limit) => areaM2 < limit).length;
}

/** `GB00012` of a 19-character parcel code; another scheme's code whole. */
function shortNumber(code: string): string {
  return code.length === 19 ? code.slice(12) : code;
}

/**
 * The 地籍子区 (first 12 of the 19 characters) and nothing of the parcel itself; no property at all for codes of
 * other schemes, of which we do not know what they tell (our choice).
 */
function publicCode(code: string): { code: string } | Record<string, never> {
  return /^\d{12}[A-Z]{2}\d{5}$/.test(code) ? { code: code.slice(0, 12) } : {};
}

/** To 0.00002°, about 2 m (our choice), so that no surveyed vertex can be read off. */
function rounded(lonLat: MultiPolygon): MultiPolygon {
  const round = (degrees: number): number => Math.round(degrees * 5e4) / 5e4;
  return lonLat.map((polygon) => polygon.map((ring) => ring.map(([lon, lat]) => [round(lon), round(lat)] as const)));
}

function lengthOf(line: BoundaryLine): number {
  const length = line.surveyedLengthM ?? stretches(line.plane).reduce((sum, stretch) => sum + stretch, 0);
  return Math.round(length * 100) / 100;
}

function stretches(points: readonly Position[]): number[] {
  return points.slice(1).map(([x, y], i) => Math.hypot(x - (points[i]?.[0] ?? x), y - (points[i]?.[1] ?? y)));
}

/** Half-way along the line by its length in the plane. */
function middleOf(line: BoundaryLine): Position | null {
  const lengths = stretches(line.plane);
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [i, length] of lengths.entries()) {
    const [from, to] = [line.lonLat[i], line.lonLat[i + 1]];
    if (from === undefined || to === undefined) return null;
    if (left <= length && length > 0) {
      const t = left / length;
      return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
    }
    left -= length;
  }
  return null;
}
