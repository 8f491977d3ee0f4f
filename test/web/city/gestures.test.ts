import { expect, test } from "vitest";
import { stepOf } from "../../../src/web/city/gestures.ts";
import type { Orbit, Viewport } from "../../../src/web/city/orbit.ts";

const view: Viewport = { widthPx: 800, heightPx: 600, fovDeg: 30 };
const orbit: Orbit = { lon: 105.85, lat: 32.44, heightM: 0, headingDeg: 0, pitchDeg: -40, rangeM: 200 };
const press = (key: string, shiftKey = false, from = orbit): Orbit | undefined =>
  stepOf({ key, shiftKey }, from, view) ?? undefined;

test("arrow keys walk: facing north, up goes north and right goes east", () => {
  expect(press("ArrowUp")?.lat).toBeGreaterThan(orbit.lat);
  expect(press("ArrowRight")?.lon).toBeGreaterThan(orbit.lon);
});

test("Shift and the arrows turn around what is looked at, by 10 degrees", () => {
  expect(press("ArrowRight", true)).toEqual({ ...orbit, headingDeg: 10 });
  expect(press("ArrowDown", true)?.pitchDeg).toBe(-30);
});

test("plus comes nearer, minus goes farther, and together they cancel out", () => {
  expect(press("+")?.rangeM).toBeLessThan(200);
  expect(press("-", false, press("+"))?.rangeM).toBeCloseTo(200, 9);
});

test("other keys are left to the page", () => {
  expect(press("Escape")).toBeUndefined();
  expect(press("a")).toBeUndefined();
});
