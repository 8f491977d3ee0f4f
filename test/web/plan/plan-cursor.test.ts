import { expect, test } from "vitest";
import type { DrawnUnit } from "../../../src/web/plan/floor-drawing.ts";
import { standingOn, unitsIn } from "../../../src/web/plan/plan-cursor.ts";

const unit = (ix: number, x: number, y: number) => ({ ix, spot: [x, y] }) as unknown as DrawnUnit;
const floor = [unit(4, 0, 0), unit(5, 10, 0), unit(6, 10, 10)];

test("the keyboard stands on its own unit, else on the chosen one, else on the nearest to where it was", () => {
  expect(standingOn(floor, { ix: 6, spot: [0, 0] }, 4)?.ix).toBe(6);
  expect(standingOn(floor, null, 5)?.ix).toBe(5);
  expect(standingOn(floor, { ix: 99, spot: [9, 2] }, null)?.ix).toBe(5);
  expect(standingOn([], { ix: 99, spot: [9, 2] }, null)).toBeNull();
});

test("a box takes the units whose middle lies in it, whichever corners it was drawn from", () => {
  expect(unitsIn(floor, [11, 11], [9, -1]).map(({ ix }) => ix)).toEqual([5, 6]);
  expect(unitsIn(floor, [1, 1], [2, 2])).toEqual([]);
});
