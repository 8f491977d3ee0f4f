import { expect, test } from "vitest";
import type { SolidsView } from "../../../src/contract/shapes.ts";
import { drawFloor, namedCommons, uprightTurnDeg } from "../../../src/web/plan/floor-drawing.ts";
import { tableShown } from "../../../src/web/plan/series-shown.ts";
import { floorShown } from "../../../src/web/plan/floor-shown.ts";
import { aBuilding, aUnit, BUILDING, cell } from "../a-building.ts";

const box = (x: number, y: number, width: number, depth: number): [number, number][] => [
  [x, y],
  [x + width, y],
  [x + width, y + depth],
  [x, y + depth],
];
const rectangle = box(-10, -5, 20, 10);

/** Floors 1 and 2: a flat of 8 × 10 m, a core of 4 m, and on both floors a maisonette of 8 × 10 m; parking is not drawn. */
const solids: SolidsView = {
  building: BUILDING,
  outline: [[rectangle]],
  northDeg: -0.45,
  block: [],
  floors: ["1", "2"].map((floor, i) => ({
    floor,
    parts: [
      ...(i === 0 ? [{ ix: 0, ring: box(-10, -5, 8, 10), baseM: 0, topM: 3 }] : []),
      { ix: 1, ring: box(2, -5, 8, 10), baseM: 5 * i, topM: 5 * i + 3 },
    ],
    commons: [
      { ring: box(-2, -5, 4, 10), baseM: 5 * i, topM: 5 * i + 0.15, kind: "walled" },
      { ring: box(-2, -5, 4, 10), baseM: 5 * i + 2.85, topM: 5 * i + 3, kind: "roof" },
    ],
  })),
};
const view = aBuilding(
  [
    aUnit(1, { room: "101", entrance: "1", placement: cell("1", "1", 0) }),
    aUnit(2, { room: "102", entrance: "2", placement: cell("1", "2", 1) }),
    aUnit(3, { room: "103", placement: cell("1", "1", 2) }),
    aUnit(4, { room: "P1", placement: { kind: "parking", floor: "-1" } }),
  ],
  { model: true },
);
const floor = (id: string) => view.floors.find((each) => each.id === id) ?? null;

test("on the sheet a metre is 100, east is right and north is up", () => {
  const { units, box: around } = drawFloor(view, solids, floor("1"), 0, null);
  expect(around).toEqual([-1000, -500, 1000, 500]);
  expect(units[0]?.path).toBe("M-1000.0 500.0L-200.0 500.0L-200.0 -500.0L-1000.0 -500.0Z");
  expect(units[0]?.spot[0]).toBeCloseTo(-600, -1);
});

test("a unit of two floors is on both, and its span is told on both", () => {
  for (const id of ["1", "2"]) {
    const two = drawFloor(view, solids, floor(id), 0, null).units.find(({ ix }) => ix === 1);
    expect(two).toMatchObject({ span: ["1", "2"], neighbouring: true });
  }
  expect(drawFloor(view, solids, floor("1"), 0, null).units[0]?.span).toBeNull();
});

test("rooms carry their entrance where a floor has several, and not where it has one", () => {
  expect(drawFloor(view, solids, floor("1"), 0, null).units.map(({ name }) => name)).toEqual(["1-101", "2-102"]);
  expect(drawFloor(view, solids, floor("2"), 0, null).units.map(({ name }) => name)).toEqual(["102"]);
});

test("no unit is lost: drawn and not drawn are all that the table has on the floor", () => {
  const of = (id: string) => {
    const { units, undrawn } = drawFloor(view, solids, floor(id), 0, null);
    return [units.map(({ ix }) => ix), undrawn.map(({ ix }) => ix)];
  };
  expect(of("1")).toEqual([[0, 1], [2]]);
  expect(of("2")).toEqual([[1], []]);
  expect(of("-1")).toEqual([[], [3]]);
});

test("of two tables the measured one is drawn; predicted units are listed beside it", () => {
  const units = view.units.map((unit, ix) => ({
    ...unit,
    series: ix === 0 ? ("predicted" as const) : ("measured" as const),
  }));
  expect(tableShown(units)).toBe("measured");
  expect(tableShown(view.units)).toBeNull();
  const drawing = drawFloor({ ...view, units }, solids, floor("1"), 0, tableShown(units));
  expect(drawing.units.map(({ ix }) => ix)).toEqual([1]);
  expect(drawing.undrawn.map(({ ix, why }) => `${ix} ${why}`)).toEqual(["0 other-table", "2 unshared"]);
});

test("parking that names no floor of the building is listed on the lowest, as in the models", () => {
  const adrift = aBuilding([aUnit(1, { placement: { kind: "parking", floor: null } })]);
  const at = (id: string) => drawFloor(adrift, { ...solids, floors: [] }, floor(id), 0, null).undrawn;
  expect(at("-1")).toMatchObject([{ ix: 0, why: "no-outline" }]);
  expect(at("1")).toEqual([]);
});

test("common parts are there once, the plate under the ceiling is not", () => {
  const drawing = drawFloor(view, solids, floor("1"), 0, null);
  expect(drawing.commons.map(({ kind }) => kind)).toEqual(["core"]);
  expect(namedCommons(drawing)).toHaveLength(1);
});

test("a building without any floor known shows its block as space without units", () => {
  const bare = aBuilding([], { floors: [] });
  const block = { ...solids, floors: [], block: [{ ring: rectangle, baseM: 0, topM: 9 }] };
  expect(drawFloor(bare, block, null, 0, null).commons).toMatchObject([{ kind: "vacant" }]);
});

test("a building turned by 30° is turned back by 30°, one turned by 80° by the 10° that are left to the next wall", () => {
  const turned = (deg: number) =>
    rectangle.map(([x, y]): [number, number] => {
      const [cos, sin] = [Math.cos((deg * Math.PI) / 180), Math.sin((deg * Math.PI) / 180)];
      return [x * cos - y * sin, x * sin + y * cos];
    });
  expect(uprightTurnDeg([[turned(30)]])).toBeCloseTo(-30);
  expect(uprightTurnDeg([[turned(80)]])).toBeCloseTo(10);
  expect(uprightTurnDeg([])).toBe(0);
});

test("the floor all views share is shown, else the chosen unit's lowest, else the ground floor", () => {
  expect(floorShown(view, solids, "2", 0)?.id).toBe("2");
  expect(floorShown(view, solids, null, 1)?.id).toBe("1");
  expect(floorShown(view, solids, null, 3)?.id).toBe("-1");
  expect(floorShown(view, solids, null, null)?.id).toBe("1");
  expect(floorShown(view, solids, "no such floor", null)?.id).toBe("1");
  expect(floorShown(aBuilding([], { floors: [] }), null, null, null)).toBeNull();
});
