import fc from "fast-check";
import { expect, test } from "vitest";
import { plansOverlap } from "../../src/cadastre/plan-overlap.ts";
import type { MultiPolygon } from "../../src/cadastre/ring.ts";

const box = (x: number, y: number, width: number, depth: number): MultiPolygon => [
  [
    [
      [x, y],
      [x + width, y],
      [x + width, y + depth],
      [x, y + depth],
    ],
  ],
];

test.each<[string, MultiPolygon, boolean]>([
  ["itself", box(0, 0, 10, 10), true],
  ["a square inside it", box(4, 4, 2, 2), true],
  ["a square around it", box(-5, -5, 20, 20), true],
  ["half of it, edges in line", box(5, 0, 10, 10), true],
  ["a cross over it", box(4, -5, 2, 20), true],
  ["a neighbour along an edge", box(10, 0, 10, 10), false],
  ["a neighbour at a corner", box(10, 10, 10, 10), false],
  ["a neighbour 5 mm over the edge", box(9.995, 0, 10, 10), false],
  ["something far away", box(100, 0, 10, 10), false],
  ["nothing", [], false],
])("a 10 m square and %s", (_name, other, expected) => {
  const square = box(0, 0, 10, 10);
  expect(plansOverlap(square, other, 0.01)).toBe(expected);
  expect(plansOverlap(other, square, 0.01)).toBe(expected);
});

test("a square in the hole of another shares nothing with it", () => {
  const outer = box(0, 0, 10, 10).flat();
  const holes = box(2, 2, 6, 6)
    .flat()
    .map((ring) => ring.toReversed());
  const frame: MultiPolygon = [[...outer, ...holes]];
  expect(plansOverlap(frame, box(3, 3, 2, 2), 0.01)).toBe(false);
  expect(plansOverlap(frame, box(2, 2, 6, 6), 0.01)).toBe(false);
  expect(plansOverlap(frame, box(1, 3, 2, 2), 0.01)).toBe(true);
});

test("rectangles on whole metres overlap exactly when their sides do in both directions", () => {
  const side = fc.integer({ min: 1, max: 6 });
  const place = fc.integer({ min: 0, max: 8 });
  fc.assert(
    fc.property(place, place, side, side, place, place, side, side, (x, y, w, d, x2, y2, w2, d2) => {
      const expected = x < x2 + w2 && x2 < x + w && y < y2 + d2 && y2 < y + d;
      const far = 35_579_000;
      expect(plansOverlap(box(far + x, y, w, d), box(far + x2, y2, w2, d2), 0.01)).toBe(expected);
    }),
  );
});
