import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seenOf, type SightAsk } from "../../../src/web/building/unit-sight.ts";

/** Four units, the building is feature 4; the legend, when it asks, asks for units 0 and 2. */
const BUILDING = 4;
const WANTED = [true, false, true, false];
const NOTHING: SightAsk = { chosen: null, isolate: null, wanted: null, others: "dimmed", walledIn: false };
const seen = (ask: Partial<SightAsk>) => [0, 1, 2, 3, 4].map((each) => seenOf(each, BUILDING, { ...NOTHING, ...ask }));

describe("how much of a unit is drawn", () => {
  it("is all of it while nothing is asked", () => {
    expect(seen({})).toEqual(["shown", "shown", "shown", "shown", "shown"]);
  });
  it("dims what the legend does not ask for, and the building with it, which would else stand before it", () => {
    expect(seen({ wanted: WANTED })).toEqual(["shown", "dimmed", "shown", "dimmed", "dimmed"]);
  });
  it("hides what the legend does not ask for where the reader wants it gone; slabs stay", () => {
    expect(seen({ wanted: WANTED, others: "hidden" })).toEqual(["shown", "hidden", "shown", "hidden", "shown"]);
  });
  it("is nothing but the chosen unit when that is looked at alone, inside a building of glass", () => {
    expect(seen({ isolate: "unit", chosen: 1 })).toEqual(["hidden", "shown", "hidden", "hidden", "dimmed"]);
  });
  it("is what the legend asks for when that is looked at alone, whatever happens to the others elsewhere", () => {
    expect(seen({ isolate: "filter", wanted: WANTED })).toEqual(["shown", "hidden", "shown", "hidden", "dimmed"]);
  });
  it("turns the neighbours of a unit that is walled in to glass", () => {
    expect(seen({ chosen: 3, walledIn: true })).toEqual(["dimmed", "dimmed", "dimmed", "shown", "dimmed"]);
  });
  it("leaves everything in place when there is nothing to look at alone", () => {
    expect(seen({ isolate: "unit" })).toEqual(seen({}));
    expect(seen({ isolate: "filter" })).toEqual(seen({}));
  });
  it("is always all of the chosen unit, and never nothing of the building", () => {
    const ask = fc.record({
      chosen: fc.integer({ min: 0, max: 3 }),
      isolate: fc.constantFrom("unit" as const, "filter" as const, null),
      wanted: fc.option(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 })),
      others: fc.constantFrom("dimmed" as const, "hidden" as const),
      walledIn: fc.boolean(),
    });
    fc.assert(
      fc.property(ask, (asked) => {
        expect(seenOf(asked.chosen, BUILDING, asked)).toBe("shown");
        expect(seenOf(BUILDING, BUILDING, asked)).not.toBe("hidden");
      }),
    );
  });
});
