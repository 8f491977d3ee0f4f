import { expect, test } from "vitest";
import { planOf, tabsOf } from "../../../src/web/table/plan.ts";
import { aBuilding, aUnit, cell } from "../a-building.ts";

test("the top floor comes first and labels are nominal, by the floor list alone", () => {
  const plan = planOf(
    aBuilding([aUnit(1, { placement: cell("3", "3", 0) }), aUnit(2, { placement: cell("-1", "-1", 0) })]),
    "L1",
  );
  expect(plan.rows.map(({ nominal }) => nominal)).toEqual(["5", "2", "夹", "1", "-1"]);
});

test("a shop over 1 and 夹1 and its neighbour over 夹1 and 2 interleave and keep their own squares", () => {
  const plan = planOf(
    aBuilding([aUnit(1, { placement: cell("1", "夹1", 0) }), aUnit(2, { placement: cell("夹1", "2", 1) })]),
    "L1",
  );
  // Rows from the top: 2, 夹1, 1.
  expect(plan.cells.map(({ unit, row, rows }) => [unit.room, row, rows])).toEqual([
    ["2", 0, 2],
    ["1", 1, 2],
  ]);
});

test("the ground line runs above the first row below ±0.00, and only when there are rows on both sides", () => {
  const both = planOf(
    aBuilding([aUnit(1, { placement: cell("-1", "-1", 0) }), aUnit(2, { placement: cell("2", "2", 0) })]),
    "L1",
  );
  expect(both.groundAbove).toBe(3);
  const above = planOf(aBuilding([aUnit(1, { placement: cell("1", "2", 0) })]), "L1");
  expect(above.groundAbove).toBeNull();
});

test("only floors between a tab's highest and lowest cell make rows", () => {
  const plan = planOf(
    aBuilding([aUnit(1, { placement: cell("1", "1", 0) }), aUnit(2, { placement: cell("2", "2", 0) })]),
    "L1",
  );
  expect(plan.rows.map(({ id }) => id)).toEqual(["2", "夹1", "1"]);
});

test("columns are grouped by the entrance their cells name", () => {
  const units = [0, 1, 2, 3].map((column) =>
    aUnit(column + 1, { entrance: column < 2 ? "1" : "2", placement: cell("1", "1", column) }),
  );
  expect(planOf(aBuilding(units), "L1").entrances).toEqual([
    { label: "1", column: 0, columns: 2 },
    { label: "2", column: 2, columns: 2 },
  ]);
});

test("an empty logical building keeps its tab with 0, and units without one get a tab of their own", () => {
  const view = aBuilding([
    aUnit(1),
    aUnit(2, { logical: null, placement: { kind: "tray", reason: "no-logical-building", detail: "" } }),
  ]);
  expect(tabsOf(view).map(({ label, units }) => [label, units])).toEqual([
    ["住宅", 1],
    ["地下室", 0],
    [null, 1],
  ]);
});

test("a unit on a floor the list does not know is shown beside the grid, not lost", () => {
  const plan = planOf(aBuilding([aUnit(1, { placement: cell("99", "99", 0) })]), "L1");
  expect(plan.cells).toHaveLength(0);
  expect(plan.tray.map(({ unit }) => unit.room)).toEqual(["1"]);
});

test("cells + parking + tray over all tabs are all units, each once, with its place in the state bytes", () => {
  const view = aBuilding([
    aUnit(1, { placement: cell("1", "1", 0) }),
    aUnit(2),
    aUnit(3, { placement: { kind: "tray", reason: "no-floor", detail: "" } }),
    aUnit(4, { logical: "L2", placement: cell("-1", "-1", 0) }),
    aUnit(5, { logical: null, placement: { kind: "tray", reason: "no-logical-building", detail: "" } }),
  ]);
  const seen = tabsOf(view).flatMap(({ id }) => {
    const plan = planOf(view, id);
    return [...plan.cells, ...plan.parking, ...plan.tray].map(({ ix, unit }) => [ix, unit.id] as const);
  });
  expect(seen.sort(([a], [b]) => a - b)).toEqual(view.units.map((unit, ix) => [ix, unit.id]));
});
