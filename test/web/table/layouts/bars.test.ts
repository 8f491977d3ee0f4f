import fc from "fast-check";
import { expect, test } from "vitest";
import { barsOf, barTotals, nearestSegment, UNKNOWN_WIDTH } from "../../../../src/web/table/layouts/bars.ts";
import { planOf } from "../../../../src/web/table/plan.ts";
import { areaOf } from "../../../../src/web/table/unit-label.ts";
import { aBuilding, aUnit, cell } from "../../a-building.ts";

const measured = (unit: Parameters<typeof areaOf>[0]) => areaOf(unit, "measured");
const shop = aUnit(1, { measuredM2: 200, placement: cell("1", "夹1", 0) });
const flats = [
  shop,
  aUnit(2, { measuredM2: 100, placement: cell("1", "1", 1) }),
  aUnit(3, { measuredM2: 50, placement: cell("夹1", "夹1", 1) }),
  aUnit(4, { measuredM2: null, placement: cell("夹1", "夹1", 2) }),
];

test("segments are as wide as their areas, on one scale for all floors, in the order of the columns", () => {
  const bars = barsOf(planOf(aBuilding(flats), "L1"), measured, 400);
  // Floor 1 carries 100 of the shop's 200 m² and 100 m² more: 200 m² on 400 px are 2 px a square metre.
  expect(bars.map(({ floor, m2 }) => [floor.nominal, m2])).toEqual([
    ["夹", 150],
    ["1", 200],
  ]);
  expect(bars[1]?.segments.map(({ left, width }) => [left, width])).toEqual([
    [0, 200],
    [200, 200],
  ]);
  expect(bars[0]?.segments.map(({ left, width }) => [left, width])).toEqual([
    [0, 200],
    [200, 100],
    [300, UNKNOWN_WIDTH],
  ]);
});

test("a unit on two floors stands on both and its area counts once", () => {
  const plan = planOf(aBuilding(flats), "L1");
  const bars = barsOf(plan, measured, 400);
  expect(bars.map(({ segments }) => segments.some(({ cell: { unit } }) => unit.id === shop.id))).toEqual([true, true]);
  expect(bars.reduce((sum, { m2 }) => sum + m2, 0)).toBe(350);
  expect(barTotals(plan, measured)).toEqual({ units: 4, m2: 350, unknown: 1 });
});

test("an area of 0 tells as little as none", () => {
  const plan = planOf(aBuilding([aUnit(1, { measuredM2: 0, placement: cell("1", "1", 0) })]), "L1");
  expect(barsOf(plan, measured, 400)[0]?.segments).toMatchObject([{ m2: null, width: UNKNOWN_WIDTH }]);
});

test("bars grow past the view rather than leave no room for a room number", () => {
  const units = Array.from({ length: 100 }, (_, at) =>
    aUnit(at + 1, { measuredM2: 20, placement: cell("1", "1", at) }),
  );
  expect(barsOf(planOf(aBuilding(units), "L1"), measured, 400)[0]?.width).toBeCloseTo(4000);
});

test("every cell of a plan is in the bars of exactly its floors, and the bars make its area once", () => {
  const floors = ["-1", "1", "夹1", "2", "3"];
  const unit = fc.record({ from: fc.nat(4), more: fc.nat(2), m2: fc.option(fc.integer({ min: 1, max: 900 })) });
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 40 }), (drawn) => {
      const units = drawn.map(({ from, more, m2 }, at) =>
        aUnit(at + 1, {
          measuredM2: m2,
          placement: cell(floors[from] ?? "", floors[Math.min(4, from + more)] ?? "", at),
        }),
      );
      const plan = planOf(aBuilding(units), "L1");
      const bars = barsOf(plan, measured, 800);
      const times = bars.flatMap(({ segments }) => segments).length;
      expect(times).toBe(plan.cells.reduce((sum, { rows }) => sum + rows, 0));
      expect(bars.reduce((sum, { m2 }) => sum + m2, 0)).toBeCloseTo(barTotals(plan, measured).m2, 6);
    }),
  );
});

test("up and down lead to the segment at the same place along the bar", () => {
  const bars = barsOf(planOf(aBuilding(flats), "L1"), measured, 400);
  expect(bars.slice(0, 1).flatMap((bar) => [10, 240, 390].map((at) => nearestSegment(bar, at)))).toEqual([0, 1, 2]);
});
