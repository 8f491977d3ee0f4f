import { expect, test } from "vitest";
import { planOf } from "../../../src/web/table/plan.ts";
import { between, regrown, unitsIn } from "../../../src/web/table/rectangle.ts";
import { sheetOf } from "../../../src/web/table/sheet.ts";
import { aBuilding, aUnit, cell } from "../a-building.ts";

/* Rows from the top: 2, 夹1, 1. A over 1 and 夹1, B over 夹1 and 2, C on 1. */
const view = aBuilding([
  aUnit(1, { placement: cell("1", "夹1", 0) }),
  aUnit(2, { placement: cell("夹1", "2", 1) }),
  aUnit(3, { placement: cell("1", "1", 2) }),
]);
const { cells } = sheetOf(planOf(view, "L1"), [], () => true);
const serials = (from: [number, number], to: [number, number]) =>
  unitsIn(cells, between({ row: from[0], column: from[1] }, { row: to[0], column: to[1] }))
    .map((id) => Number(id.slice(-4)))
    .sort();

test("a rectangle takes every cell it touches, also one that reaches into it from another floor", () => {
  expect(serials([1, 0], [1, 1])).toEqual([1, 2]);
  expect(serials([0, 0], [0, 0])).toEqual([]);
});

test("it is the same drawn from any corner", () => {
  expect(serials([2, 2], [0, 0])).toEqual([1, 2, 3]);
  expect(serials([0, 2], [2, 0])).toEqual([1, 2, 3]);
});

test("a selection that shrinks takes back what it added, and leaves what was there before it", () => {
  const held = new Set(["b"]);
  const has = (id: string) => held.has(id);
  const grown = regrown([], ["a", "b", "c"], has);
  expect(grown).toEqual({ add: ["a", "c"], remove: [], added: ["a", "c"] });
  for (const id of grown.add) held.add(id);
  expect(regrown(grown.added, ["a"], has)).toEqual({ add: [], remove: ["c"], added: ["a"] });
});
