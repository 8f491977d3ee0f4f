import { expect, test } from "vitest";
import type { BuildingView, ParcelView, UnitView } from "../../../src/contract/shapes.ts";
import { approach, districtGoal, goalFor, liesBelow } from "../../../src/web/city/goal.ts";
import { type Viewport } from "../../../src/web/city/orbit.ts";

const view: Viewport = { widthPx: 800, heightPx: 600, fovDeg: 30 };
const at = (lon: number, lat: number) => ({
  centre: [lon, lat] as [number, number],
  box: [lon - 0.0001, lat - 0.0001, lon + 0.0001, lat + 0.0001] as [number, number, number, number],
});
const floors = ["-1", "1", "2", "3"].map((id, order) => ({ id, order, baseM: (order - 1) * 3, heightM: 3 }));
const building = { where: at(105.85, 32.44), heightM: 9, floors } as unknown as BuildingView;
const parcel = { where: at(105.86, 32.45), layer: "surface", heightRange: null } as unknown as ParcelView;
const unitOn = (floorFrom: string, floorTo: string, lon = 105.85) =>
  ({ where: at(lon, 32.44), placement: { kind: "cell", floorFrom, floorTo } }) as unknown as UnitView;

test("a unit on the second floor, 3 to 6 m, is looked at 4.5 m above the ground", () => {
  expect(goalFor({ unit: unitOn("2", "2"), building, parcel }, 0, view)?.heightM).toBe(4.5);
});

test("a shop over floors 1 and 2 is looked at between them, a basement below the ground", () => {
  expect(goalFor({ unit: unitOn("1", "2"), building, parcel }, 0, view)?.heightM).toBe(3);
  expect(goalFor({ unit: unitOn("-1", "-1"), building, parcel }, 0, view)?.heightM).toBe(-1.5);
});

test("a unit on the east side is looked at from the east: the camera faces west", () => {
  expect(goalFor({ unit: unitOn("2", "2", 105.8502), building, parcel }, 0, view)?.headingDeg).toBeCloseTo(270, 6);
});

test("a unit in the middle of its building keeps the heading", () => {
  expect(goalFor({ unit: unitOn("2", "2"), building, parcel }, 33, view)?.headingDeg).toBe(33);
});

test("a building is seen from farther than nothing, its middle height in the middle", () => {
  const goal = goalFor({ unit: null, building, parcel }, 0, view);
  expect(goal?.heightM).toBe(4.5);
  expect([goal?.lon, goal?.lat]).toEqual([105.85, 32.44].map((each) => expect.closeTo(each, 9)));
});

test("only what lies under the ground needs the ground to be seen through", () => {
  expect(liesBelow({ unit: unitOn("-1", "-1"), building, parcel })).toBe(true);
  expect(liesBelow({ unit: unitOn("1", "1"), building, parcel })).toBe(false);
  expect(liesBelow({ unit: null, building: null, parcel: { ...parcel, layer: "below" } })).toBe(true);
  expect(liesBelow({ unit: null, building, parcel })).toBe(false);
});

test("an underground parcel from -12 to -1 m is looked at 6.5 m under the ground", () => {
  const below = { ...parcel, heightRange: { bottomM: -12, topM: -1 } } as ParcelView;
  expect(goalFor({ unit: null, building: null, parcel: below }, 0, view)?.heightM).toBe(-6.5);
});

test("going up to a small thing never goes away from it", () => {
  const near = { lon: 105.85, lat: 32.44, heightM: 0, headingDeg: 0, pitchDeg: -20, rangeM: 20 };
  const there = { lon: 105.851, lat: 32.441, heightM: -3 };
  expect(approach(near, there, view)).toEqual({ ...near, ...there });
  expect(approach({ ...near, rangeM: 900 }, there, view).rangeM).toBeLessThan(900);
});

test("without a place there is nowhere to look", () => {
  expect(goalFor({ unit: null, building: null, parcel: null }, 0, view)).toBeNull();
  const nowhere = { ...parcel, where: null } as ParcelView;
  expect(goalFor({ unit: null, building: null, parcel: nowhere }, 0, view)).toBeNull();
});

test("the district is looked at in its middle", () => {
  const goal = districtGoal([105, 32, 107, 34], view);
  expect([goal.lon, goal.lat]).toEqual([106, 33]);
});
