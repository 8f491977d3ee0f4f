import type { Position } from "../../cadastre/ring.ts";
import { type FileEntry, type FileSource, readWhole } from "../file-source.ts";
import { intakeError } from "../intake-error.ts";
import { baseName } from "./base-name.ts";
import { openRing } from "./rings.ts";
import type { RawGeometry, RowRemark, SourceRow, SourceTable } from "./source-table.ts";
import { strictDecoder } from "./text-encoding.ts";

/** Longest text one string of the runtime can hold, less some room. */
const LIMIT_BYTES = 500_000_000;

interface Feature {
  readonly id?: unknown;
  readonly properties?: Readonly<Record<string, unknown>> | null;
  readonly geometry?: { readonly type?: unknown; readonly coordinates?: unknown } | null;
}

/**
 * Opens a GeoJSON FeatureCollection; null when the JSON is something else.
 * The feature's own `id` becomes a column `id` where no property has that name.
 * Throws `malformed`, `encoding` and `too-large` (over 500 MB: hand it over as a shapefile).
 */
export async function openGeoJson(files: FileSource, entry: FileEntry): Promise<SourceTable | null> {
  if (entry.bytes > LIMIT_BYTES) {
    throw intakeError(
      "too-large",
      entry.name,
      null,
      "GeoJSON 超过 500 MB，请改用 shapefile",
      "GeoJSON over 500 MB: use a shapefile",
    );
  }
  const whole = parseJson(decode(await readWhole(files, entry.name), entry.name), entry.name);
  if (typeof whole !== "object" || whole === null || !("type" in whole) || whole.type !== "FeatureCollection")
    return null;
  const features = "features" in whole && Array.isArray(whole.features) ? (whole.features as Feature[]) : null;
  if (features === null) {
    throw intakeError(
      "malformed",
      entry.name,
      null,
      "FeatureCollection 缺少 features",
      "a FeatureCollection without features",
    );
  }
  const names = new Set<string>();
  for (const feature of features) for (const name of Object.keys(feature?.properties ?? {})) names.add(name);
  const ownId = !names.has("id") && features.some((feature) => feature?.id !== undefined);
  const columns = [...(ownId ? ["id"] : []), ...names];
  const declared = "crs" in whole ? nameOfCrs(whole.crs) : null;
  return {
    file: entry.name,
    name: baseName(entry.name),
    columns,
    encoding: "UTF-8",
    bytes: entry.bytes,
    declared: { origin: declared === null ? "" : "crs", text: declared },
    async *rows(onBytes): AsyncGenerator<SourceRow> {
      for (const [index, feature] of features.entries()) {
        const remarks: RowRemark[] = [];
        const properties = feature?.properties ?? {};
        const values = columns.map((name) => asText(ownId && name === "id" ? feature?.id : properties[name]));
        const geometry = readGeometry(feature?.geometry ?? null, remarks);
        yield { row: index + 1, values, geometry, fault: null, remarks };
      }
      onBytes?.(entry.bytes);
    },
  };
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return strictDecoder("utf-8").decode(bytes);
  } catch {
    throw intakeError("encoding", file, null, "GeoJSON 必须是 UTF-8 编码", "GeoJSON must be UTF-8");
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw intakeError("malformed", file, null, `JSON 不完整或有误：${reason}`, `the JSON is cut or broken: ${reason}`);
  }
}

function nameOfCrs(crs: unknown): string | null {
  const name = (crs as { properties?: { name?: unknown } } | null)?.properties?.name;
  return typeof name === "string" ? name : null;
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value).trim();
}

function readGeometry(geometry: Feature["geometry"], remarks: RowRemark[]): RawGeometry | null {
  if (geometry === null || geometry === undefined) return null;
  const coordinates = geometry.coordinates;
  const unreadable = () => {
    remarks.push({ kind: "unreadable-shape", field: null, value: String(geometry.type) });
    return null;
  };
  try {
    switch (geometry.type) {
      case "Point":
        return { kind: "point", at: position(coordinates) };
      case "LineString":
        return { kind: "line", parts: [line(coordinates)] };
      case "MultiLineString":
        return { kind: "line", parts: (coordinates as unknown[]).map(line) };
      case "Polygon":
        return polygons([coordinates], remarks);
      case "MultiPolygon":
        return polygons(coordinates as unknown[], remarks);
      default:
        return unreadable();
    }
  } catch {
    return unreadable();
  }
}

function polygons(parts: readonly unknown[], remarks: RowRemark[]): RawGeometry | null {
  const read = parts
    .map((rings) => (rings as unknown[]).map((ring) => openRing(line(ring), remarks)))
    .filter((rings) => rings[0] !== null && rings.length > 0)
    .map((rings) => rings.filter((ring) => ring !== null));
  return read.length === 0 ? null : { kind: "polygon", polygons: read };
}

function line(points: unknown): Position[] {
  return (points as unknown[]).map(position);
}

function position(point: unknown): Position {
  const [first, second] = point as unknown[];
  if (typeof first !== "number" || typeof second !== "number") throw new TypeError("not a position");
  return [first, second];
}
