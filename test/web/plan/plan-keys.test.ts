import { expect, test } from "vitest";
import { planKey } from "../../../src/web/plan/plan-keys.ts";

test("page keys change floor, plus and minus undo each other, 0 shows the whole floor", () => {
  expect(planKey("PageUp", false)).toEqual({ act: "floor", by: 1 });
  expect(planKey("PageDown", false)).toEqual({ act: "floor", by: -1 });
  const [closer, farther] = ["+", "-"].map((key) => planKey(key, false));
  expect(closer?.act === "zoom" && farther?.act === "zoom" && closer.factor * farther.factor).toBeCloseTo(1);
  expect(planKey("0", false)).toEqual({ act: "whole" });
});

test("arrows slide the sheet with Shift only; plus needs Shift on many keyboards and zooms all the same", () => {
  expect(planKey("ArrowRight", true)).toEqual({ act: "slide", dx: -60, dy: 0 });
  expect(planKey("ArrowRight", false)).toBeNull();
  expect(planKey("+", true)?.act).toBe("zoom");
});

test("every other key is left to the page", () => {
  for (const key of ["Escape", "Tab", "a", "/"]) expect(planKey(key, false)).toBeNull();
});
