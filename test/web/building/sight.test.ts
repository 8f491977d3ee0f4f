import { PerspectiveCamera } from "three";
import { describe, expect, it } from "vitest";
import type { Seen } from "../../../src/web/building/feature-paint.ts";
import { Sight } from "../../../src/web/building/sight.ts";
import { rowOfUnits } from "./a-floor.ts";

/** A canvas of 400 × 400 at (100, 50) of the page, looked at from 40 m south of a row of three units, level with it. */
const canvas = {
  clientWidth: 400,
  clientHeight: 400,
  getBoundingClientRect: () => ({ left: 100, top: 50, width: 400, height: 400 }),
} as unknown as HTMLCanvasElement;
const camera = new PerspectiveCamera(30, 1, 0.5, 500);
camera.position.set(6, 1.5, 44);
camera.lookAt(6, 1.5, 0);
camera.updateMatrixWorld();
const { floors, shelf } = rowOfUnits(3);
const sight = new Sight(canvas, camera);
const shown = (hidden: Record<number, Seen> = {}) => ({
  floors,
  shelf,
  seenOf: (feature: number) => hidden[feature] ?? ("shown" as Seen),
});
const ALL = [
  { x: 100, y: 50 },
  { x: 500, y: 450 },
] as const;

describe("what is where in the picture", () => {
  it("has the middle unit in the middle", () => {
    expect(sight.at(300, 250, shown())).toBe(1);
  });
  it("finds a spot of a unit at which a click finds that unit", () => {
    for (const feature of [0, 1, 2]) {
      const spot = sight.spotOf(feature, shown());
      expect(spot && sight.at(spot.x, spot.y, shown())).toBe(feature);
    }
  });
  it("has no spot for a unit that is hidden", () => {
    expect(sight.spotOf(1, shown({ 1: "hidden" }))).toBeNull();
  });
  it("boxes the units whose middle lies inside, from whichever corner the box was drawn", () => {
    expect(sight.inBox(...ALL, shown())).toEqual([0, 1, 2]);
    expect(sight.inBox({ x: 330, y: 450 }, { x: 100, y: 50 }, shown())).toEqual([0, 1]);
    expect(sight.inBox({ x: 100, y: 50 }, { x: 200, y: 60 }, shown())).toEqual([]);
  });
  it("boxes nothing that is hidden or only glass", () => {
    expect(sight.inBox(...ALL, shown({ 0: "hidden", 2: "dimmed" }))).toEqual([1]);
  });
  it("names a floor at its left edge, half-way up, and a unit above its middle", () => {
    const edge = floors[0] && sight.edgeOf(floors[0]);
    expect(edge?.x).toBeLessThan(200);
    expect(edge?.y).toBeCloseTo(200, 6);
    const top = sight.topOf(1, floors);
    expect(top?.x).toBeCloseTo(200, 6);
    expect(top?.y).toBeLessThan(200);
    expect(sight.topOf(9, floors)).toBeNull();
  });
});
