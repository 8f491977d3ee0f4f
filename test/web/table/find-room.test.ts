import { expect, test } from "vitest";
import { findRoom } from "../../../src/web/table/find-room.ts";
import { aUnit } from "../a-building.ts";

const units = [
  { ix: 0, unit: aUnit(1, { entrance: "1", room: "601" }) },
  { ix: 1, unit: aUnit(2, { entrance: "2", room: "601" }) },
  { ix: 2, unit: aUnit(3, { entrance: "3", room: "601" }) },
  { ix: 3, unit: aUnit(4, { entrance: "1", room: "6A02" }) },
];
const found = (typed: string, from: number | null) => {
  const answer = findRoom(units, typed, from === null ? null : (units[from]?.unit.id ?? null));
  return answer && [answer.member.ix, answer.turn, answer.same, answer.whole];
};

test("the beginning of a number leads to the first room with it, alone", () => {
  expect(found("6", null)).toEqual([0, 1, 1, false]);
  expect(found("6a", null)).toEqual([3, 1, 1, false]);
});

test("a number in three entrances is found in each, one after another and round again", () => {
  expect(found("601", null)).toEqual([0, 1, 3, true]);
  expect(found("601", 0)).toEqual([1, 2, 3, true]);
  expect(found("601", 2)).toEqual([0, 1, 3, true]);
  expect(found("601", 3)).toEqual([0, 1, 3, true]);
});

test("full-width digits and blanks make no difference; what is not there is not found", () => {
  expect(found("６０１", null)).toEqual([0, 1, 3, true]);
  expect(found("9", null)).toBeNull();
  expect(found("", null)).toBeNull();
});
