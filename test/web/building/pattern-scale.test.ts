import { describe, expect, it } from "vitest";
import { lineSpacing, rightOf } from "../../../src/web/building/pattern-scale.ts";

describe("the lines of a pattern", () => {
  it("stand 0.7 m apart from near, where that is at least 7 pixels", () => {
    expect(lineSpacing(0.02)).toBe(0.7);
    expect(lineSpacing(0.09)).toBeCloseTo(0.7, 9);
  });
  it("stand twice and four times as far apart from farther away, and no more than that", () => {
    expect([0.15, 0.3, 5].map(lineSpacing)).toEqual([1.4, 2.8, 2.8]);
  });
});

describe("the picture's right on level faces", () => {
  const along = (bearing: number, wallsDeg = 0) =>
    rightOf(bearing, (wallsDeg * Math.PI) / 180).map((each) => Math.round(each * 1000) / 1000 + 0);
  it("is east looking north, south looking east, west looking south", () => {
    expect([along(0), along(90), along(180)]).toEqual([
      [1, 0],
      [0, 1],
      [-1, 0],
    ]);
  });
  it("follows the wall nearest to it: 30° off the axes for walls turned by 30°", () => {
    expect(along(10, 30)).toEqual([0.866, 0.5]);
    expect(along(330, 30)).toEqual([0.5, -0.866]);
  });
});
