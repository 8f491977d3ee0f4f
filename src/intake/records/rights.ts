import type { Right, RightKind } from "../../cadastre/right.ts";
import type { Unit } from "../../cadastre/unit.ts";
import type { FieldOf, TableKind } from "../profile.ts";
import type { SourceRow } from "../readers/source-table.ts";
import { RowView } from "../row-view.ts";
import type { MappedTable } from "../table-match.ts";
import { nationalCode } from "./codes.ts";
import type { Reading } from "./reading.ts";
import { reportField } from "./report-row.ts";
import { subjectOf } from "./subject.ts";
import { codedOf, dateOf, statusOf, textOf } from "./values.ts";

/** Table kind → kind of right and the code list of its variant. */
export const RIGHT_TABLES = {
  ownership: { kind: "ownership", variant: null },
  landUse: { kind: "land-use", variant: null },
  mortgage: { kind: "mortgage", variant: "DYFS" },
  seizure: { kind: "seizure", variant: "CFLX" },
  notice: { kind: "notice", variant: "YGDJZL" },
  objection: { kind: "objection", variant: null },
  residence: { kind: "residence", variant: null },
  easement: { kind: "easement", variant: null },
  otherRight: { kind: "other", variant: null },
} as const satisfies Partial<Record<TableKind, { kind: RightKind; variant: string | null }>>;

export type RightTable = keyof typeof RIGHT_TABLES;

/**
 * Stores one row of a rights table. A right about nothing in the hand-over is kept and reported (CS-04).
 * `prefix` makes ids unique: the table's name. Returns it, or null when it was rejected.
 */
export function readRight(
  reading: Reading,
  table: MappedTable<RightTable>,
  row: SourceRow,
  prefix: string,
): Right | null {
  // The union of tables has the union of fields; a table without a column of that name gives "".
  const view = new RowView(table, row.row, row.values) as RowView<RightTable>;
  const get = (field: string) => view.get(field as FieldOf<RightTable>);
  const { kind, variant } = RIGHT_TABLES[table.kind];
  const subject = subjectOf(reading, get("subject"), get("parcel"));
  if (subject.subject === "") {
    const remark = {
      rule: "DB-01",
      severity: 1,
      zh: "单元号为空，不知为何物的权利",
      en: "no unit code: a right about nothing",
    } as const;
    reportField(reading, view, "subject", remark, true);
    return null;
  }
  const known = subject.known || storeUnitOfRight(reading, view as RowView<"ownership">, table.kind);
  if (!known && (subject.onParcel ? reading.has.parcels : reading.has.units)) {
    const remark = {
      rule: "CS-04",
      severity: 1,
      zh: "登记簿有而户（宗地）表没有",
      en: "in the register, but no such unit or parcel",
    } as const;
    reportField(reading, view, "subject", remark);
  }
  const right: Right = {
    id: `${prefix}:${row.row}`,
    kind,
    subject: subject.subject,
    onParcel: subject.onParcel,
    caseNo: textOf(view, "caseNo"),
    rightType: codedOf(reading, "QLLX", view, "rightType"),
    registrationType: codedOf(reading, "DJLX", view, "registrationType"),
    variant: variant === null ? null : codedOf(reading, variant, view as RowView<"mortgage">, "variant"),
    underConstruction: codedOf(reading, "DYBDCLX", view as RowView<"mortgage">, "property")?.code === "4",
    certificate: textOf(view, "certificate"),
    status: statusOf(reading, view, "status"),
    from: dateOf(reading, view as RowView<"mortgage">, "from"),
    to: dateOf(reading, view as RowView<"mortgage">, "to"),
    registered: dateOf(reading, view, "registered"),
    attributes: {},
  };
  for (const field of ["property", "location"]) view.keepText(field as FieldOf<RightTable>);
  reading.sink.right({ ...right, attributes: view.attributes() });
  return right;
}

/**
 * 项目内多幢 units (F9999) have no H row: FDCQ1 is their only trace, so the unit is made from it (IN-12).
 * Returns whether one was made.
 */
function storeUnitOfRight(reading: Reading, view: RowView<"ownership">, kind: RightTable): boolean {
  const code = nationalCode(view.get("subject"));
  if (kind !== "ownership" || code?.form !== "several-buildings") return false;
  const unit: Unit = {
    id: code.text,
    code: code.text,
    rawCode: view.get("subject"),
    building: null,
    logical: null,
    parcel: code.parcel,
    entrance: "",
    room: "",
    floorLabel: "",
    location: textOf(view, "location"),
    use: null,
    houseType: null,
    layout: null,
    layoutStructure: null,
    predicted: null,
    measured: null,
    series: "both",
    partners: [],
    mainUnit: null,
    valid: true,
    placement: { kind: "tray", reason: "no-logical-building", detail: "F9999" },
    solids: [],
    attributes: {},
  };
  reading.units.add(unit.id);
  reading.sink.looseUnit(unit);
  reportField(reading, view, "subject", {
    rule: "IN-12",
    severity: 3,
    zh: "项目内多幢单元，户表中没有，据登记簿建立",
    en: "a unit of several buildings without a row of its own; made from the register",
  });
  return true;
}
