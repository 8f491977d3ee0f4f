import { expect, test } from "vitest";
import { badgesShown, countedBadgesShown } from "../../../src/web/table/badge-room.ts";

test("beside a room of four digits in a cell of 120 px there is room for three badges", () => {
  // 120 − 28 − 4 × 9 = 56 px; a badge takes 17.
  expect(badgesShown("1906", 3, 120)).toBe(3);
});

test("what does not fit is counted in the last place: 5 badges show as 2 and +3", () => {
  expect(badgesShown("1906", 5, 120)).toBe(2);
});

test("a wider cell shows them all", () => {
  expect(badgesShown("1906", 5, 240)).toBe(5);
});

test("a long room number leaves at least the count, never nothing", () => {
  expect(badgesShown("商业街一层东侧1-01", 4, 120)).toBe(0);
  expect(badgesShown("商业街一层东侧1-01", 1, 120)).toBe(1);
});

test("badges with counts have a line of their own: 3 of 24 px fit into 92 px, a fourth with +n takes their room", () => {
  expect(countedBadgesShown([9, 2, 3], 120)).toBe(3);
  expect(countedBadgesShown([1, 1, 1, 1, 1], 120)).toBe(5);
  expect(countedBadgesShown([9, 2, 3, 4], 120)).toBe(2);
  expect(countedBadgesShown([], 120)).toBe(0);
});
