import fc from "fast-check";
import { expect, test } from "vitest";
import { bigramsOf, keyContains, searchKey } from "../../src/store/search/search-key.ts";

test.each([
  ["川（2023）广元市不动产权第0001234号", "川2023广元市不动产权第0001234号"],
  ["川〔2023〕广元市不动产权第0001234号", "川2023广元市不动产权第0001234号"],
  ["Ａ座 ３号楼", "a幢3幢"],
  ["星座花园", "星座花园"],
  ["二十一栋", "21幢"],
  ["元坝区泉坝村", "昭化区泉坝村"],
  ["广元市中心医院", "广元市中心医院"],
])("%s is compared as %s", (text, key) => {
  expect(searchKey(text)).toBe(key);
});

test("a key holds letters and digits only, whatever was typed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(searchKey(text)).toMatch(/^[\p{L}\p{N}]*$/u);
    }),
  );
});

test("bigrams are the neighbouring pairs, once each", () => {
  expect(bigramsOf("3幢3幢")).toEqual(["3幢", "幢3"]);
  expect(bigramsOf("翠")).toEqual([]);
});

test("every part of a text of two characters or more has its bigrams in the text", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 2 }), fc.nat(), fc.nat(), (text, from, length) => {
      const characters = [...text];
      const part = characters.slice(from % characters.length).slice(0, 2 + (length % 5));
      const pairs = new Set(bigramsOf(text));
      expect(bigramsOf(part.join("")).every((pair) => pairs.has(pair))).toBe(true);
    }),
  );
});

test("3幢 is not in 13幢; 234 is in 1234", () => {
  expect(keyContains("翠湖花园13幢", "3幢")).toBe(false);
  expect(keyContains("翠湖花园13幢|3幢", "3幢")).toBe(true);
  expect(keyContains("第1234号", "234")).toBe(true);
});
