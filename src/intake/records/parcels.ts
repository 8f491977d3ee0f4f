import type { Parcel, ParcelLayer } from "../../cadastre/parcel.ts";
import type { UnitCode } from "../../cadastre/unit-code.ts";
import type { SourceRow } from "../readers/source-table.ts";
import { RowView } from "../row-view.ts";
import type { MappedTable } from "../table-match.ts";
import { readCode } from "./codes.ts";
import { outlineOf } from "./outline.ts";
import type { Reading } from "./reading.ts";
import { reportField } from "./report-row.ts";
import { codedOf, numberOf, textOf } from "./values.ts";

/** m² in one MJDW unit: 亩 is 2000/3 m². */
const SQUARE_METRES: Readonly<Record<string, number>> = { 1: 1, 2: 2000 / 3, 3: 10_000 };

/** Stores one parcel row. `names`: what its buildings say the project is called. Returns whether it was stored. */
export function readParcel(
  reading: Reading,
  table: MappedTable<"parcel">,
  row: SourceRow,
  names: ReadonlyMap<string, string>,
): boolean {
  const view = new RowView(table, row.row, row.values);
  if (view.get("code") === "") {
    reportField(
      reading,
      view,
      "code",
      { rule: "DB-01", severity: 1, zh: "宗地代码为空", en: "the parcel code is empty" },
      true,
    );
    return false;
  }
  const { text, code } = readCode(reading, view, "code");
  if (reading.parcels.has(text)) {
    const remark = {
      rule: "DB-03",
      severity: 1,
      zh: "宗地代码重复，只保留第一行",
      en: "parcel code used before; the first row is kept",
    } as const;
    reportField(reading, view, "code", remark, true);
    return false;
  }
  reading.parcels.add(text);
  const outline = outlineOf(reading, table, row);
  const useScheme = view.column("use").toUpperCase() === "YDYHFL" ? "YDYH-2023" : reading.profile.landUse;
  const parcel: Parcel = {
    code: text,
    rawCode: view.get("code"),
    location: textOf(view, "location"),
    name: textOf(view, "name") ?? names.get(text) ?? null,
    layer: layerOf(code, codedOf(reading, "QLSDFS", view, "layerKind")?.code ?? null),
    heightRange: heightRange(numberOf(reading, view, "bottom"), numberOf(reading, view, "top")),
    registeredAreaM2: areaM2(reading, view),
    use: codedOf(reading, useScheme, view, "use"),
    rightType: codedOf(reading, "QLLX", view, "rightType"),
    rightNature: codedOf(reading, "QLXZ", view, "rightNature"),
    shape: outline.shape,
    attributes: {},
  };
  view.keepText("layerKind");
  view.keepText("areaUnit");
  reading.sink.parcel({ ...parcel, attributes: withOutline(view.attributes(), outline.text) });
  return true;
}

/** Attributes with the geometry text of a record that could not be placed. */
export function withOutline(attributes: Record<string, string>, text: string | null): Record<string, string> {
  return text === null ? attributes : { ...attributes, SHAPE: text };
}

/** Position 14 of the code decides, QLSDFS where the code does not say. */
function layerOf(code: UnitCode | null, layerKind: string | null): ParcelLayer {
  if (code?.rightKind === "S" || (code?.rightKind !== "X" && layerKind === "1")) return "above";
  if (code?.rightKind === "X" || layerKind === "3") return "below";
  return "surface";
}

function heightRange(bottomM: number | null, topM: number | null): Parcel["heightRange"] {
  return bottomM !== null && topM !== null && bottomM < topM ? { bottomM, topM } : null;
}

/** The area in m²; one in 亩 or 公顷 is converted and reported (IN-09), its text stays an attribute. */
function areaM2(reading: Reading, view: RowView<"parcel">): number | null {
  const area = numberOf(reading, view, "area");
  const unit = codedOf(reading, "MJDW", view, "areaUnit")?.code ?? "1";
  if (area === null || unit === "1") return area;
  view.keepText("area");
  reportField(reading, view, "areaUnit", {
    rule: "IN-09",
    severity: 2,
    zh: "面积已换算为平方米",
    en: "the area was converted to square metres",
  });
  return Math.round(area * (SQUARE_METRES[unit] ?? 1) * 100) / 100;
}
