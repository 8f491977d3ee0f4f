import { expect, test } from "vitest";
import { fitted, moved, onDrawing, onStage, scaleNumber, viewBoxOf, zoomed } from "../../../src/web/plan/view-box.ts";

const size = { width: 800, height: 400 };
const none = { left: 0, top: 0, right: 0, bottom: 0 };

test("a floor of 40 × 10 m on 800 × 400 px is as wide as the stage: 5 cm a pixel, its middle in the middle", () => {
  expect(fitted([-2000, -500, 2000, 500], size, none)).toEqual({ x: 0, y: 0, cmPerPx: 5 });
});

test("what buttons cover is left free: 100 px at the right make 700 px of room", () => {
  const view = fitted([-2000, -500, 2000, 500], size, { ...none, right: 100 });
  expect(view.cmPerPx).toBeCloseTo(4000 / 700);
  expect(onStage([-2000, 0], view, size).x).toBeCloseTo(0);
  expect(onStage([2000, 0], view, size).x).toBeCloseTo(700);
});

test("what lies under the pointer stays there when one comes closer", () => {
  const before = { x: 30, y: -70, cmPerPx: 4 };
  const spot = { x: 620, y: 90 };
  const under = onDrawing(spot, before, size);
  const after = zoomed(before, 2, { x: spot.x - 400, y: spot.y - 200 });
  expect(after.cmPerPx).toBe(2);
  expect(onStage(under, after, size)).toEqual(spot);
});

test("nobody gets so close that a pixel is less than 4 mm, or farther than 2 m", () => {
  const view = { x: 0, y: 0, cmPerPx: 1 };
  expect(zoomed(view, 100, { x: 0, y: 0 }).cmPerPx).toBe(0.4);
  expect(zoomed(view, 1e-6, { x: 0, y: 0 }).cmPerPx).toBe(200);
});

test("a sheet moved 10 px to the right shows 10 px more of its left", () => {
  expect(viewBoxOf(moved({ x: 0, y: 0, cmPerPx: 2 }, 10, 0), size)).toBe("-820.00 -400.00 1600.00 800.00");
});

test("the scale is that of the screen: 10 cm of ground on a pixel of 1/96 inch are 1:380", () => {
  expect(scaleNumber(10)).toBe(380);
  expect(scaleNumber((2.54 / 96) * 200)).toBe(200);
});
