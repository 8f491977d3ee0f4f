import { expect, test } from "vitest";
import { planOf, tabsOf } from "../../../src/web/table/plan.ts";
import { hasTwoTables, unlinked } from "../../../src/web/table/series.ts";
import { aBuilding, aUnit, cell } from "../a-building.ts";

/* 101 predicted became 101 and 102 measured; 103 was never measured; 104 stands in both; 105 was never predicted. */
const units = [
  aUnit(1, { room: "101", series: "predicted", partners: ["b", "c"], placement: cell("1", "1", 0, 1) }),
  aUnit(2, { room: "101", series: "measured", partners: ["a"], placement: cell("1", "1", 0) }),
  aUnit(3, { room: "102", series: "measured", partners: ["a"], placement: cell("1", "1", 1) }),
  aUnit(4, { room: "103", series: "predicted", placement: cell("1", "1", 2) }),
  aUnit(5, { room: "104", placement: cell("1", "1", 3) }),
  aUnit(6, { room: "105", series: "measured", placement: { kind: "tray", reason: "no-column", detail: "" } }),
];
const view = aBuilding(units);

test("each table lays out its own units and those of both, and its tabs count them", () => {
  const rooms = (series: "predicted" | "measured") => {
    const plan = planOf(view, "L1", series);
    return [...plan.cells, ...plan.parking, ...plan.tray].map(({ unit }) => unit.room);
  };
  expect(rooms("predicted")).toEqual(["101", "103", "104"]);
  expect(rooms("measured")).toEqual(["101", "102", "104", "105"]);
  expect(tabsOf(view, "predicted")[0]?.units).toBe(3);
  expect(tabsOf(view, "measured")[0]?.units).toBe(4);
});

test("a unit's place in the states is the same in both tables", () => {
  const places = (["predicted", "measured"] as const).flatMap((series) => {
    const plan = planOf(view, "L1", series);
    return [...plan.cells, ...plan.tray];
  });
  for (const { unit, ix } of places) expect(view.units[ix]).toBe(unit);
});

test("units without a counterpart are listed for each table; those of both tables need none", () => {
  const alone = unlinked(units);
  expect(alone.predicted.map(({ room }) => room)).toEqual(["103"]);
  expect(alone.measured.map(({ room }) => room)).toEqual(["105"]);
});

test("a building is split in two tables only when some unit stands in one alone", () => {
  expect(hasTwoTables(units)).toBe(true);
  expect(hasTwoTables([aUnit(1), aUnit(2)])).toBe(false);
});
