import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stripFloors, stripStep, stripWindow } from "../../../src/web/building/floor-strip.ts";

const LABELS = ["-2", "-1", "1", "2", "3", "5", "5A", "6"];
const STRIP = stripFloors(LABELS.map((nominal, i) => ({ id: `f${i}`, nominal, baseM: (i - 2) * 3, heightM: 3 })));
const names = (current: string | null, size = 5) => stripWindow(STRIP, current, size).map(({ label }) => label);

describe("the floor strip", () => {
  it("reads from the top down and draws the ground line under floor 1", () => {
    expect(STRIP.map(({ label }) => label)).toEqual([...LABELS].reverse());
    expect(STRIP.filter(({ ground }) => ground).map(({ label }) => label)).toEqual(["1"]);
    expect(STRIP.filter(({ below }) => below).map(({ label }) => label)).toEqual(["-1", "-2"]);
  });
  it("shows five names with the current one in the middle, and stays full at both ends", () => {
    expect(names("f4")).toEqual(["5A", "5", "3", "2", "1"]);
    expect(names("f7")).toEqual(["6", "5A", "5", "3", "2"]);
    expect(names("f0")).toEqual(["3", "2", "1", "-1", "-2"]);
  });
  it("stands around the ground floor while all are shown", () => {
    expect(names(null)).toEqual(["3", "2", "1", "-1", "-2"]);
  });
  it("steps by the list, not by numbers: above 5 comes 5A, below 1 comes -1", () => {
    expect(stripStep(STRIP, "f5", 1)).toBe("f6");
    expect(stripStep(STRIP, "f2", -1)).toBe("f1");
  });
  it("stops at the roof and at the lowest basement", () => {
    expect(stripStep(STRIP, "f7", 1)).toBe("f7");
    expect(stripStep(STRIP, "f0", -1)).toBe("f0");
  });
  it("starts at the ground going up and at the roof going down", () => {
    expect(stripStep(STRIP, null, 1)).toBe("f2");
    expect(stripStep(STRIP, null, -1)).toBe("f7");
  });
  it("always has the current floor in sight", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 9 }), (at, size) => {
        expect(stripWindow(STRIP, `f${at}`, size).map(({ id }) => id)).toContain(`f${at}`);
      }),
    );
  });
  it("of a building without floors is empty and has nowhere to go", () => {
    expect(stripWindow([], null, 5)).toEqual([]);
    expect(stripStep([], null, 1)).toBeNull();
  });
});
