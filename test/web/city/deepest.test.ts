import fc from "fast-check";
import { expect, test } from "vitest";
import { deepest } from "../../../src/web/city/deepest.ts";

const maskOf = (rows: string[]) => Uint8Array.from(rows.join("").split(""), (each) => (each === "#" ? 1 : 0));

test("finds the middle of a square and not the thin line beside it", () => {
  const rows = ["..........", ".#####....", ".#####....", ".#####..##", ".#####....", ".#####...."];
  expect(deepest(maskOf(rows), 10, 6)).toEqual({ x: 3, y: 3 });
});

test("an empty mask has no spot", () => {
  expect(deepest(new Uint8Array(12), 4, 3)).toBeNull();
});

test("the spot is always inside the mask", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 48, maxLength: 48, max: 1 }), (mask) => {
      const found = deepest(mask, 8, 6);
      if (found === null) expect(mask.some((each) => each === 1)).toBe(false);
      else expect(mask[found.y * 8 + found.x]).toBe(1);
    }),
  );
});
