import { expect, test } from "vitest";
import { stripOf } from "../../../src/web/table/sheet.ts";
import { aUnit } from "../a-building.ts";

test("a strip wraps its units after so many, in their order, and none is lost", () => {
  const units = Array.from({ length: 7 }, (_, ix) => ({ ix, unit: aUnit(ix + 1) }));
  const strip = stripOf(units, 3);
  expect(strip.rows).toHaveLength(3);
  expect(strip.columnCount).toBe(3);
  expect(strip.cells.map(({ row, column, members }) => [row, column, members[0]?.unit.room])).toEqual([
    [0, 0, "1"],
    [0, 1, "2"],
    [0, 2, "3"],
    [1, 0, "4"],
    [1, 1, "5"],
    [1, 2, "6"],
    [2, 0, "7"],
  ]);
});
