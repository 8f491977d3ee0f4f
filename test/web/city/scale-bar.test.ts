import fc from "fast-check";
import { expect, test } from "vitest";
import { scaleBar } from "../../../src/web/city/scale-bar.ts";

test("0.4 m a pixel and at most 96 pixels make a bar of 20 m, 50 pixels long", () => {
  const { metres, px } = scaleBar(0.4, 96);
  expect(metres).toBe(20);
  expect(px).toBeCloseTo(50, 10);
});

test("the bar always fits and is never shorter than two fifths of the room it has", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 1000, noNaN: true }), (metresPerPixel) => {
      const { px } = scaleBar(metresPerPixel, 96);
      expect(px).toBeLessThanOrEqual(96 + 1e-9);
      expect(px).toBeGreaterThan(96 * 0.39);
    }),
  );
});
