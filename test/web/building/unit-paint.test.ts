import { describe, expect, it } from "vitest";
import { COLOURS } from "../../../src/web/palette.ts";
import { readModel } from "../../../src/web/building/read-model.ts";
import { paintUnits, shownUnits, unitFeatures, type UnitAsk } from "../../../src/web/building/unit-paint.ts";
import { smallBuilding } from "./gltf-file.ts";

/** AAA on floor 1, 乙户 on both floors, C on floor 2, and the building. */
const model = readModel(smallBuilding());
const ASK: UnitAsk = {
  units: [{ fidelity: "L3" }, { fidelity: "L2" }, { fidelity: "L3" }],
  styleOf: (ix) => ({ rgb: [ix, ix, ix], pattern: "dots" }),
  basket: [],
  sight: { chosen: null, isolate: null, wanted: null, others: "dimmed", walledIn: false },
};
const texel = (bytes: Uint8Array, feature: number) => [...bytes.subarray(feature * 4, feature * 4 + 4)];
const DOTS = 4 << 2;

describe("how the units of a building are painted", () => {
  it("gives each its own colour and pattern, by its place in the table, and the building neither", () => {
    const bytes = paintUnits(model, ASK);
    expect(texel(bytes, 2)).toEqual([2, 2, 2, 2 + DOTS]);
    expect(texel(bytes, 3)).toEqual([...COLOURS.line, 2]);
  });
  it("writes 示意 on schematic units only", () => {
    const bytes = paintUnits(model, ASK);
    expect([0, 1, 2, 3].map((feature) => ((bytes[feature * 4 + 3] ?? 0) & 32) > 0)).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });
  it("marks what lies in the basket, by code", () => {
    const bytes = paintUnits(model, { ...ASK, basket: ["C", "of another building", "BUILDING"] });
    expect([0, 1, 2, 3].map((feature) => ((bytes[feature * 4 + 3] ?? 0) & 64) > 0)).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });
  it("has the building's colour for units whose states may not be seen", () => {
    expect(texel(paintUnits(model, { ...ASK, styleOf: () => null }), 0)).toEqual([...COLOURS.line, 2]);
  });
});

describe("the units that are drawn solid", () => {
  it("are those asked for on floors that are shown; a duplex as long as one of its floors is", () => {
    const filtered = paintUnits(model, {
      ...ASK,
      sight: { ...ASK.sight, wanted: [true, true, false], others: "hidden" },
    });
    expect(shownUnits(model, filtered, ["1", "2"])).toEqual(["AAA", "乙户"]);
    expect(shownUnits(model, filtered, ["2"])).toEqual(["乙户"]);
    expect(shownUnits(model, paintUnits(model, ASK), ["2"])).toEqual(["乙户", "C"]);
  });
  it("are found by code, the building not among them", () => {
    expect([...unitFeatures(model)]).toEqual([
      ["AAA", 0],
      ["乙户", 1],
      ["C", 2],
    ]);
  });
});
