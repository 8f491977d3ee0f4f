import fc from "fast-check";
import { expect, test } from "vitest";
import { halfHeightAround, labelBox } from "../../src/cadastre/label-box.ts";
import { contains } from "../../src/cadastre/point-in-polygon.ts";
import type { Ring } from "../../src/cadastre/ring.ts";

const room: Ring = [[0, 0], [10, 0], [10, 4], [0, 4]]; // prettier-ignore
/** An L: 10 × 2 m along the south, 2 × 8 m up the west side. */
const corner: Ring = [[0, 0], [10, 0], [10, 2], [2, 2], [2, 10], [0, 10]]; // prettier-ignore

test("a text twice as wide as high fills a room of 10 × 4 m to its height: 8 × 4 m", () => {
  const { at, halfHeight } = labelBox(room, 2);
  expect(at[1]).toBeCloseTo(2, 1);
  expect(halfHeight).toBeCloseTo(2, 1);
});

test("a text five times as wide is held by the width: 10 × 2 m, in the very middle across", () => {
  const { at, halfHeight } = labelBox(room, 5);
  expect(halfHeight).toBeCloseTo(1, 1);
  expect(at[0]).toBeCloseTo(5, 0);
});

test("in an L a wide text goes to the wide arm, never to the middle of the box, which is outside", () => {
  const { at, halfHeight } = labelBox(corner, 4);
  expect(halfHeight).toBeCloseTo(1, 1);
  expect(at[1]).toBeCloseTo(1, 1);
  expect(contains([[corner]], at)).toBe(true);
});

test("around a given point the nearest wall decides: 1 m above the floor a text may be 2 m high", () => {
  expect(halfHeightAround(room, [5, 1], 1)).toBeCloseTo(1, 9);
  expect(halfHeightAround(room, [9, 2], 4)).toBeCloseTo(0.25, 9);
});

test("in every triangle and quadrangle the box lies inside", () => {
  const point = fc.tuple(fc.double({ min: 0, max: 20, noNaN: true }), fc.double({ min: 0, max: 20, noNaN: true }));
  fc.assert(
    fc.property(point, point, point, fc.double({ min: 0.3, max: 6, noNaN: true }), (a, b, c, aspect) => {
      const triangle = [a, b, c];
      const { at, halfHeight } = labelBox(triangle, aspect);
      if (halfHeight < 0.01) return;
      for (const [x, y] of [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, 1],
      ] as const) {
        // prettier-ignore
        const spot = [at[0] + 0.99 * x * aspect * halfHeight, at[1] + 0.99 * y * halfHeight] as const;
        expect(contains([[triangle]], spot)).toBe(true);
      }
    }),
  );
});

test("a ring without any inside gives a point of it and no room", () => {
  expect(labelBox([[3, 4], [3, 4], [3, 4]], 2)).toEqual({ at: [3, 4], halfHeight: 0 }); // prettier-ignore
});
