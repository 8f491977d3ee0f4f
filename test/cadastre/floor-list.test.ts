import fc from "fast-check";
import { expect, test } from "vitest";
import { floorList, type FloorHints, type FloorRow } from "../../src/cadastre/floor-list.ts";
import { findFloor, floorLabelsIn, floorSpan } from "../../src/cadastre/floor-range.ts";

const NO_HINTS: FloorHints = { heightM: null, floorsAbove: null };
const row = (physical: string, heightM: number | null, nominal: string | null = null): FloorRow => ({
  physical,
  nominal,
  heightM,
});
const labelled = (labels: string[]) => floorList([], labels, NO_HINTS).map(({ physical }) => physical);

test("floors stand as they do in the house, whatever order they come in", () => {
  expect(labelled(["2", "夹1", "10", "-1", "5A", "1", "5", "-2", "6"])).toEqual([
    "-2",
    "-1",
    "1",
    "夹1",
    "2",
    "5",
    "5A",
    "6",
    "10",
  ]);
  expect(labelled(["屋顶", "三层", "地下二层", "B1", "夹层", "1F", "2楼", "十二层", "电梯机房"])).toEqual([
    "地下二层",
    "B1",
    "1F",
    "夹层",
    "2楼",
    "三层",
    "十二层",
    "屋顶",
    "电梯机房",
  ]);
  expect(labelled(["1", "负1夹", "-1", "半地下", "架空层"])).toEqual(["-1", "负1夹", "半地下", "架空层", "1"]);
});

test("labels that tell no place come last, in natural order, and are never lost", () => {
  expect(labelled(["避难层10", "1", "避难层2", "连廊层"])).toEqual(["1", "连廊层", "避难层2", "避难层10"]);
});

test("one storey in several spellings is one floor", () => {
  expect(labelled(["-1", "B1", "地下1层", "负一层", "－1", "-1.0"])).toEqual(["-1"]);
});

test("heights add up from ±0.00: 4.20 and 3.90 down, 5.40 + 2.40 + 2.95 up", () => {
  const rows = [row("-2", 3.9), row("-1", 4.2), row("1", 5.4), row("夹1", 2.4, "夹层"), row("2", 2.95)];
  const floors = floorList(rows, [], NO_HINTS);
  expect(floors.map(({ id, order, nominal, baseM, heightM }) => [id, order, nominal, baseM, heightM])).toEqual([
    ["-2", 0, "-2", -8.1, 3.9],
    ["-1", 1, "-1", -4.2, 4.2],
    ["1", 2, "1", 0, 5.4],
    ["夹1", 3, "夹层", 5.4, 2.4],
    ["2", 4, "2", 7.8, 2.95],
  ]);
});

test("a floor two logical buildings share takes the larger height and its ordinary name", () => {
  const [floor] = floorList([row("1", 4, "连廊层"), row("1", 5.4, "1")], [], NO_HINTS);
  expect(floor).toMatchObject({ nominal: "1", heightM: 5.4 });
});

test("without heights, the building's is shared out when that is believable: 31.2 m over 10 floors is 3.12", () => {
  const labels = ["1-10", "-1"];
  const heights = (heightM: number | null) => floorList([], labels, { heightM, floorsAbove: 10 }).map((f) => f.heightM);
  expect(heights(31.2)).toEqual([3, ...Array.from({ length: 10 }, () => 3.12)]);
  expect(heights(310)).toEqual(Array.from({ length: 11 }, () => 3));
  expect(heights(null)).toEqual(Array.from({ length: 11 }, () => 3));
  expect(floorList([row("1", 5)], ["2", "3"], { heightM: 11, floorsAbove: 3 }).map((f) => f.heightM)).toEqual([
    5, 3, 3,
  ]);
});

test("nominal floors may skip 4 and 13: a nominal label alone does not add a floor", () => {
  const floors = floorList([row("3", 3, "3"), row("4", 3, "3A"), row("5", 3, "连廊层")], ["连廊层", "4"], NO_HINTS);
  expect(floors.map(({ physical }) => physical)).toEqual(["3", "4", "5"]);
  expect(findFloor(floors, "连廊层")?.id).toBe("5");
});

test.each([
  ["5-6", ["5", "6"]],
  ["1,2", ["1", "2"]],
  ["1、2、3", ["1", "2", "3"]],
  ["1~2", ["1", "2"]],
  ["-1至1", ["-1", "1"]],
  ["-2--1", ["-2", "-1"]],
  ["-1-2", ["-1", "2"]],
  ["1F-2F", ["1F", "2F"]],
  ["１－２", ["1", "2"]],
  ["-1", ["-1"]],
  ["夹1", ["夹1"]],
  ["3.0", ["3"]],
  ["连廊-层", ["连廊-层"]],
  ["  ", []],
  ["-", []],
  ["/", []],
])("floor text %j names %j", (text, labels) => expect(floorLabelsIn(text)).toEqual(labels));

test("a range takes the floors between its ends, mezzanine included, and either end may come first", () => {
  const floors = floorList([row("夹1", 2.4)], ["1-3", "-1"], NO_HINTS);
  expect(floors.map(({ id }) => id)).toEqual(["-1", "1", "夹1", "2", "3"]);
  for (const text of ["-1至2", "2,-1"]) {
    const span = floorSpan(floors, [text]);
    expect(span.ok && [span.from.id, span.to.id]).toEqual(["-1", "2"]);
  }
  expect(floorSpan(floors, ["1", "2"])).toMatchObject({ ok: true, from: { id: "1" }, to: { id: "2" } });
  expect(floorSpan(floors, ["9"])).toEqual({ ok: false, unknown: "9" });
  expect(floorSpan(floors, ["", null])).toEqual({ ok: false, unknown: null });
});

test("whatever the labels: each floor once, order counts from 0, floors stand on each other with no gap", () => {
  const label = fc.oneof(
    fc.integer({ min: -4, max: 40 }).map(String),
    fc.constantFrom("夹1", "夹2", "B1", "5A", "屋顶", "设备层", "避难层", "-1夹", "G", "1-3", "2,4", "", " "),
    fc.string({ maxLength: 4 }),
  );
  const rows = fc.array(fc.record({ physical: label, nominal: fc.option(label), heightM: fc.option(fc.double()) }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(rows, fc.array(label, { maxLength: 20 }), fc.option(fc.double()), (tableC, labels, heightM) => {
      const floors = floorList(tableC, labels, { heightM, floorsAbove: null });
      expect(new Set(floors.map(({ id }) => id)).size).toBe(floors.length);
      floors.forEach((floor, i) => {
        expect(floor.order).toBe(i);
        const next = floors[i + 1];
        if (next && Math.abs(floor.baseM) < 1e6) expect(next.baseM).toBeCloseTo(floor.baseM + floor.heightM, 2);
        expect(floor.heightM).toBeGreaterThan(0);
        expect(findFloor(floors, floor.physical)?.id).toBe(floor.id);
      });
      for (const text of labels) if (/[\p{L}\p{N}]/u.test(text)) expect(floorSpan(floors, [text]).ok).toBe(true);
    }),
  );
});
