import type { Position } from "../../cadastre/ring.ts";
import type { FieldOf } from "../profile.ts";
import type { SourceRow } from "../readers/source-table.ts";
import { RowView } from "../row-view.ts";
import type { MappedTable } from "../table-match.ts";
import { nationalCode } from "./codes.ts";
import { storeOther } from "./others.ts";
import { placingKey } from "./placing-key.ts";
import type { Reading } from "./reading.ts";
import { reportField } from "./report-row.ts";
import { codedOf, numberOf } from "./values.ts";

type BoundaryKind = "boundaryPoint" | "boundaryLine";

/** Stores one 界址点, from its geometry or else its coordinate columns; one without a place is kept as text. */
export function readBoundaryPoint(reading: Reading, table: MappedTable<"boundaryPoint">, row: SourceRow): true {
  const view = new RowView(table, row.row, row.values);
  const given = row.geometry?.kind === "point" ? row.geometry.at : coordinates(view);
  const placing = reading.placings.get(placingKey(table.source)) ?? null;
  const unplaced = placing === null || given === null || !placing.fits(given);
  if (unplaced) return keepUnplaced(reading, view, row, given);
  const point = {
    parcel: parcelOf(view),
    label: view.get("label"),
    order: numberOf(reading, view, "order") ?? row.row,
    marker: codedOf(reading, "JBLX", view, "marker"),
    pointType: codedOf(reading, "JZDLX", view, "pointType"),
    ...placing.place(given),
  };
  for (const field of ["north", "east"] as const) view.keepText(field);
  reading.sink.boundaryPoint({ ...point, attributes: view.attributes() });
  return true;
}

/** Stores one 界址线, a record a part; one without a place is kept as text. */
export function readBoundaryLine(reading: Reading, table: MappedTable<"boundaryLine">, row: SourceRow): true {
  const view = new RowView(table, row.row, row.values);
  const parts = row.geometry?.kind === "line" ? row.geometry.parts : [];
  const placing = reading.placings.get(placingKey(table.source)) ?? null;
  const stray = placing === null ? undefined : parts.flat().find((position) => !placing.fits(position));
  if (placing === null || parts.length === 0 || stray !== undefined) {
    return keepUnplaced(reading, view, row, stray ?? null);
  }
  const line = {
    parcel: parcelOf(view),
    surveyedLengthM: numberOf(reading, view, "length"),
    category: codedOf(reading, "JZXLB", view, "category"),
    position: codedOf(reading, "JZXWZ", view, "position"),
    nature: codedOf(reading, "JXXZ", view, "nature"),
  };
  const attributes = view.attributes();
  for (const part of parts) {
    const places = part.map((position) => placing.place(position));
    const plane = places.map((place) => place.plane);
    reading.sink.boundaryLine({ ...line, plane, lonLat: places.map((place) => place.lonLat), attributes });
  }
  return true;
}

/** The coordinate columns as they stand, X first: which is north is decided by magnitude. */
export function coordinates(view: RowView<"boundaryPoint">): Position | null {
  const [first, second] = [Number(view.get("north")), Number(view.get("east"))];
  return view.get("north") !== "" && view.get("east") !== "" && Number.isFinite(first) && Number.isFinite(second)
    ? [first, second]
    : null;
}

function parcelOf(view: RowView<BoundaryKind>): string {
  const raw = view.get("parcel");
  return nationalCode(raw)?.parcel ?? raw;
}

function keepUnplaced<K extends BoundaryKind>(
  reading: Reading,
  view: RowView<K>,
  row: SourceRow,
  at: Position | null,
): true {
  const remark =
    at === null
      ? ({ rule: "DB-01", severity: 1, zh: "没有坐标，按文字保留", en: "no coordinates; kept as text" } as const)
      : ({
          rule: "TP-15",
          severity: 1,
          zh: `坐标 ${at.join(", ")} 越界或带号有误，按文字保留`,
          en: `${at.join(", ")} is out of range or of a wrong zone; kept as text`,
        } as const);
  reportField(reading, view, "parcel" as FieldOf<K>, remark);
  return storeOther(reading, view.table.source, row, view.table.leftOut);
}
