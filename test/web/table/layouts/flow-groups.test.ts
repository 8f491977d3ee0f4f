import { expect, test } from "vitest";
import { cellsAcross, FLOW, flowGroups } from "../../../../src/web/table/layouts/flow-groups.ts";
import { rowsDrawn, scrollToSee } from "../../../../src/web/table/layouts/row-window.ts";
import { planOf } from "../../../../src/web/table/plan.ts";
import { aBuilding, aUnit, cell } from "../../a-building.ts";

const roomsOf = (groups: ReturnType<typeof flowGroups>) =>
  groups.map(({ floor, lines }) => [
    floor.nominal,
    ...lines.map((line) => (line.kind === "cells" ? line.cells.map(({ unit }) => unit.room) : line.label)),
  ]);

test("three cells stand side by side on the narrowest phone, and targets are 44 px or more", () => {
  expect([320, 390, 844].map(cellsAcross)).toEqual([3, 3, 7]);
  expect(FLOW.cell).toBeGreaterThanOrEqual(44);
});

test("floors from the top, rooms in natural order, wrapped after so many", () => {
  const units = ["1002", "201", "301", "401"].map((room, at) => aUnit(at + 1, { room, placement: cell("2", "2", at) }));
  const groups = flowGroups(
    planOf(aBuilding([...units, aUnit(9, { room: "101", placement: cell("1", "1", 0) })]), "L1"),
    3,
  );
  expect(roomsOf(groups)).toEqual([
    ["2", ["201", "301", "401"], ["1002"]],
    ["1", ["101"]],
  ]);
  expect(groups.map(({ top }) => top)).toEqual([0, groups[0]?.height]);
});

test("several entrances are named, so that a room number that occurs twice is told apart", () => {
  const units = ["2", "1", "10"].map((entrance, at) =>
    aUnit(at + 1, { room: "101", entrance, placement: cell("1", "1", at) }),
  );
  expect(roomsOf(flowGroups(planOf(aBuilding(units), "L1"), 3))).toEqual([
    ["1", "1", ["101"], "2", ["101"], "10", ["101"]],
  ]);
});

test("a unit on two floors is found on both", () => {
  const plan = planOf(aBuilding([aUnit(1, { room: "101", placement: cell("1", "夹1", 0) })]), "L1");
  expect(roomsOf(flowGroups(plan, 3))).toEqual([
    ["夹", ["101"]],
    ["1", ["101"]],
  ]);
});

test("of 3,000 rows only those in and near the view are drawn, and the one with the keyboard", () => {
  const near = rowsDrawn(3000, 28, 28_000, 280, 1000);
  expect([near[0], near.at(-1), near.length]).toEqual([996, 1014, 19]);
  expect(rowsDrawn(3000, 28, 28_000, 280, 3).slice(0, 2)).toEqual([3, 996]);
  expect(rowsDrawn(3000, 28, 0, 280, 2999).at(-1)).toBe(2999);
  expect(rowsDrawn(3000, 28, 84_000, 280, 0).at(-1)).toBe(2999);
  expect(rowsDrawn(0, 28, 0, 280, 0)).toEqual([]);
});

test("a choice made elsewhere comes to the middle of the view, a step of the keyboard goes no further than needed", () => {
  const line = { from: 1000, size: 50 };
  expect(scrollToSee(line, 0, 250, false)).toBe(900);
  expect(scrollToSee(line, 0, 250, true)).toBe(800);
  expect(scrollToSee(line, 1200, 250, true)).toBe(1000);
  expect(scrollToSee(line, 900, 250, false)).toBe(900);
  expect(scrollToSee({ from: 20, size: 50 }, 300, 250, false)).toBe(0);
});
