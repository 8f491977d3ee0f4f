import type { DatasetInfo } from "../cadastre/hand-over.ts";
import type { Placement } from "../cadastre/unit.ts";

export type RecordCounts = { -readonly [key in keyof DatasetInfo["counts"]]: number };

/** Nothing written yet. */
export const noRecords = (): RecordCounts => ({
  parcels: 0,
  buildings: 0,
  units: 0,
  rights: 0,
  holders: 0,
  placed: 0,
  parking: 0,
  tray: 0,
  rejected: 0,
});

/** Counts one unit more, where it was placed. */
export function countUnit(counts: RecordCounts, placement: Placement): void {
  counts.units++;
  counts[placement.kind === "cell" ? "placed" : placement.kind]++;
}
