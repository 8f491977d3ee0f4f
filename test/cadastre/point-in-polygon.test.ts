import fc from "fast-check";
import { expect, test } from "vitest";
import { contains, interiorPoint, polygonContains } from "../../src/cadastre/point-in-polygon.ts";
import type { Polygon, Ring } from "../../src/cadastre/ring.ts";

const square = (x: number, y: number, size: number): Ring => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
];
const withYard: Polygon = [square(0, 0, 10), [...square(4, 4, 2)].reverse()];

test("a yard is outside, the ring around it inside", () => {
  expect(contains([withYard], [5, 5])).toBe(false);
  expect(contains([withYard], [2, 5])).toBe(true);
  expect(contains([withYard], [11, 5])).toBe(false);
  expect(contains([withYard, [square(20, 0, 5)]], [22, 2])).toBe(true);
});

test("the label point of a U shape lies in one of its arms or its base, not in the gap", () => {
  const u: Polygon = [
    [
      [0, 0],
      [30, 0],
      [30, 20],
      [25, 20],
      [25, 5],
      [5, 5],
      [5, 20],
      [0, 20],
    ],
  ];
  expect(polygonContains(u, interiorPoint(u))).toBe(true);
  expect(interiorPoint(u)[1]).toBeLessThan(5);
});

test("label points lie inside, for star shapes with a yard anywhere on the map", () => {
  const radii = fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 3, maxLength: 24 });
  fc.assert(
    fc.property(radii, fc.integer({ min: 0, max: 36_000_000 }), (lengths, east) => {
      const star = lengths.map((length, i): [number, number] => {
        const angle = (2 * Math.PI * (i + 0.37)) / lengths.length;
        return [east + length * Math.cos(angle), 3_589_000 + length * Math.sin(angle)];
      });
      const polygon: Polygon = [star, [...square(east - 0.5, 3_588_999.5, 1)].reverse()];
      expect(polygonContains(polygon, interiorPoint(polygon))).toBe(true);
    }),
  );
});
