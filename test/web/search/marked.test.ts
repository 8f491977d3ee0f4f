import { expect, test } from "vitest";
import { marked } from "../../../src/web/search/marked.ts";

const shown = (text: string, matched: string) =>
  marked(text, matched)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join("");

test.each([
  ["嘉陵江府 3幢 2单元 1501", "嘉陵", "[嘉陵]江府 3幢 2单元 1501"],
  ["嘉陵江府 3幢 2单元 1501", "3幢2单元1501", "嘉陵江府 [3幢 2单元 1501]"],
  ["510802 001002 GB00015 F00030027", "gb00015f0003", "510802 001002 [GB00015 F0003]0027"],
  ["510802 001002 GB00015", "５１０８０２００１", "[510802 001]002 GB00015"],
  ["利州区", "朝天", "利州区"],
  ["利州区", "", "利州区"],
])("in %s, %s is marked", (text, matched, expected) => {
  expect(shown(text, matched)).toBe(expected);
});
