import { expect, test } from "vitest";
import { ringEdges } from "../../src/cadastre/ring-edges.ts";
import type { Ring } from "../../src/cadastre/ring.ts";

/** 6 × 8 m with its north-east corner cut by 3 and 4 m, and a point in the middle of the south wall. */
const room: Ring = [[0, 0], [2, 0], [6, 0], [6, 4], [3, 8], [0, 8]]; // prettier-ignore

test("walls are measured from corner to corner: 6, 4, 5 (3-4-5), 3 and 8 m", () => {
  expect(ringEdges(room).map(({ length }) => length)).toEqual([6, 4, 5, 3, 8]);
});

test("the outward side is outward whichever way the ring runs", () => {
  const south = ringEdges(room).find(({ length }) => length === 6);
  expect(south?.outward.map((each) => each + 0)).toEqual([0, -1]);
  const turned = ringEdges([...room].reverse()).find(({ length }) => length === 6);
  expect(turned?.outward.map((each) => each + 0)).toEqual([0, -1]);
});

test("a doubled point is no side; a line is no room", () => {
  expect(ringEdges([[0, 0], [0, 0], [4, 0], [4, 3]]).map(({ length }) => length)).toEqual([4, 3, 5]); // prettier-ignore
  expect(ringEdges([[0, 0], [4, 0], [9, 0]])).toEqual([]); // prettier-ignore
});
