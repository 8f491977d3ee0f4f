import { expect, test } from "vitest";
import { runsOf } from "../../../src/web/table/folding.ts";
import { planOf } from "../../../src/web/table/plan.ts";
import { sheetOf } from "../../../src/web/table/sheet.ts";
import { Standing } from "../../../src/web/table/standing.svelte.ts";
import { aBuilding, aUnit, cell } from "../a-building.ts";

const floors = ["1", "2", "3"].map((name, order) => ({
  id: name,
  order,
  physical: name,
  nominal: name,
  baseM: order * 3,
  heightM: 3,
}));
const units = floors.flatMap(({ id }, row) =>
  [0, 1].map((column) => aUnit(row * 2 + column + 1, { room: `${id}0${column + 1}`, placement: cell(id, id, column) })),
);
const plan = planOf(aBuilding(units, { floors }), "L1");
const open = sheetOf(plan, [], () => true);
const folded = sheetOf(plan, runsOf(plan, "measured"), () => false);

test("the keyboard keeps to its unit when its floor is folded and unfolded again", () => {
  let sheet = $state.raw(open);
  const standing = new Standing(
    () => sheet,
    () => null,
  );
  standing.stepTo({ row: 1, column: 1 });
  expect(standing.cell?.members[0]?.unit.room).toBe("202");
  sheet = folded;
  expect(standing.cell?.members.map(({ unit }) => unit.room)).toEqual(["302", "202", "102"]);
  expect(standing.square).toEqual({ row: 0, column: 1 });
  sheet = open;
  expect(standing.square).toEqual({ row: 1, column: 1 });
});

test("before anything was touched there is one tab stop: the chosen unit, else the first", () => {
  const first = new Standing(
    () => open,
    () => null,
  );
  expect(first.cell?.members[0]?.unit.room).toBe("301");
  const chosen = new Standing(
    () => open,
    () => units[0]?.id ?? null,
  );
  expect(chosen.cell?.members[0]?.unit.room).toBe("101");
});

test("a step into nothing leaves it where it was", () => {
  const standing = new Standing(
    () => open,
    () => null,
  );
  expect(standing.stepTo({ row: 9, column: 9 })).toBeUndefined();
  expect(standing.square).toEqual({ row: 0, column: 0 });
});
