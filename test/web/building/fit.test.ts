import { describe, expect, it } from "vitest";
import { bearingOf, fitDistance } from "../../../src/web/building/fit.ts";

describe("fitDistance", () => {
  // A box of 6 × 6 × 7 m has a half diagonal of 5.5 m; sin 30° = 0.5.
  const box = { min: [0, 0, 0], max: [6, 6, 7] } as const;
  it("stands where the sphere around the box just touches the edges of the picture", () => {
    expect(fitDistance(box, 60, 2, 1)).toBeCloseTo(11, 9);
  });
  it("goes back further in a narrow picture", () => {
    expect(fitDistance(box, 60, 0.5, 1)).toBeGreaterThan(11);
  });
  it("keeps a distance from a box without size", () => {
    expect(fitDistance({ min: [1, 1, 1], max: [1, 1, 1] }, 60, 1, 1)).toBeCloseTo(2, 9);
  });
});

describe("bearingOf", () => {
  it("is 0 looking north (−z), 90 looking east (+x), 180 south, 270 west", () => {
    expect([bearingOf(0, -1), bearingOf(1, 0), bearingOf(0, 1), bearingOf(-1, 0)]).toEqual([0, 90, 180, 270]);
  });
});
