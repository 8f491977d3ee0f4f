import type { Building, LogicalBuilding } from "../../cadastre/building.ts";
import type { FloorRow } from "../../cadastre/floor-list.ts";
import type { Placing } from "../crs/placing.ts";
import type { SourceRow } from "../readers/source-table.ts";
import { RowView } from "../row-view.ts";
import type { MappedTable } from "../table-match.ts";
import { buildingCode, nationalCode, readCode } from "./codes.ts";
import { storeOther } from "./others.ts";
import { outlineOf } from "./outline.ts";
import { withOutline } from "./parcels.ts";
import { placingKey } from "./placing-key.ts";
import type { Reading } from "./reading.ts";
import { reportField, reportRow } from "./report-row.ts";
import { codedOf, dateOf, numberOf, textOf } from "./values.ts";

/** One building with what lies in it, until its units are laid out. */
export interface BuildingDraft {
  readonly building: Building;
  readonly file: string;
  readonly row: number;
  /** How its outline was placed: solids go into the same plane. */
  readonly placing: Placing | null;
  readonly logicals: LogicalBuilding[];
  readonly floorRows: FloorRow[];
}

/** Reads one building row into `drafts`. Returns whether it was stored. */
export function readBuilding(
  reading: Reading,
  table: MappedTable<"building">,
  row: SourceRow,
  drafts: Map<string, BuildingDraft>,
): boolean {
  const view = new RowView(table, row.row, row.values);
  const number = view.get("number");
  if (number === "") {
    reportField(
      reading,
      view,
      "number",
      { rule: "DB-01", severity: 1, zh: "自然幢号为空", en: "the building number is empty" },
      true,
    );
    return false;
  }
  const beside = view.get("parcel") === "" ? "" : readCode(reading, view, "parcel").text;
  const code = buildingCode(number, beside);
  const national = nationalCode(code);
  if (drafts.has(code)) {
    const remark = {
      rule: "DB-03",
      severity: 1,
      zh: "自然幢号重复，只保留第一行",
      en: "building code used before; the first row is kept",
    } as const;
    reportField(reading, view, "number", remark, true);
    return false;
  }
  if (national === null && reading.profile.codes === "national") {
    reportField(reading, view, "number", {
      rule: "DB-04",
      severity: 1,
      zh: "自然幢号格式有误",
      en: "not a building number",
    });
  } else if (national !== null && beside !== "" && national.parcel !== beside) {
    reportField(reading, view, "parcel", {
      rule: "DB-05",
      severity: 1,
      zh: `与自然幢号 ${code} 不符`,
      en: `disagrees with building ${code}`,
    });
  }
  const outline = outlineOf(reading, table, row);
  const building: Building = {
    code,
    rawNumber: number,
    parcel: beside || national?.parcel || "",
    name: textOf(view, "name"),
    project: textOf(view, "project"),
    location: textOf(view, "location"),
    completed: dateOf(reading, view, "completed"),
    heightM: numberOf(reading, view, "height"),
    floorsTotal: numberOf(reading, view, "floorsTotal"),
    floorsAbove: numberOf(reading, view, "floorsAbove"),
    floorsBelow: numberOf(reading, view, "floorsBelow"),
    unitsDeclared: numberOf(reading, view, "unitsDeclared"),
    structure: codedOf(reading, "FWJG", view, "structure"),
    use: codedOf(reading, "GHYT", view, "use"),
    predictedAreaM2: numberOf(reading, view, "predictedArea"),
    measuredAreaM2: numberOf(reading, view, "measuredArea"),
    footprint: outline.shape,
    attributes: {},
  };
  const attributes = withOutline(view.attributes(), outline.text);
  drafts.set(code, {
    building: { ...building, attributes },
    file: view.file,
    row: row.row,
    placing: reading.placings.get(placingKey(table.source)) ?? null,
    logicals: [],
    floorRows: [],
  });
  return true;
}

/** Reports a building whose parcel is not in the hand-over (DB-06); it is kept. */
export function checkParcel(reading: Reading, { building, file, row }: BuildingDraft): void {
  const { code, parcel } = building;
  if (!reading.has.parcels || reading.parcels.has(parcel)) return;
  reportRow(reading, file, row, "ZDDM", parcel, {
    rule: "DB-06",
    severity: 1,
    zh: `自然幢 ${code} 的宗地不存在`,
    en: `the parcel of building ${code} does not exist`,
  });
}

/** Reads one logical building; one of an unknown building is kept as a text row (DB-06). */
export function readLogical(
  reading: Reading,
  table: MappedTable<"logical">,
  row: SourceRow,
  drafts: ReadonlyMap<string, BuildingDraft>,
): boolean {
  const view = new RowView(table, row.row, row.values);
  const draft = drafts.get(
    buildingCode(view.get("building"), nationalCode(view.get("number").slice(0, 24))?.parcel ?? ""),
  );
  if (draft === undefined) return orphan(reading, view, row);
  const id = view.get("number");
  if (id === "" || draft.logicals.some((logical) => logical.id === id)) {
    const rule = id === "" ? "DB-01" : "DB-03";
    reportField(
      reading,
      view,
      "number",
      { rule, severity: 1, zh: "逻辑幢号为空或重复", en: "logical building number empty or used before" },
      true,
    );
    return false;
  }
  draft.logicals.push({
    id,
    building: draft.building.code,
    label: textOf(view, "label"),
    attributes: view.attributes(),
  });
  return true;
}

/** Reads one floor row for the floor list; the row with its areas is kept as text as well. */
export function readFloor(
  reading: Reading,
  table: MappedTable<"floor">,
  row: SourceRow,
  drafts: ReadonlyMap<string, BuildingDraft>,
): boolean {
  const view = new RowView(table, row.row, row.values);
  const draft = drafts.get(buildingCode(view.get("building"), ""));
  if (draft === undefined) return orphan(reading, view, row);
  draft.floorRows.push({
    physical: view.get("physical") || view.get("label"),
    nominal: textOf(view, "nominal"),
    heightM: numberOf(reading, view, "height"),
  });
  return storeOther(reading, table.source, row, table.leftOut);
}

function orphan(reading: Reading, view: RowView<"logical"> | RowView<"floor">, row: SourceRow): boolean {
  const remark = {
    rule: "DB-06",
    severity: 1,
    zh: "所属自然幢不存在，按文字保留",
    en: "its building does not exist; kept as text",
  } as const;
  reportField(reading, view as RowView<"floor">, "building", remark);
  return storeOther(reading, view.table.source, row, view.table.leftOut);
}
