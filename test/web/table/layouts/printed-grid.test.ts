import fc from "fast-check";
import { expect, test } from "vitest";
import { printedBlocks } from "../../../../src/web/table/layouts/printed-grid.ts";
import { planOf } from "../../../../src/web/table/plan.ts";
import { aBuilding, aUnit, cell } from "../../a-building.ts";

test("11 columns fit on one sheet, 12 are cut into two of 6", () => {
  const wide = (columns: number) =>
    planOf(
      aBuilding(Array.from({ length: columns }, (_, at) => aUnit(at + 1, { placement: cell("1", "1", at) }))),
      "L1",
    );
  expect(printedBlocks(wide(11)).map(({ from, to }) => [from, to])).toEqual([[0, 10]]);
  expect(printedBlocks(wide(12)).map(({ from, to }) => [from, to])).toEqual([
    [0, 5],
    [6, 11],
  ]);
});

test("a cell across the cut stands on both sheets, on the second as continued", () => {
  const units = [aUnit(1, { placement: cell("1", "2", 4, 7) }), aUnit(2, { placement: cell("1", "1", 11) })];
  const [left, right] = printedBlocks(planOf(aBuilding(units), "L1"));
  const top = (block: typeof left) =>
    block?.rows[0]?.flatMap(({ cell: each, columns, rows, continued }) =>
      each === null ? [] : [[each.unit.room, columns, rows, continued]],
    );
  // Floors 2, 夹1 and 1: three rows.
  expect(top(left)).toEqual([["1", 2, 3, false]]);
  expect(top(right)).toEqual([["1", 2, 3, true]]);
});

test("every row of every sheet is filled exactly: fields, and what cells of the rows above cover", () => {
  const floors = ["-1", "1", "夹1", "2", "3"];
  const at = fc.record({ from: fc.nat(4), more: fc.nat(2), wide: fc.nat(3) });
  fc.assert(
    fc.property(fc.array(at, { minLength: 1, maxLength: 12 }), (drawn) => {
      const units = drawn.map(({ from, more, wide }, index) =>
        aUnit(index + 1, {
          placement: cell(floors[from] ?? "", floors[Math.min(4, from + more)] ?? "", index * 4, index * 4 + wide),
        }),
      );
      const plan = planOf(aBuilding(units), "L1");
      for (const { from, to, rows, entrances } of printedBlocks(plan)) {
        const filled = plan.rows.map(() => 0);
        rows.forEach((fields, row) =>
          fields.forEach((field) => {
            for (let down = row; down < row + field.rows; down += 1) filled[down] = (filled[down] ?? 0) + field.columns;
          }),
        );
        expect(filled).toEqual(plan.rows.map(() => to - from + 1));
        expect(entrances.reduce((sum, { columns }) => sum + columns, 0)).toBe(to - from + 1);
      }
      const printed = printedBlocks(plan).flatMap(({ rows }) =>
        rows.flat().flatMap((field) => field.cell?.unit.id ?? []),
      );
      expect(new Set(printed)).toEqual(new Set(units.map(({ id }) => id)));
    }),
  );
});
