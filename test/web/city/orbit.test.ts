import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  allowed,
  between,
  dragged,
  metresPerPixel,
  moved,
  offsetM,
  type Orbit,
  rangeFor,
  rangeOver,
  turned,
  type Viewport,
  zoomed,
} from "../../../src/web/city/orbit.ts";

const view: Viewport = { widthPx: 1000, heightPx: 500, fovDeg: 90 };
const orbit: Orbit = { lon: 105.85, lat: 32.44, heightM: 0, headingDeg: 0, pitchDeg: -90, rangeM: 100 };
const orbits = fc.record({
  lon: fc.double({ min: 73, max: 135, noNaN: true }),
  lat: fc.double({ min: 4, max: 53, noNaN: true }),
  heightM: fc.double({ min: -20, max: 300, noNaN: true }),
  headingDeg: fc.double({ min: 0, max: 359.9, noNaN: true }),
  pitchDeg: fc.double({ min: -90, max: -6, noNaN: true }),
  rangeM: fc.double({ min: 12, max: 60_000, noNaN: true }),
});

describe("the camera", () => {
  test("seen from 100 m with an angle of 90°, 500 pixels are 200 m: 0.4 m each", () => {
    expect(metresPerPixel(orbit, view)).toBeCloseTo(0.4, 10);
  });

  test("facing east, ahead is east: 100 m of it are 100 m by longitude and none by latitude", () => {
    const there = moved({ ...orbit, headingDeg: 90 }, 0, 100);
    const [east, north] = offsetM([orbit.lon, orbit.lat], [there.lon, there.lat]);
    expect(east).toBeCloseTo(100, 6);
    expect(north).toBeCloseTo(0, 6);
  });

  test("dragging 10 pixels to the right, seen from above, moves the target 4 m to the left", () => {
    const there = dragged(orbit, view, 10, 0);
    expect(offsetM([orbit.lon, orbit.lat], [there.lon, there.lat])[0]).toBeCloseTo(-4, 6);
  });

  test("never goes under the ground, and a full turn comes back", () => {
    expect(turned(orbit, 0, 500).pitchDeg).toBe(-6);
    expect(turned({ ...orbit, headingDeg: 350 }, 20, 0).headingDeg).toBeCloseTo(10, 10);
  });

  test("zooming keeps what is under the pointer: at half the range it is twice as many pixels from where it was left", () => {
    const nearer = zoomed(orbit, view, 0.5, 200, 0);
    const [east] = offsetM([orbit.lon, orbit.lat], [nearer.lon, nearer.lat]);
    const underBefore = 200 * metresPerPixel(orbit, view);
    const underAfter = east + 200 * metresPerPixel(nearer, view);
    expect(underAfter).toBeCloseTo(underBefore, 6);
  });

  test("a flight begins at its beginning, ends at its end and turns the short way", () => {
    fc.assert(
      fc.property(orbits, orbits, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, t) => {
        const middle = between(a, b, t);
        expect(middle.rangeM).toBeGreaterThanOrEqual(Math.min(a.rangeM, b.rangeM) - 1e-6);
        expect(middle.rangeM).toBeLessThanOrEqual(Math.max(a.rangeM, b.rangeM) + 1e-6);
        expect(between(a, b, 0).lon).toBeCloseTo(a.lon, 9);
        expect(between(a, b, 1).rangeM).toBeCloseTo(b.rangeM, 6);
      }),
    );
    expect(between({ ...orbit, headingDeg: 350 }, { ...orbit, headingDeg: 10 }, 0.5).headingDeg).toBeCloseTo(0, 10);
  });

  test("every movement leaves an allowed view", () => {
    fc.assert(
      fc.property(orbits, fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }), (a, dx, dy) => {
        for (const b of [dragged(a, view, dx, dy), turned(a, dx, dy), zoomed(a, view, 1.2, dx, dy)])
          expect(allowed(b)).toEqual(b);
      }),
    );
  });

  test("from above at 90°, a point 100 m north is at the upper edge from 100 m; 100 m east at the side edge from 50 m", () => {
    expect(rangeOver([[0, 100]], 0, -90, view)).toBeCloseTo(100, 6);
    expect(rangeOver([[100, 0]], 0, -90, view)).toBeCloseTo(50, 6);
  });

  test("turning the view turns what is wide: heading east, the point east is ahead", () => {
    expect(rangeOver([[100, 0]], 90, -90, view)).toBeCloseTo(100, 6);
  });

  test("a ball of 100 m is seen whole from 141 m at 90°, and from farther in a narrow window", () => {
    expect(rangeFor(100, { ...view, widthPx: 500 })).toBeCloseTo(141.42, 2);
    expect(rangeFor(100, { ...view, widthPx: 250 })).toBeGreaterThan(141.42);
  });
});
