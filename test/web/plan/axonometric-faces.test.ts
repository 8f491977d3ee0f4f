import { expect, test } from "vitest";
import type { SolidsView } from "../../../src/contract/shapes.ts";
import { boxOf, drawStoreys, facesOfUnit, storeysOf } from "../../../src/web/plan/axonometric-faces.ts";
import { aBuilding, aUnit, BUILDING } from "../a-building.ts";

const square = (x: number, width = 5): [number, number][] => [
  [x, 0],
  [x + width, 0],
  [x + width, 5],
  [x, 5],
];
/** Two storeys of 3 m: two rooms side by side below, one of them covered by the one room above. */
const solids: SolidsView = {
  building: BUILDING,
  outline: [[square(0, 10)]],
  northDeg: 0,
  block: [],
  floors: [
    {
      floor: "1",
      parts: [
        { ix: 0, ring: square(0), baseM: 0, topM: 3 },
        { ix: 1, ring: square(5), baseM: 0, topM: 3 },
      ],
      commons: [],
    },
    { floor: "2", parts: [{ ix: 2, ring: square(0), baseM: 3, topM: 6 }], commons: [] },
  ],
};
const storeys = storeysOf(aBuilding([aUnit(1), aUnit(2), aUnit(3)]), solids);
const facesOf = (turnDeg: number, spread: number) =>
  drawStoreys(storeys, { turnDeg, spread }).map(({ faces }) => faces.map(({ ix, shade }) => [ix, shade]));

test("from the front: a side and a top of each room, but no top where a room stands on it", () => {
  expect(facesOf(0, 0)).toEqual([
    [[0, 1], [1, 1], [1, 0]], // prettier-ignore
    [[2, 1], [2, 0]], // prettier-ignore
  ]);
});

test("spread apart, every top is seen", () => {
  expect(facesOf(0, 1)[0]?.filter(([, shade]) => shade === 0)).toEqual([[0, 0], [1, 0]]); // prettier-ignore
});

test("a storey spread apart stands 9 m higher, and the sheet grows by 9 m × cos 32° = 7.63 m", () => {
  const height = (spread: number) => {
    const [, top, , bottom] = boxOf(drawStoreys(storeys, { turnDeg: 0, spread }));
    return bottom - top;
  };
  expect(height(1) - height(0)).toBeCloseTo(763, 0);
});

test("the outline of a unit has its hidden sides too, as they face the reader: one side and the top from the front", () => {
  expect(facesOfUnit(storeys, 0, { turnDeg: 0, spread: 0 })).toHaveLength(2);
  expect(facesOfUnit(storeys, 0, { turnDeg: -35, spread: 0 })).toHaveLength(3);
  expect(facesOfUnit(storeys, 9, { turnDeg: 0, spread: 0 })).toEqual([]);
});

test("a building of which no floor is known is one block", () => {
  const block = { ...solids, floors: [], block: [{ ring: square(0, 10), baseM: 0, topM: 9 }] };
  const [only] = drawStoreys(storeysOf(aBuilding([]), block), { turnDeg: 0, spread: 0 });
  expect(only?.faces.map(({ ix, shade }) => [ix, shade])).toEqual([[null, 1], [null, 0]]); // prettier-ignore
});
