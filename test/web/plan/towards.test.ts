import { expect, test } from "vitest";
import type { Position } from "../../../src/cadastre/ring.ts";
import { towards } from "../../../src/web/plan/towards.ts";

/** Two rows of three rooms, the lower row shifted by half a room; y down. */
const spots: Position[] = [[0, 0], [10, 0], [20, 0], [5, 10], [15, 10], [25, 10]]; // prettier-ignore

test("left and right lead along the row", () => {
  expect(towards(spots, 0, "ArrowRight")).toBe(1);
  expect(towards(spots, 2, "ArrowLeft")).toBe(1);
});

test("down leads to the nearer room below, up comes back", () => {
  expect(towards(spots, 0, "ArrowDown")).toBe(3);
  expect(towards(spots, 5, "ArrowUp")).toBe(2);
});

test("at the edge nothing lies that way; other keys lead nowhere", () => {
  expect(towards(spots, 0, "ArrowUp")).toBeNull();
  expect(towards(spots, 0, "ArrowLeft")).toBeNull();
  expect(towards(spots, 0, "Enter")).toBeNull();
});

test("every room of a floor can be reached from every other by arrows alone", () => {
  const keys = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];
  for (let start = 0; start < spots.length; start++) {
    const reached = new Set([start]);
    for (const at of reached) for (const key of keys) reached.add(towards(spots, at, key) ?? at);
    expect(reached.size).toBe(spots.length);
  }
});
