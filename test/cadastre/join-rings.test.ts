import fc from "fast-check";
import { expect, test } from "vitest";
import { multiPolygonArea, polygonArea, ringArea, signedRingArea } from "../../src/cadastre/area.ts";
import { joinRings } from "../../src/cadastre/join-rings.ts";
import { longAxis, shareOut } from "../../src/cadastre/share-out.ts";
import { box, outlines } from "./shapes.ts";

test("two rooms that share a wall are one ring of four corners", () => {
  const joined = joinRings([box(0, 0, 10, 10), box(10, 0, 5, 10)]);
  expect(joined?.map((polygon) => polygon.map((ring) => [ring.length, signedRingArea(ring)]))).toEqual([[[4, 150]]]);
});

test("a wall may meet its neighbour's in the middle: a T is eight corners", () => {
  const joined = joinRings([box(0, 0, 30, 10), box(10, 10, 10, 20)]);
  expect(joined?.map((polygon) => polygon.map((ring) => [ring.length, signedRingArea(ring)]))).toEqual([[[8, 500]]]);
});

test("rooms around a yard leave it open: 30 × 30 less 10 × 10", () => {
  const around = [box(0, 0, 30, 10), box(0, 10, 10, 10), box(20, 10, 10, 10), box(0, 20, 30, 10)];
  const joined = joinRings(around);
  expect(joined?.map((polygon) => polygon.map((ring) => [ring.length, signedRingArea(ring)]))).toEqual([
    [
      [4, 900],
      [4, -100],
    ],
  ]);
});

test("rooms that meet in a corner only, or not at all, stay apart", () => {
  expect(
    joinRings([box(0, 0, 10, 10), box(10, 10, 10, 10), box(40, 0, 5, 5)])
      ?.map(polygonArea)
      .sort(),
  ).toEqual([100, 100, 25]);
});

test("the same room twice has no common outline", () => {
  expect(joinRings([box(0, 0, 10, 10), box(0, 0, 10, 10)])).toBeNull();
});

test("an outline cut into strips and joined again has its area back", () => {
  fc.assert(
    fc.property(
      outlines,
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }),
      (outline, weights) => {
        const strips = shareOut([outline], longAxis([outline]), weights) ?? [];
        const joined = joinRings(strips.flatMap((strip) => strip.map(([outer = []]) => outer)));
        const cut = strips.flat().filter((polygon) => polygon.length > 1).length;
        if (cut > 0) return;
        expect(joined).not.toBeNull();
        expect(multiPolygonArea(joined ?? [])).toBeCloseTo(polygonArea(outline), 1);
        for (const [outer = []] of joined ?? []) expect(ringArea(outer)).toBeGreaterThan(0);
      },
    ),
    { numRuns: 100 },
  );
});
