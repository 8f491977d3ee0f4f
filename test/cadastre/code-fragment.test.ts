import fc from "fast-check";
import { expect, test } from "vitest";
import { codeFragment } from "../../src/cadastre/code-fragment.ts";

const HOUSE = "510802001002GB00015F00030027";

test.each([
  ["510802 001002 gb00015 f00030027", "whole", HOUSE],
  ["510802001002GB00015", "whole", "510802001002GB00015"],
  ["F00030027", "tail", "F00030027"],
  ["f 0003 0027", "tail", "F00030027"],
  ["W00000000", "tail", "W00000000"],
  ["510802", "beginning", "510802"],
  ["510802 0010", "beginning", "5108020010"],
  ["510802001002GB000", "beginning", "510802001002GB000"],
  ["510802001002GB00015F000300", "beginning", "510802001002GB00015F000300"],
])("%s is a %s: %s", (raw, kind, text) => expect(codeFragment(raw)).toEqual({ kind, text }));

test.each(["1501", "3栋2单元1501", "翠岫花园", "510802001002XX", "510802O", "", "F0003002", "W00000001"])(
  "%s is no part of a code",
  (raw) => expect(codeFragment(raw)).toBeNull(),
);

test("every beginning of a unit code from the county on is recognised", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 6, max: 28 }),
      fc.constantFrom("F00030027", "F0003B999", "L00000001", "W00000000"),
      (length, tail) => {
        const text = (HOUSE.slice(0, 19) + tail).slice(0, length);
        expect(codeFragment(text)?.text).toBe(text);
      },
    ),
  );
});
