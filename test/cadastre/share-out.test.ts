import fc from "fast-check";
import { expect, test } from "vitest";
import { multiPolygonArea, polygonArea } from "../../src/cadastre/area.ts";
import { shareOut, withoutHoles } from "../../src/cadastre/share-out.ts";
import { subtract } from "../../src/cadastre/subtract.ts";
import { box, L_SHAPE, outlines, RING_SHAPE } from "./shapes.ts";

test("an L of 900 m² in three equal strips: 300 m² each", () => {
  const strips = shareOut([[L_SHAPE]], 0, [1, 1, 1]) ?? [];
  for (const strip of strips) expect(multiPolygonArea(strip)).toBeCloseTo(300, 2);
});

test("a cut falls on a wall when one is near: the L of 900 m² in halves is 600 and 300 m², not 450 each", () => {
  const halves = (reach: number) =>
    shareOut([[L_SHAPE]], 0, [1, 1], reach)?.map((strip) => Math.round(multiPolygonArea(strip)));
  expect(halves(0)).toEqual([450, 450]);
  expect(halves(4)).toEqual([450, 450]);
  expect(halves(6)).toEqual([600, 300]);
});

test("strips have areas in proportion to their weights, whatever the outline", () => {
  const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(outlines, fc.constantFrom(0 as const, 1 as const), weights, (polygon, axis, parts) => {
      const strips = shareOut([polygon], axis, parts) ?? [];
      const sum = parts.reduce((total, part) => total + part, 0);
      expect(strips).toHaveLength(parts.length);
      strips.forEach((strip, i) => {
        expect(Math.abs(multiPolygonArea(strip) - (polygonArea(polygon) * (parts[i] ?? 0)) / sum)).toBeLessThan(0.05);
      });
    }),
  );
});

test("a yard is cut open without losing area", () => {
  const pieces = withoutHoles([RING_SHAPE]);
  expect(pieces.every((piece) => piece.length === 1)).toBe(true);
  expect(multiPolygonArea(pieces)).toBeCloseTo(1000, 6);
});

test("surveyed rooms are taken out of a floor: 480 m² less 100 m² and an L of 75 m²", () => {
  const l = [
    [20, 0],
    [30, 0],
    [30, 5],
    [25, 5],
    [25, 10],
    [20, 10],
  ] as const;
  const rest = subtract([[box(0, 0, 48, 10)]], [box(0, 0, 10, 10), l]);
  expect(multiPolygonArea(rest)).toBeCloseTo(480 - 100 - 75, 6);
  expect(multiPolygonArea(subtract([[box(0, 0, 5, 5)]], [box(-1, -1, 9, 9)]))).toBe(0);
});
