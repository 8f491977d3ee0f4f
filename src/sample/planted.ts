import type { TrayReason, Unit } from "../cadastre/unit.ts";
import { landmarks } from "./landmarks.ts";

type Fault =
  | { readonly tray: TrayReason; readonly detail: string }
  | { readonly rawCode: string }
  | { readonly transitional: string };

/** Faults that real tables have, all in one building: the serial of the unit and what is wrong with it. */
const FAULTS: Readonly<Record<number, Fault>> = {
  2: { tray: "no-floor", detail: "" },
  3: { tray: "unknown-floor", detail: "阁楼" },
  4: { tray: "no-column", detail: "" },
  5: { tray: "overlap", detail: "0001" },
  6: { tray: "invalid", detail: "ZT 0" },
  7: { tray: "no-logical-building", detail: "三区" },
  8: { tray: "outside", detail: "HBHS 9" },
  9: { rawCode: "" },
  10: { rawCode: "510802901003GB0079F00020010" },
  11: { rawCode: "5108O2901003GB00079F00020011" },
  13: { transitional: "510802000000GB00001F00010001" },
  14: { transitional: "510802000000GB00001F00010002" },
  15: { transitional: "F99999999" },
};

/** An overlap names the unit that holds the cell. */
const detailOf = (unit: Unit, fault: { readonly tray: TrayReason; readonly detail: string }): string =>
  fault.tray === "overlap" ? `${unit.building}${fault.detail}` : fault.detail;

/** A unit as the faulty building tells it; every other unit as it is. */
export function plant(unit: Unit, serial: number): Unit {
  const fault = unit.building === landmarks.faultyBuilding ? FAULTS[serial] : undefined;
  if (fault === undefined) return unit;
  if ("tray" in fault) {
    return {
      ...unit,
      floorLabel: fault.tray === "no-floor" || fault.tray === "unknown-floor" ? fault.detail : unit.floorLabel,
      logical: fault.tray === "no-logical-building" ? null : unit.logical,
      valid: fault.tray !== "invalid",
      placement: { kind: "tray", reason: fault.tray, detail: detailOf(unit, fault) },
      solids: [],
    };
  }
  if ("rawCode" in fault) return { ...unit, id: `~${unit.building}-${serial}`, code: null, rawCode: fault.rawCode };
  const code = fault.transitional.length === 28 ? fault.transitional : `${unit.parcel}${fault.transitional}`;
  return { ...unit, id: code, code, rawCode: code };
}
