import { hiddenReason, permittedText } from "../../access/attributes.ts";
import type { Role } from "../../access/role.ts";
import type { Building, BuildingTable } from "../../cadastre/building.ts";
import { codedValue, labelOf } from "../../cadastre/code-lists.ts";
import type { CodedValue } from "../../cadastre/coded-value.ts";
import { fieldLabel } from "../../cadastre/field-labels.ts";
import type { Right } from "../../cadastre/right.ts";
import type { Unit } from "../../cadastre/unit.ts";
import { CELL_FIELDS, type CellField, type CellFieldsView, type CellFieldValues } from "../../contract/cell-fields.ts";
import type { Store } from "../../store/store.ts";

interface Subject {
  readonly unit: Unit;
  readonly building: Building;
  /** Only there when a field asks for it. */
  readonly rights: readonly Right[];
}

const text = (value: string | undefined): string | null => (value === undefined || value.trim() === "" ? null : value);
const area = (m2: number | null | undefined): string | null => (m2 === null || m2 === undefined ? null : m2.toFixed(2));
const coded = (value: CodedValue | null): string | null => value?.code ?? text(value?.raw);

/** The price of the ownership in force; where there is none yet, that of the notice (pre-sale). */
function price(rights: readonly Right[]): string | null {
  const inForce = rights.filter(({ status }) => status === "current");
  const columnOf = (kind: Right["kind"], column: string) =>
    inForce.filter((right) => right.kind === kind).flatMap(({ attributes }) => text(attributes[column]) ?? []);
  return columnOf("ownership", "FDCJYJG")[0] ?? columnOf("notice", "QDJG")[0] ?? null;
}

/** Where each column stands in our records. */
const READ: Readonly<Record<CellField, (subject: Subject) => string | null>> = {
  HX: ({ unit }) => coded(unit.layout),
  HXJG: ({ unit }) => coded(unit.layoutStructure),
  CX: ({ unit }) => text(unit.attributes.CX) ?? text(unit.attributes["朝向"]),
  FWJG: ({ unit, building }) => text(unit.attributes.FWJG) ?? text(unit.attributes.FWJG1) ?? coded(building.structure),
  FWXZ: ({ unit }) => text(unit.attributes.FWXZ),
  FWLX: ({ unit }) => coded(unit.houseType),
  ZL: ({ unit }) => text(unit.location ?? undefined),
  FDCJYJG: ({ rights }) => price(rights),
  YCTNJZMJ: ({ unit }) => area(unit.predicted?.innerM2),
  YCFTJZMJ: ({ unit }) => area(unit.predicted?.sharedM2),
  SCTNJZMJ: ({ unit }) => area(unit.measured?.innerM2),
  SCFTJZMJ: ({ unit }) => area(unit.measured?.sharedM2),
};

/** Columns that are codes of the list of the same name. */
const CODED: ReadonlySet<CellField> = new Set(["HX", "HXJG", "FWJG", "FWXZ", "FWLX"]);

function meaningsOf(field: CellField, values: readonly (string | null)[]): CellFieldValues["meanings"] {
  const meanings: CellFieldValues["meanings"] = {};
  for (const value of new Set(values)) {
    if (value === null || !CODED.has(field)) continue;
    const known = codedValue(field, value);
    if (known.code !== null) meanings[value] = labelOf(known);
  }
  return meanings;
}

/**
 * Columns for the cells of one building, as they may leave for a role: what it may not see is named with the reason,
 * and its values are not even read.
 * @param asked each at most once
 */
export async function cellFieldsView(
  store: Store,
  { building, units }: BuildingTable,
  asked: readonly CellField[],
  role: Role,
): Promise<CellFieldsView> {
  const hidden = CELL_FIELDS.flatMap((field) => {
    const reason = hiddenReason(field, role);
    return reason === null ? [] : [{ field, reason }];
  });
  const shown = asked.filter((field) => !hidden.some((each) => each.field === field));
  const rights = shown.includes("FDCJYJG") ? await Promise.all(units.map(({ id }) => store.rightsOf(id))) : [];
  const fields = shown.map((field): CellFieldValues => {
    const values = units.map((unit, ix) => {
      const value = READ[field]({ unit, building, rights: rights[ix] ?? [] });
      return value === null ? null : permittedText(field, value, role);
    });
    return { field, label: fieldLabel(field), values, meanings: meaningsOf(field, values) };
  });
  return { fields, hidden };
}
