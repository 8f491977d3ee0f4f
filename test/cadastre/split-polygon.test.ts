import fc from "fast-check";
import { expect, test } from "vitest";
import { multiPolygonArea, polygonArea, signedRingArea } from "../../src/cadastre/area.ts";
import { contains } from "../../src/cadastre/point-in-polygon.ts";
import type { Polygon } from "../../src/cadastre/ring.ts";
import { splitPolygon } from "../../src/cadastre/split-polygon.ts";
import { box, L_SHAPE, outlines, RING_SHAPE } from "./shapes.ts";

const areas = (polygons: readonly Polygon[]) =>
  polygons.map((polygon) => Math.round(polygonArea(polygon) * 1000) / 1000);

test("a rectangle of 40 m × 10 m cut across at 10 m gives 100 m² and 300 m²", () => {
  const halves = splitPolygon([box(0, 0, 40, 10)], { at: [10, 0], direction: [0, 1] });
  expect([areas(halves?.left ?? []), areas(halves?.right ?? [])]).toEqual([[100], [300]]);
});

test("a U cut through both arms gives the base and two arm ends", () => {
  const u: Polygon = [
    [
      [0, 0],
      [30, 0],
      [30, 20],
      [20, 20],
      [20, 5],
      [10, 5],
      [10, 20],
      [0, 20],
    ],
  ];
  const halves = splitPolygon(u, { at: [0, 10], direction: [1, 0] });
  expect(areas(halves?.left ?? [])).toEqual([100, 100]);
  expect(areas(halves?.right ?? [])).toEqual([250]);
});

test("a cut through a yard opens it, a cut beside it keeps it", () => {
  const through = splitPolygon(RING_SHAPE, { at: [20, 0], direction: [0, 1] });
  expect([areas(through?.left ?? []), areas(through?.right ?? [])]).toEqual([[500], [500]]);
  expect(through?.left[0]).toHaveLength(1);
  const beside = splitPolygon(RING_SHAPE, { at: [5, 0], direction: [0, 1] });
  expect(areas(beside?.left ?? [])).toEqual([150]);
  expect(beside?.right[0]).toHaveLength(2);
});

test("a cut along an edge of an L gives its two rectangles", () => {
  const halves = splitPolygon([L_SHAPE], { at: [0, 15], direction: [1, 0] });
  expect([areas(halves?.left ?? []), areas(halves?.right ?? [])]).toEqual([[300], [600]]);
});

test("a yard that the cut only touches at a corner is kept", () => {
  const halves = splitPolygon(RING_SHAPE, { at: [-40, 0], direction: [-5, -2] });
  expect(multiPolygonArea(halves?.left ?? []) + multiPolygonArea(halves?.right ?? [])).toBeCloseTo(1000, 6);
});

test("a line that misses leaves the polygon whole", () => {
  expect(splitPolygon(RING_SHAPE, { at: [0, 99], direction: [1, 0] })).toEqual({ left: [], right: [RING_SHAPE] });
});

test("whatever the outline and the line, the pieces have the area of the whole and lie on their side of it", () => {
  const near = fc.oneof(fc.integer({ min: -40, max: 60 }), fc.double({ min: -40, max: 60, noNaN: true }));
  const step = fc.integer({ min: -7, max: 7 });
  const line = fc
    .record({ at: fc.tuple(near, near), direction: fc.tuple(step, step) })
    .filter(({ direction }) => direction[0] !== 0 || direction[1] !== 0);
  fc.assert(
    fc.property(outlines, line, (polygon, cut) => {
      const halves = splitPolygon(polygon, cut);
      expect(halves).not.toBeNull();
      const { left, right } = halves ?? { left: [], right: [] };
      expect(multiPolygonArea(left) + multiPolygonArea(right)).toBeCloseTo(polygonArea(polygon), 3);
      const length = Math.hypot(...cut.direction);
      for (const [pieces, sign] of [
        [left, 1],
        [right, -1],
      ] as const) {
        for (const piece of pieces) {
          expect(signedRingArea(piece[0] ?? [])).toBeGreaterThan(0);
          for (const [x, y] of piece.flat()) {
            const side = (cut.direction[0] * (y - cut.at[1]) - cut.direction[1] * (x - cut.at[0])) / length;
            expect(side * sign).toBeGreaterThan(-1e-6);
          }
        }
      }
      const samples: [number, number][] = Array.from({ length: 30 }, (_, i) => [
        -39.7 + 3.31 * i,
        -30.3 + ((7.77 * i) % 61),
      ]);
      for (const sample of samples) {
        const inPieces = contains(left, sample) || contains(right, sample);
        expect(inPieces).toBe(contains([polygon], sample));
      }
    }),
    { numRuns: 500 },
  );
});
