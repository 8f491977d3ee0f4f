import { expect, test } from "vitest";
import { boundsOf, multiPolygonArea, polygonArea, ringArea, signedRingArea } from "../../src/cadastre/area.ts";
import { orientPolygon } from "../../src/cadastre/orient.ts";
import type { Ring } from "../../src/cadastre/ring.ts";

/** 30 m × 20 m near Guangyuan, with a zone prefix. */
const lot: Ring = [
  [35579002.78, 3589845.96],
  [35579032.78, 3589845.96],
  [35579032.78, 3589865.96],
  [35579002.78, 3589865.96],
];
const yard: Ring = [
  [35579010.78, 3589850.96],
  [35579010.78, 3589855.96],
  [35579015.78, 3589855.96],
  [35579015.78, 3589850.96],
];

test("a lot of 30 m × 20 m has 600 m², to the square millimetre, far from the origin", () => {
  expect(ringArea(lot)).toBeCloseTo(600, 5);
  expect(signedRingArea(lot)).toBeGreaterThan(0);
  expect(signedRingArea([...lot].reverse())).toBeLessThan(0);
});

test("a yard of 5 m × 5 m is taken off, parts are added", () => {
  expect(polygonArea([lot, yard])).toBeCloseTo(575, 5);
  expect(multiPolygonArea([[lot, yard], [lot]])).toBeCloseTo(1175, 5);
  expect(multiPolygonArea([])).toBe(0);
});

test("outer rings turn counter-clockwise and holes clockwise, first points stay", () => {
  const [outer, hole] = orientPolygon([[...lot].reverse(), [...yard].reverse()]);
  expect(signedRingArea(outer ?? [])).toBeGreaterThan(0);
  expect(signedRingArea(hole ?? [])).toBeLessThan(0);
  expect(outer?.[0]).toEqual(lot[3]);
  expect(orientPolygon([lot, yard])).toEqual([lot, yard]);
});

test("the box is west, south, east, north", () => {
  expect(boundsOf([[lot, yard]])).toEqual([35579002.78, 3589845.96, 35579032.78, 3589865.96]);
});
