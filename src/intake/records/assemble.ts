import type { LogicalBuilding } from "../../cadastre/building.ts";
import { floorList } from "../../cadastre/floor-list.ts";
import { layOut } from "../../cadastre/grid-layout.ts";
import { pairSeries, type SeriesPlace, type SeriesRow } from "../../cadastre/series.ts";
import type { Placement, TrayReason } from "../../cadastre/unit.ts";
import type { FieldOf } from "../profile.ts";
import type { BuildingDraft } from "./buildings.ts";
import { nationalCode } from "./codes.ts";
import type { Reading } from "./reading.ts";
import { reportField } from "./report-row.ts";
import type { SolidStock } from "./solids.ts";
import { parcelOf, type StockedUnit, type UnitStock } from "./unit-stock.ts";
import { floorTexts, gridDraft, isParking, isValid, unitAreas, unitOf } from "./units.ts";
import { present } from "../present.ts";

/** Lays out one building and stores it with all its floors and units. */
export function storeBuilding(reading: Reading, draft: BuildingDraft, units: UnitStock, solids: SolidStock): void {
  const { building } = draft;
  const rows = [...units.take(building.code)].sort((a, b) => (a.id < b.id ? -1 : 1));
  const floors = floorList(
    draft.floorRows,
    rows.flatMap(({ view }) => floorTexts(view)),
    building,
  );
  const logicals = logicalsOf(draft, rows);
  const areas = rows.map(({ view, predicted }) => ({
    ...unitAreas(reading, view),
    ...(predicted === null ? {} : { predicted: unitAreas(reading, predicted).predicted }),
  }));
  const places = pairSeries(rows.map(({ id, view }, ix) => seriesRow(id, view, logicals, present(areas[ix]))));
  const drafts = rows.map(({ id, view }, ix) => {
    const logical = logicalOf(logicals, view);
    const { series } = present(places[ix]);
    const facts = { id, logical, series, valid: isValid(view), parking: isParking(view) };
    return gridDraft(reading, view, facts, floors);
  });
  const placements = layOut(drafts, floors, reading.profile);
  const stored = rows.map(({ id, view }, ix) => {
    const { series, partners } = present(places[ix]);
    return unitOf(reading, view, {
      id,
      building: building.code,
      parcel: building.parcel,
      logical: present(drafts[ix]).logical,
      ...present(areas[ix]),
      series,
      partners,
      placement: present(placements[ix]),
      solids: solids.take(view.get("code"), draft.placing),
    });
  });
  rows.forEach(({ view }, ix) => {
    reportPlacement(reading, view, present(placements[ix]));
    reportFormer(reading, view, present(places[ix]));
    if (present(drafts[ix]).logical === null) {
      const remark = {
        rule: "DB-06",
        severity: 1,
        zh: "所属逻辑幢不存在",
        en: "its logical building does not exist",
      } as const;
      reportField(reading, view, "logical", remark);
    }
  });
  reading.sink.building({ building, logicals, floors, units: stored });
}

/** Stores a unit that belongs to no single building: F9999, or its building is not in the hand-over. */
export function storeLooseUnit(reading: Reading, { id, view }: StockedUnit, solids: SolidStock): void {
  const several = nationalCode(view.get("code"))?.form === "several-buildings";
  const placement: Placement = isValid(view)
    ? { kind: "tray", reason: "no-logical-building", detail: several ? "F9999" : view.get("building") }
    : { kind: "tray", reason: "invalid", detail: view.get("room") };
  const where = {
    id,
    building: null,
    parcel: parcelOf(view),
    logical: null,
    ...unitAreas(reading, view),
    series: "both" as const,
    partners: [],
    placement,
    solids: solids.take(view.get("code"), null),
  };
  reading.sink.looseUnit(unitOf(reading, view, where));
}

/** The rows of LJZ, and the implicit logical building where there are none or a unit names none. */
function logicalsOf(draft: BuildingDraft, rows: readonly StockedUnit[]): LogicalBuilding[] {
  const nameless = draft.logicals.length === 0 || rows.some(({ view }) => view.get("logical") === "");
  const implicit = { id: `${draft.building.code}~`, building: draft.building.code, label: null, attributes: {} };
  return nameless ? [...draft.logicals, implicit] : draft.logicals;
}

function logicalOf(logicals: readonly LogicalBuilding[], view: StockedUnit["view"]): string | null {
  const named = view.get("logical");
  if (named === "") return present(logicals.at(-1)).id;
  return logicals.find((logical) => logical.id === named)?.id ?? null;
}

const seriesRow = (
  id: string,
  view: StockedUnit["view"],
  logicals: readonly LogicalBuilding[],
  areas: Pick<SeriesRow, "predicted" | "measured">,
): SeriesRow => ({
  id,
  code: view.get("code"),
  houseCode: view.get("houseCode"),
  logical: logicalOf(logicals, view),
  entrance: view.get("entrance"),
  room: view.get("room"),
  ...areas,
  former: [view.get("formerId"), view.get("formerNumber")],
});

/** A former unit that is not in the building, or may be several, is not linked (IN-13). */
function reportFormer(reading: Reading, view: StockedUnit["view"], { unknown, ambiguous }: SeriesPlace): void {
  const field = view.get("formerNumber") === "" ? "formerId" : "formerNumber";
  for (const name of unknown) {
    const [zh, en] = [`本幢没有原户“${name}”，未关联`, `no former unit "${name}" in the building; not linked`];
    reportField(reading, view, field, { rule: "IN-13", severity: 3, zh, en });
  }
  for (const name of ambiguous) {
    const [zh, en] = [`原户“${name}”可指多户，未关联`, `several units may be the former unit "${name}"; not linked`];
    reportField(reading, view, field, { rule: "IN-13", severity: 2, zh, en });
  }
}

/** What a finding about the tray says, and about which field. */
const NOT_PLACED: Readonly<
  Record<
    Exclude<TrayReason, "invalid" | "no-logical-building">,
    { readonly rule: string; readonly field: FieldOf<"unit">; readonly zh: string }
  >
> = {
  overlap: { rule: "CS-08", field: "floor", zh: "与他户重叠" },
  outside: { rule: "CS-08", field: "mergeCount", zh: "合并超出楼盘表范围" },
  "no-floor": { rule: "IN-11", field: "floor", zh: "没有楼层" },
  "unknown-floor": { rule: "IN-11", field: "floor", zh: "楼层不在层表中" },
  "no-column": { rule: "IN-11", field: "column", zh: "没有列" },
};

/** Units that claim one place are a finding (CS-08); the other reasons for the tray are data that is not there. */
function reportPlacement(reading: Reading, view: StockedUnit["view"], placement: Placement): void {
  if (placement.kind !== "tray" || placement.reason === "invalid" || placement.reason === "no-logical-building") return;
  const { rule, field, zh } = NOT_PLACED[placement.reason];
  reportField(reading, view, field, {
    rule,
    severity: 2,
    zh: `未定位：${zh} ${placement.detail}`,
    en: `not placed (${placement.reason}) ${placement.detail}`,
  });
}
