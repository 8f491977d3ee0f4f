import { describe, expect, it } from "vitest";
import { faceOf } from "../../../src/web/map/font-faces.ts";

describe("a face of the page as a face of the map", () => {
  it("is the WOFF2 file beside its style sheet, with the same characters", () => {
    const src = 'url("./noto-4.woff2") format("woff2"), url("./noto-4.woff") format("woff")';
    expect(faceOf({ src, unicodeRange: "U+4E00-4E0F, U+30", base: "http://here/assets/app.css" })).toEqual({
      url: "http://here/assets/noto-4.woff2",
      "unicode-range": ["U+4E00-4E0F", "U+30"],
    });
  });
  it("covers everything when the rule names no range", () => {
    expect(faceOf({ src: "url(/a.woff2)", unicodeRange: "", base: "http://here/" })?.["unicode-range"]).toEqual([
      "U+0-10FFFF",
    ]);
  });
  it("is none without a WOFF2 file", () => {
    expect(faceOf({ src: "local('Arial')", unicodeRange: "", base: "http://here/" })).toBeNull();
  });
});
