import fc from "fast-check";
import { expect, test } from "vitest";
import { besideAfter, partnerOf, STAGES } from "../../../src/web/layout/stage-pair.ts";

test("plan comes beside building, building beside plan, the map beside the city", () => {
  expect([partnerOf("building", true), partnerOf("plan", true), partnerOf("city", false)]).toEqual([
    "plan",
    "building",
    "map",
  ]);
});

test("the map has the open building beside it, and the city while none is open", () => {
  expect([partnerOf("map", true), partnerOf("map", false)]).toEqual(["building", "city"]);
});

test("a stage that comes first while it stands beside changes places with the one that was first", () => {
  expect(besideAfter("building", "plan", "plan", true)).toBe("building");
});

test("an address that names one stage twice opens its partner beside it", () => {
  expect(besideAfter("plan", "plan", "plan", true)).toBe("building");
});

test("the same stage never stands there twice, and one stage alone stays alone", () => {
  const stage = fc.constantFrom(...STAGES);
  fc.assert(
    fc.property(stage, stage, fc.option(stage), fc.boolean(), (before, now, beside, built) => {
      const after = besideAfter(before, now, beside, built);
      expect(after).not.toBe(now);
      expect(after === null).toBe(beside === null);
    }),
  );
});
