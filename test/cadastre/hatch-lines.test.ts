import fc from "fast-check";
import { expect, test } from "vitest";
import { hatchLines, type Stroke } from "../../src/cadastre/hatch-lines.ts";
import type { Ring } from "../../src/cadastre/ring.ts";

const room: Ring = [[0, 0], [10, 0], [10, 4], [0, 4]]; // prettier-ignore
const length = ([a, b]: Stroke) => Math.hypot(b[0] - a[0], b[1] - a[1]);

test("level strokes a metre apart in a room of 10 × 4 m: four of 10 m", () => {
  expect(hatchLines([room], 0, 1).map(length)).toEqual([10, 10, 10, 10]);
});

test("upright ones: ten of 4 m", () => {
  // Half a metre off the grid, so that no stroke lies on a wall.
  const off = room.map(([x, y]): [number, number] => [x + 0.5, y]);
  expect(hatchLines([off], 90, 1).map((each) => Math.round(length(each) * 1e6) / 1e6)).toEqual(Array(10).fill(4));
});

test("a hole stays empty: the strokes through it are in two pieces", () => {
  const hole: Ring = [[4, 0.5], [4, 3.5], [6, 3.5], [6, 0.5]]; // prettier-ignore
  expect(hatchLines([room, hole], 0, 1).map(length)).toEqual([10, 4, 4, 4, 4, 4, 4]);
});

test("at every angle the strokes times their spacing are the area, as near as the spacing is fine", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 180, noNaN: true }), (angle) => {
      const strokes = hatchLines([room], angle, 0.01);
      expect(strokes.reduce((sum, each) => sum + length(each), 0) * 0.01).toBeCloseTo(40, 0);
    }),
    { numRuns: 20 },
  );
});
