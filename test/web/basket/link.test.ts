import fc from "fast-check";
import { expect, test } from "vitest";
import { linkable, readCodes, writeCodes } from "../../../src/web/basket/link.ts";

const ONE = "510802901002GB00005F0001";
const TWO = "510802901002GB00002F0002";

test("units of one building are written by their last four digits after the first", () => {
  expect(writeCodes([`${ONE}0001`, `${ONE}0002`, `${TWO}0055`, `${ONE}0013`])).toBe(`${ONE}0001.0002.0013_${TWO}0055`);
  expect(readCodes(`${ONE}0001.0002.0013_${TWO}0055`)).toEqual([
    `${ONE}0001`,
    `${ONE}0002`,
    `${ONE}0013`,
    `${TWO}0055`,
  ]);
});

test("an empty basket has no link", () => {
  expect(writeCodes([])).toBeNull();
  expect(readCodes("")).toEqual([]);
});

test("12 units of one building take 83 characters; 400 pass into a link of 2,000", () => {
  const codes = (count: number) => Array.from({ length: count }, (_, at) => `${ONE}${String(at + 1).padStart(4, "0")}`);
  expect(writeCodes(codes(12))).toHaveLength(28 + 11 * 5);
  expect(writeCodes(codes(390))?.length).toBeLessThan(2000);
});

test("a unit known by a label of this data set alone is not linkable", () => {
  expect([`~${ONE}-1`, `${ONE}0001`].map(linkable)).toEqual([false, true]);
});

test("what cannot be read is kept as it stands, so that the list can say that it is no unit; twice is once", () => {
  expect(readCodes("%E0%A4%A")).toEqual(["%E0%A4%A"]);
  expect(readCodes(`${ONE}0001.0001_510802901002gb00005f00010001`)).toEqual([`${ONE}0001`]);
});

test("any codes come back, in their groups, separators of the list among their letters too", () => {
  const national = fc
    .tuple(fc.constantFrom(ONE, TWO), fc.integer({ min: 0, max: 9999 }))
    .map(([building, serial]) => `${building}${String(serial).padStart(4, "0")}`);
  const foreign = fc.stringMatching(/^[0-9A-Z][0-9A-Z._%-]{0,12}[0-9A-Z]$/);
  fc.assert(
    fc.property(fc.uniqueArray(fc.oneof(national, foreign), { maxLength: 40 }), (codes) => {
      const read = readCodes(writeCodes(codes) ?? "");
      expect([...read].sort()).toEqual([...codes].sort());
    }),
  );
});
