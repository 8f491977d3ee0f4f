import { expect, test } from "vitest";
import { BuildingStates, stateBytes } from "../../../../src/cadastre/state-bytes.ts";
import { listRows, sortRows, type ListSort } from "../../../../src/web/table/layouts/list-rows.ts";
import { planOf } from "../../../../src/web/table/plan.ts";
import { aBuilding, aUnit, cell } from "../../a-building.ts";

const view = aBuilding([
  aUnit(1, { room: "1002", measuredM2: 90, placement: cell("2", "2", 1) }),
  aUnit(2, { room: "201", measuredM2: 70.5, placement: cell("2", "2", 0) }),
  aUnit(3, { room: "301", measuredM2: null, placement: cell("3", "3", 0) }),
  aUnit(4, { room: "101", measuredM2: 120, code: null, placement: cell("1", "夹1", 0) }),
  aUnit(5, { room: "车1", measuredM2: 12, placement: { kind: "parking", floor: "-1" } }),
  aUnit(6, { room: "", placement: { kind: "tray", reason: "no-floor", detail: "" } }),
]);
const rows = listRows(planOf(view, "L1"));
const states = new BuildingStates(
  stateBytes(
    view.units.map((_, ix) => ({
      registration: ix === 2 ? "first" : "registered",
      counters: ix === 0 ? { mortgage: 2 } : ix === 3 ? { seizure: 1 } : {},
      trade: null,
      certificate: null,
    })),
  ),
);
const roomsBy = (sort: ListSort | null) =>
  sortRows(rows, sort, { areaSet: "measured", language: "zh", states }).map(({ unit }) => unit.room);

test("every unit of the tab is a row, with its place: cells, parking and tray", () => {
  expect(rows.map(({ unit, place, floor }) => [unit.room, place, floor])).toEqual([
    ["301", "cell", "5"],
    ["201", "cell", "2"],
    ["1002", "cell", "2"],
    ["101", "cell", "1–夹"],
    ["车1", "parking", "-1"],
    ["", "tray", ""],
  ]);
});

test("as in a register: floors from the top, then rooms, 201 before 1002; parking and tray last", () => {
  expect(roomsBy(null)).toEqual(["301", "201", "1002", "101", "车1", ""]);
});

test("rooms sort by their numbers, and a unit without a number is last both ways", () => {
  expect(roomsBy({ column: "room", descending: false })).toEqual(["101", "201", "301", "1002", "车1", ""]);
  expect(roomsBy({ column: "room", descending: true })).toEqual(["车1", "1002", "301", "201", "101", ""]);
});

test("areas sort by value, and those not known are last both ways, in the order of the register", () => {
  expect(roomsBy({ column: "area", descending: false })).toEqual(["车1", "201", "1002", "101", "301", ""]);
  expect(roomsBy({ column: "area", descending: true })).toEqual(["101", "1002", "201", "车1", "301", ""]);
});

test("the gravest restriction comes first when they sort downwards", () => {
  expect(roomsBy({ column: "restrictions", descending: true }).slice(0, 2)).toEqual(["101", "1002"]);
});

test("units without a code are last when codes sort", () => {
  expect(roomsBy({ column: "code", descending: false }).at(-1)).toBe("101");
});
