import { expect, test } from "vitest";
import { axonometry, freeSides, sidesSeen } from "../../src/cadastre/axonometry.ts";
import type { Position } from "../../src/cadastre/ring.ts";
import type { Solid } from "../../src/cadastre/unit.ts";

const block = (x: number, baseM = 0, topM = 3): Solid => ({
  ring: [[x, 0], [x + 4, 0], [x + 4, 6], [x, 6]], // prettier-ignore
  baseM,
  topM,
});
const rounded = (position: Position) => position.map((each) => Math.round(each * 1000) / 1000 + 0);

test("looking north at 30° below the horizon: east is right, north is up at half length, heights at 0.866", () => {
  const view = axonometry(0, 30);
  expect(rounded(view([10, 0], 0))).toEqual([10, 0]);
  expect(rounded(view([0, 10], 0))).toEqual([0, -5]);
  expect(rounded(view([0, 0], 10))).toEqual([0, -8.66]);
});

test("looking east, north is at the left hand", () => {
  expect(rounded(axonometry(90, 30)([0, 10], 0))).toEqual([-10, 0]);
  expect(rounded(axonometry(90, 30)([10, 0], 0))).toEqual([0, -5]);
});

test("looking north one sees the south side of a block, looking south its north side", () => {
  const seen = (turnDeg: number) =>
    sidesSeen(block(0), [0, 1, 2, 3], axonometry(turnDeg, 30), 0).map(({ ring }) =>
      Math.abs((ring[0]?.[0] ?? 0) - (ring[1]?.[0] ?? 0)),
    );
  expect(seen(0).map(Math.round)).toEqual([4]);
  expect(seen(45)).toHaveLength(2);
  const south = sidesSeen(block(0), [0, 1, 2, 3], axonometry(0, 30), 0)[0];
  expect(south?.ring.map(rounded)).toEqual([[0, 0], [4, 0], [4, -2.598], [0, -2.598]]); // prettier-ignore
  expect(south?.slant).toBeCloseTo(0);
});

test("walls between neighbours are not free; above a lower neighbour they are", () => {
  const [left, right] = freeSides([block(0), block(4)]);
  expect(left).toEqual([0, 2, 3]);
  expect(right).toEqual([0, 1, 2]);
  expect(freeSides([block(0, 3, 6), block(4, 0, 3)])[0]).toEqual([0, 1, 2, 3]);
});
