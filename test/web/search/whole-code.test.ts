import { expect, test } from "vitest";
import { codeMistake, wholeCode } from "../../../src/web/search/whole-code.ts";

test.each([
  ["510802 001002 GB00015 F00030027", { level: "unit", code: "510802001002GB00015F00030027" }],
  ["510802001002gb00015f00030027", { level: "unit", code: "510802001002GB00015F00030027" }],
  ["510802 001002 GB00015 F0003", { level: "building", code: "510802001002GB00015F0003" }],
  ["510802001002GB00015", { level: "parcel", code: "510802001002GB00015" }],
  ["510802001002GB00015W00000000", { level: "parcel", code: "510802001002GB00015" }],
])("%s typed, pasted or scanned opens its record", (text, chosen) => {
  expect(wholeCode(text)).toEqual(chosen);
});

test.each(["1501", "510802001002", "嘉陵江府", ""])("%s has to be looked for", (text) => {
  expect(wholeCode(text)).toBeNull();
});

test("a whole code with a wrong letter is told what is wrong; a beginning and a name are left alone", () => {
  expect(codeMistake("510802901002GK00010F00010031")?.zh).toBeTruthy();
  expect(codeMistake("510802901002GB00010F00010031")).toBeNull();
  expect(codeMistake("510802901002")).toBeNull();
  expect(codeMistake("漱玉苑1栋1单元601")).toBeNull();
});
