import { expect, test } from "vitest";
import { planOf } from "../../../src/web/table/plan.ts";
import { sheetOf } from "../../../src/web/table/sheet.ts";
import { cellsByRow, drawnRows, sizesFor, windowOf } from "../../../src/web/table/window.ts";
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
const giant = aBuilding(
  floors.flatMap(({ id }, row) =>
    Array.from({ length: 50 }, (_, column) => aUnit(row * 50 + column + 1, { placement: cell(id, id, column) })),
  ),
  { floors },
);
const sheet = sheetOf(planOf(giant, "L1"), [], () => true);
const byRow = cellsByRow(sheet);
const sizes = sizesFor(["use", "area"], true);
const view = { top: 20 * sizes.cellHeight, left: 10 * sizes.cellWidth, height: 8 * sizes.cellHeight, width: 720 };

test("of 3,000 units only those in and near the view are drawn", () => {
  const drawn = drawnRows(sheet, byRow, windowOf(sheet, view, sizes)).flatMap(({ cells }) => cells);
  expect(drawn.length).toBeLessThan(250);
  for (let row = 20; row < 28; row += 1)
    for (let column = 10; column < 16; column += 1)
      expect(drawn.some((each) => each.row === row && each.column === column)).toBe(true);
});

test("a screen of 1440 × 900 full of table never draws more than 450 of them, wherever it stands", () => {
  for (let row = 0; row <= 60; row += 5)
    for (let column = 0; column <= 50; column += 5) {
      const at = { top: row * sizes.cellHeight, left: column * sizes.cellWidth, height: 900, width: 1440 };
      const drawn = drawnRows(sheet, byRow, windowOf(sheet, at, sizes)).flatMap(({ cells }) => cells);
      expect(drawn.length).toBeLessThanOrEqual(450);
    }
});

test("scrolling looks at no row outside the window, however many units there are", () => {
  const looked: string[] = [];
  const watched = new Proxy(byRow, {
    get: (rows, name) => {
      looked.push(String(name));
      return Reflect.get(rows, name) as unknown;
    },
  });
  drawnRows(sheet, watched, windowOf(sheet, view, sizes));
  expect(looked.map(Number)).toEqual(Array.from({ length: 13 }, (_, at) => at + 18));
});

test("a scroll within one row changes nothing of the window", () => {
  expect(windowOf(sheet, { ...view, top: view.top + 1, height: view.height - 2 }, sizes)).toEqual(
    windowOf(sheet, { ...view, top: view.top + 40, height: view.height - 44 }, sizes),
  );
});

test("a cell whose lower end alone is in view is drawn, in its top row", () => {
  const tall = sheetOf(
    planOf(aBuilding([aUnit(1, { placement: cell("1", "60", 0) })], { floors }), "L1"),
    [],
    () => true,
  );
  const at = { top: 50 * sizes.cellHeight, left: 0, height: 400, width: 400 };
  const rows = drawnRows(tall, cellsByRow(tall), windowOf(tall, at, sizes));
  expect(rows.filter(({ cells }) => cells.length > 0).map(({ index }) => index)).toEqual([0]);
});

test("the cell under the keyboard is drawn wherever the view is, so that the focus is not lost", () => {
  const last = sheet.cells.at(-1);
  const rows = drawnRows(sheet, byRow, windowOf(sheet, { ...view, top: 0, left: 0 }, sizes), last);
  expect(rows.at(-1)).toMatchObject({ index: 59, cells: [last] });
});

test("cells grow by a line of 16 px for each further field, and are wider for an address", () => {
  expect(sizesFor(["use", "area"], true)).toMatchObject({ cellWidth: 120, cellHeight: 44 });
  expect(sizesFor(["area", "layout", "price"], true).cellHeight).toBe(44 + 2 * 16);
  expect(sizesFor([], true).cellHeight).toBe(28);
  expect(sizesFor(["use", "location"], true).cellWidth).toBeGreaterThan(sizesFor(["use", "layout"], true).cellWidth);
});
