import type { BuildingView, ParcelView } from "../../contract/shapes.ts";
import type { Chosen } from "../selection.svelte.ts";
import type { MapHit } from "./hits.ts";

/** What the map shows of a selection. `box` is `[west, south, east, north]`, degrees; null when it has no place. */
export interface MapMarks {
  readonly chosen: MapHit | null;
  /** The parcel that the chosen building or unit stands on. */
  readonly within: MapHit | null;
  readonly box: readonly [number, number, number, number] | null;
}

const parcelHit = (code: string): MapHit => ({ level: "parcel", code, layer: null });
const buildingHit = (code: string): MapHit => ({ level: "building", code, layer: null });

/**
 * The nearest thing the map can draw: a unit is shown by its building, a building without outline by its parcel.
 * Records may still be on their way (null): then what the code alone tells.
 */
export function marksOf(
  chosen: Chosen | null,
  building: Pick<BuildingView, "code" | "where"> | null,
  parcel: Pick<ParcelView, "code" | "where"> | null,
): MapMarks {
  if (chosen === null) return { chosen: null, within: null, box: null };
  if (chosen.level === "parcel")
    return { chosen: parcelHit(chosen.code), within: null, box: parcel?.where?.box ?? null };
  const code = building?.code ?? (chosen.level === "building" ? chosen.code : null);
  if (code !== null && (building === null || building.where !== null)) {
    return {
      chosen: buildingHit(code),
      within: parcel ? parcelHit(parcel.code) : null,
      box: building?.where?.box ?? null,
    };
  }
  return { chosen: parcel ? parcelHit(parcel.code) : null, within: null, box: parcel?.where?.box ?? null };
}
