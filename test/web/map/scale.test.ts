import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { metresPerPixel, scaleBar } from "../../../src/web/map/scale.ts";

describe("metresPerPixel", () => {
  it("is the equator over 512 pixels at zoom 0, halved by each zoom, half as much at 60° north", () => {
    expect(metresPerPixel(0, 0)).toBeCloseTo(78271.517, 3);
    expect(metresPerPixel(0, 1)).toBeCloseTo(39135.758, 3);
    expect(metresPerPixel(60, 1)).toBeCloseTo(19567.879, 3);
  });
});

describe("scaleBar", () => {
  it("is the longest round length that fits: 0.5 m a pixel and 100 pixels give 50 m, 0.49 give 20 m", () => {
    expect(scaleBar(0.5, 100)).toEqual({ lengthM: 50, widthPx: 100 });
    expect(scaleBar(0.49, 100).lengthM).toBe(20);
  });
  it("never is wider than asked nor narrower than 40 % of it", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 5000, noNaN: true }), (perPixelM) => {
        const { widthPx } = scaleBar(perPixelM, 96);
        expect(widthPx).toBeLessThanOrEqual(96.001);
        expect(widthPx).toBeGreaterThan(96 * 0.39);
      }),
    );
  });
});
