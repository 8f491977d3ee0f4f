import { expect, test } from "vitest";
import { planOf } from "../../../src/web/table/plan.ts";
import { CELL_HEIGHT, CELL_WIDTH, visibleRows } from "../../../src/web/table/window.ts";
import { aBuilding, aUnit, cell } from "../a-building.ts";

/** 60 floors of 50 units: 3,000. */
const floors = Array.from({ length: 60 }, (_, order) => ({
  id: String(order + 1),
  order,
  physical: String(order + 1),
  nominal: String(order + 1),
  baseM: order * 3,
  heightM: 3,
}));
const tower = aBuilding(
  floors.flatMap(({ id }, row) =>
    Array.from({ length: 50 }, (_, column) => aUnit(row * 50 + column + 1, { placement: cell(id, id, column) })),
  ),
  { floors },
);

test("of 3,000 units only those in and near the view are drawn", () => {
  const plan = planOf(tower, "L1");
  const view = {
    scrollTop: 20 * CELL_HEIGHT,
    scrollLeft: 10 * CELL_WIDTH,
    viewHeight: 8 * CELL_HEIGHT,
    viewWidth: 6 * CELL_WIDTH,
  };
  const rows = visibleRows(plan, view);
  const drawn = rows.flatMap(({ cells }) => cells);
  expect(drawn.length).toBeLessThan(250);
  for (let row = 20; row < 28; row += 1)
    for (let column = 10; column < 16; column += 1)
      expect(drawn.some((each) => each.row === row && each.column === column)).toBe(true);
});

test("a cell whose lower end alone is in view is drawn", () => {
  const view = aBuilding([aUnit(1, { placement: cell("1", "60", 0) })], { floors });
  const rows = visibleRows(planOf(view, "L1"), {
    scrollTop: 50 * CELL_HEIGHT,
    scrollLeft: 0,
    viewHeight: 400,
    viewWidth: 400,
  });
  expect(rows.flatMap(({ cells }) => cells)).toHaveLength(1);
});
