import { codedValue } from "../../cadastre/code-lists.ts";
import { findFloor, floorSpan } from "../../cadastre/floor-range.ts";
import type { Floor } from "../../cadastre/floor.ts";
import type { GridDraft } from "../../cadastre/grid-draft.ts";
import type { Placement, Series, Solid, Unit, UnitAreas } from "../../cadastre/unit.ts";
import type { FieldOf } from "../profile.ts";
import type { RowView } from "../row-view.ts";
import { nationalCode } from "./codes.ts";
import type { Reading } from "./reading.ts";
import { codedOf, numberOf, textOf } from "./values.ts";

type View = RowView<"unit">;

const DIRECTIONS = { 1: "left", 2: "right", 3: "up", 4: "down" } as const;

/** What the row says about the unit's place in the grid. `logical` as resolved by the caller. */
export function gridDraft(
  reading: Reading,
  view: View,
  facts: Pick<GridDraft, "id" | "logical" | "series" | "valid" | "parking">,
  floors: readonly Floor[],
): GridDraft {
  const number = (field: FieldOf<"unit">) => numberOf(reading, view, field);
  const direction = codedOf(reading, "HBFX", view, "mergeDirection")?.code;
  const mergeCount = number("mergeCount");
  const [top, left, bottom, right] = [number("top"), number("left"), number("bottom"), number("right")];
  const floorFrom = view.get("floorFrom") || view.get("floor");
  return {
    ...facts,
    entrance: view.get("entrance"),
    room: view.get("room"),
    floorFrom,
    floorTo: textOf(view, "floorTo") ?? floorAfter(floors, floorFrom, number("floorCount")),
    column: number("column"),
    merge: direction && mergeCount !== null ? { direction: DIRECTIONS[direction as "1"], count: mergeCount } : null,
    rectangle: top !== null && left !== null && bottom !== null && right !== null ? { top, left, bottom, right } : null,
  };
}

/** The floor `count` storeys take one to, from the lowest: by the floor list, not by numbers. */
function floorAfter(floors: readonly Floor[], from: string, count: number | null): string | null {
  if (count === null || count < 2) return null;
  const span = floorSpan(floors, [from]);
  const first = span.ok && span.from === span.to ? findFloor(floors, from) : null;
  return first === null ? null : (floors[first.order + count - 1]?.id ?? null);
}

/** Floor texts of a unit row, for the floor list of its building. */
export function floorTexts(view: View): string[] {
  return (["floor", "floorFrom", "floorTo"] as const).map((field) => view.get(field)).filter((text) => text !== "");
}

/** FWLX 6: garages and parking spaces. */
export function isParking(view: View): boolean {
  return codedValue("FWLX", view.get("houseType")).code === "6";
}

/** ZT 0 is invalid; an empty or unreadable state counts as valid, the row was handed over. */
export function isValid(view: View): boolean {
  return codedValue("ZT", view.get("state")).code !== "0";
}

/** The unit as it is stored. */
export function unitOf(
  reading: Reading,
  view: View,
  where: {
    readonly id: string;
    readonly building: string | null;
    readonly parcel: string | null;
    readonly logical: string | null;
    readonly predicted: UnitAreas | null;
    readonly measured: UnitAreas | null;
    readonly series: Series;
    readonly partners: readonly string[];
    readonly placement: Placement;
    readonly solids: readonly Solid[];
  },
): Unit {
  const raw = view.get("code");
  const national = nationalCode(raw);
  const mainUnit = view.get("mainUnit");
  const unit = {
    ...where,
    code: national?.level === "unit" ? national.text : null,
    rawCode: raw,
    entrance: view.get("entrance"),
    room: view.get("room"),
    floorLabel: view.get("floor"),
    location: textOf(view, "location"),
    use: codedOf(reading, "FWYT", view, "use"),
    houseType: codedOf(reading, "FWLX", view, "houseType"),
    layout: codedOf(reading, "HX", view, "layout"),
    layoutStructure: codedOf(reading, "HXJG", view, "layoutStructure"),
    mainUnit: mainUnit === "" ? null : (nationalCode(mainUnit)?.text ?? mainUnit),
    valid: codedOf(reading, "ZT", view, "state")?.code !== "0",
  };
  for (const field of KEPT_FIELDS) view.keepText(field);
  return { ...unit, attributes: reading.status.attributesOf(reading, unit.id, view.attributes()) };
}

/** Columns that go into the placement or the links between series and say more than these keep. */
const KEPT_FIELDS = [
  "houseCode",
  "formerId",
  "formerNumber",
  "floorFrom",
  "floorTo",
  "floorCount",
  "column",
  "mergeDirection",
  "mergeCount",
  "top",
  "left",
  "bottom",
  "right",
  "state",
] as const;

/** The YC and the SC areas of a row. Reports what is no number, so it is asked once a row. */
export function unitAreas(reading: Reading, view: View): Pick<Unit, "predicted" | "measured"> {
  return {
    predicted: areas(reading, view, ["predictedBuilt", "predictedInner", "predictedShared"]),
    measured: areas(reading, view, ["measuredBuilt", "measuredInner", "measuredShared"]),
  };
}

function areas(
  reading: Reading,
  view: View,
  [built, inner, shared]: readonly [FieldOf<"unit">, FieldOf<"unit">, FieldOf<"unit">],
): UnitAreas | null {
  const found = {
    builtM2: numberOf(reading, view, built),
    innerM2: numberOf(reading, view, inner),
    sharedM2: numberOf(reading, view, shared),
  };
  return Object.values(found).every((area) => area === null) ? null : found;
}
