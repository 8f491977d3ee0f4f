import type { ParcelLayer } from "../../cadastre/parcel.ts";

/** One thing under the pointer. `layer` is null for a building. */
export interface MapHit {
  readonly level: "building" | "parcel";
  readonly code: string;
  readonly layer: ParcelLayer | null;
}

/** What the engine finds at a point, as much of it as matters here. */
interface Found {
  readonly sourceLayer?: string | undefined;
  readonly properties: Readonly<Record<string, unknown>> | null;
}

const ORDER: readonly (ParcelLayer | null)[] = [null, "above", "surface", "below"];

/**
 * Everything that lies at a point, once each (a feature comes again from every tile and layer that shows it):
 * buildings first, then parcels from the top down. Features without a code are ground in general, not a thing.
 */
export function hitsOf(found: readonly Found[]): MapHit[] {
  const hits = new Map<string, MapHit>();
  for (const { sourceLayer, properties } of found) {
    const code = properties?.["code"];
    if (typeof code !== "string" || code === "") continue;
    if (sourceLayer === "building") hits.set(code, { level: "building", code, layer: null });
    if (sourceLayer === "parcel") hits.set(code, { level: "parcel", code, layer: layerOf(properties?.["layer"]) });
  }
  return [...hits.values()].sort(
    (a, b) => ORDER.indexOf(a.layer) - ORDER.indexOf(b.layer) || (a.code < b.code ? -1 : 1),
  );
}

function layerOf(value: unknown): ParcelLayer {
  return value === "above" || value === "below" ? value : "surface";
}

/** True when a click cannot be decided by "building first, then parcel": parcels of several layers lie there. */
export function needsList(hits: readonly MapHit[]): boolean {
  return hits.filter(({ level }) => level === "parcel").length > 1;
}
