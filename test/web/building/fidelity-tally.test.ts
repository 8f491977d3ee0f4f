import { describe, expect, it } from "vitest";
import { fidelityShares } from "../../../src/web/building/fidelity-tally.ts";

describe("what a picture says of its exactness", () => {
  it("is one level without a count where all units are alike", () => {
    expect(fidelityShares(["L3", "L3"], "L3")).toEqual([{ level: "L3", units: null }]);
  });
  it("never passes over schematic units among surveyed ones: they come first, counted", () => {
    expect(fidelityShares(["L3", "L2", "L3", "L3"], "L2")).toEqual([
      { level: "L2", units: 1 },
      { level: "L3", units: 3 },
    ]);
  });
  it("is the model's own level where no unit is drawn", () => {
    expect(fidelityShares([], "L1")).toEqual([{ level: "L1", units: null }]);
  });
});
