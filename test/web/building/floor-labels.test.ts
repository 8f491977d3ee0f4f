import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { labelsThatFit } from "../../../src/web/building/floor-labels.ts";

/** Ten floors, 10 px apart, floor 1 lowest on the screen. */
const SPOTS = Array.from({ length: 10 }, (_, i) => ({ id: `${i + 1}`, x: 40, y: 500 - i * 10 }));
const ids = (important: string[], gap: number) => labelsThatFit(SPOTS, important, gap).map(({ id }) => id);

describe("names of floors beside the building", () => {
  it("are all there when there is room", () => {
    expect(ids([], 10)).toEqual(SPOTS.map(({ id }) => id));
  });
  it("are the two ends and what fits between them, counted from below", () => {
    expect(ids([], 30)).toEqual(["1", "4", "7", "10"]);
  });
  it("give way to the floor that is looked at", () => {
    expect(ids(["5"], 30)).toEqual(["1", "5", "10"]);
  });
  it("never stand nearer to each other than the gap", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 900, noNaN: true })),
        fc.integer({ min: 1, max: 90 }),
        (ys, gap) => {
          const found = labelsThatFit(
            ys.map((y, i) => ({ id: `${i}`, x: 0, y })),
            ["1"],
            gap,
          );
          const heights = found.map(({ y }) => y).sort((a, b) => a - b);
          heights.slice(1).forEach((y, i) => expect(y - (heights[i] ?? 0)).toBeGreaterThanOrEqual(gap));
        },
      ),
    );
  });
  it("of no floors are none", () => {
    expect(labelsThatFit([], ["1"], 20)).toEqual([]);
  });
});
