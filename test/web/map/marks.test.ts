import { describe, expect, it } from "vitest";
import { marksOf } from "../../../src/web/map/marks.ts";

const where = (x: number) => ({
  centre: [x, 0] as [number, number],
  box: [x, 0, x + 1, 1] as [number, number, number, number],
});
const tower = { code: "F1", where: where(1) };
const lot = { code: "P1", where: where(0) };

describe("what the map marks", () => {
  it("is a unit's building, inside its parcel", () => {
    const marks = marksOf({ level: "unit", code: "U1" }, tower, lot);
    expect([marks.chosen?.code, marks.within?.code, marks.box]).toEqual(["F1", "P1", [1, 0, 2, 1]]);
  });
  it("is the parcel when a building has no outline", () => {
    const marks = marksOf({ level: "building", code: "F1" }, { code: "F1", where: null }, lot);
    expect([marks.chosen?.code, marks.within, marks.box]).toEqual(["P1", null, [0, 0, 1, 1]]);
  });
  it("is the parcel of a unit over several buildings", () => {
    expect(marksOf({ level: "unit", code: "U9" }, null, lot).chosen?.code).toBe("P1");
  });
  it("is there at once for a building or parcel, before its record is", () => {
    expect(marksOf({ level: "building", code: "F1" }, null, null).chosen?.code).toBe("F1");
    expect(marksOf({ level: "unit", code: "U1" }, null, null).chosen).toBeNull();
  });
  it("is nothing when nothing is chosen", () => {
    expect(marksOf(null, tower, lot)).toEqual({ chosen: null, within: null, box: null });
  });
});
