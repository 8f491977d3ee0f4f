import { describe, expect, it } from "vitest";
import { bearingOf, firstAzimuth, fitDistance, wallDirection } from "../../../src/web/building/fit.ts";

describe("fitDistance", () => {
  // 20 m wide, 10 m high, 6 m deep, seen from the south (+z) with an opening of 45° to each side.
  const points = [-10, 10].flatMap((x) => [0, 10].flatMap((y) => [-3, 3].flatMap((z) => [x, y, z])));
  const centre = [0, 5, 0] as const;
  it("is half the width over the opening, plus half the depth", () => {
    expect(fitDistance(points, centre, [0, 0, 1], { across: 1, up: 1 })).toBeCloseTo(13, 9);
  });
  it("goes by the height where that is what does not fit", () => {
    expect(fitDistance(points, centre, [0, 0, 1], { across: 1, up: 0.25 })).toBeCloseTo(23, 9);
  });
  it("sees the narrow side from the east", () => {
    expect(fitDistance(points, centre, [1, 0, 0], { across: 1, up: 1 })).toBeCloseTo(15, 9);
  });
  it("keeps 4 m from a single point", () => {
    expect(fitDistance([0, 5, 0], centre, [0, 0, 1], { across: 1, up: 1 })).toBe(4);
  });
});

describe("the first view", () => {
  const degrees = (radians: number) => (radians * 180) / Math.PI;
  it("knows how the walls run, a wall and the one square to it alike, short ones counting less", () => {
    const wall = (deg: number) => [
      0,
      3,
      0,
      Math.cos((deg * Math.PI) / 180) * 9,
      3,
      Math.sin((deg * Math.PI) / 180) * 9,
    ];
    const walls = [wall(20), wall(110), wall(200), [5, 0, 5, 5, 30, 5]].flat();
    expect(degrees(wallDirection(walls))).toBeCloseTo(20, 9);
  });
  it("stands south-south-east, 32° off the front, of a building that faces south", () => {
    expect(degrees(firstAzimuth(0))).toBeCloseTo(32, 9);
  });
  it("stays within 45° of 30° east of south, however the building is turned", () => {
    for (let walls = 0; walls < 90; walls += 5) {
      expect(Math.abs(degrees(firstAzimuth((walls * Math.PI) / 180)) - 30)).toBeLessThanOrEqual(45.0001);
    }
  });
});

describe("bearingOf", () => {
  it("is 0 looking north (−z), 90 looking east (+x), 180 south, 270 west", () => {
    expect([bearingOf(0, -1), bearingOf(1, 0), bearingOf(0, 1), bearingOf(-1, 0)]).toEqual([0, 90, 180, 270]);
  });
});
