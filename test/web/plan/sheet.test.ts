import fc from "fast-check";
import { expect, test } from "vitest";
import { sheetFor } from "../../../src/web/plan/sheet.ts";

test("a tower floor of 46 × 22 m goes on A4 at 1:200: 230 × 110 mm of 277 × 156", () => {
  expect(sheetFor(46, 22)).toMatchObject({ paper: "A4", scale: 200, drawing: { widthMm: 277, heightMm: 156 } });
});

test("a house of 10 × 8 m at 1:100; 13 × 7 m still at 1:50", () => {
  expect(sheetFor(10, 8)).toMatchObject({ paper: "A4", scale: 100 });
  expect(sheetFor(13, 7)).toMatchObject({ paper: "A4", scale: 50 });
});

test("a podium of 120 × 70 m takes A3, at 1:300 instead of 1:500", () => {
  expect(sheetFor(120, 70)).toMatchObject({ paper: "A3", scale: 300 });
});

test("whatever the building, it fits its sheet at a round scale", () => {
  const metres = fc.double({ min: 1, max: 3000, noNaN: true });
  fc.assert(
    fc.property(metres, metres, (width, height) => {
      const { scale, drawing } = sheetFor(width, height);
      expect(scale % 50).toBe(0);
      expect((width * 1000) / scale).toBeLessThanOrEqual(drawing.widthMm + 1e-9);
      expect((height * 1000) / scale).toBeLessThanOrEqual(drawing.heightMm + 1e-9);
    }),
  );
});
