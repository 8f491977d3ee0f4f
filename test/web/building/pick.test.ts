import { BufferAttribute, BufferGeometry, Ray, Vector3 } from "three";
import { describe, expect, it } from "vitest";
import type { Seen } from "../../../src/web/building/feature-paint.ts";
import { GeometryShelf } from "../../../src/web/building/geometry-shelf.ts";
import { firstHit } from "../../../src/web/building/pick.ts";
import { rowOfUnits } from "./a-floor.ts";

const { floors, shelf } = rowOfUnits(3);
/** From 10 m east of the row (which ends at x 12) straight west, 1.5 m up. */
const west = new Ray(new Vector3(22, 1.5, 2), new Vector3(-1, 0, 0));
const hit = (seen: Record<number, Seen> | null) =>
  firstHit(west, floors, shelf, seen && ((feature) => seen[feature] ?? "shown"));

describe("a click on units that stand behind each other", () => {
  it("meets the first one, 10 m away", () => {
    expect(hit(null)).toEqual({ feature: 2, distanceM: 10 });
  });
  it("goes through a hidden one to the next", () => {
    expect(hit({ 2: "hidden" })).toEqual({ feature: 1, distanceM: 14 });
    expect(hit({ 2: "hidden", 1: "hidden" })).toEqual({ feature: 0, distanceM: 18 });
  });
  it("goes through glass to what stands solid behind it", () => {
    expect(hit({ 2: "dimmed", 1: "dimmed" })).toEqual({ feature: 0, distanceM: 18 });
  });
  it("meets the nearest glass where nothing solid stands behind", () => {
    expect(hit({ 2: "hidden", 1: "dimmed", 0: "dimmed" })).toEqual({ feature: 1, distanceM: 14 });
  });
  it("meets nothing where all are hidden", () => {
    expect(hit({ 0: "hidden", 1: "hidden", 2: "hidden" })).toBeNull();
  });
  it("counts the lift of a floor", () => {
    const lifted = rowOfUnits(1);
    for (const { group } of lifted.floors) {
      group.position.y = 5;
      group.updateMatrixWorld();
    }
    expect(firstHit(west, lifted.floors, lifted.shelf, null)).toBeNull();
  });
});

describe("the trees that rays are cast into", () => {
  const triangle = (y: number, index: BufferAttribute) =>
    new BufferGeometry()
      .setAttribute("position", new BufferAttribute(Float32Array.from([0, y, 0, 4, y, 0, 0, y, 4]), 3))
      .setIndex(index);

  it("are not mixed up when two floors share an index but not their points", () => {
    const trees = new GeometryShelf();
    const index = new BufferAttribute(Uint16Array.from([0, 1, 2]), 1);
    const [low, high] = [triangle(0, index), triangle(3, index)];
    expect(trees.tree(low)).not.toBe(trees.tree(high));
    expect(trees.tree(low)).toBe(trees.tree(low));
  });
  it("are not mixed up when two parts share their points but not their index, and are shared when both are the same", () => {
    const trees = new GeometryShelf();
    const [one, other] = [
      [0, 1, 2],
      [2, 1, 0],
    ].map((order) => new BufferAttribute(Uint16Array.from(order), 1));
    const geometry = triangle(0, one as BufferAttribute);
    const points = geometry.getAttribute("position");
    const turned = new BufferGeometry().setAttribute("position", points).setIndex(other as BufferAttribute);
    const same = new BufferGeometry().setAttribute("position", points).setIndex(one as BufferAttribute);
    expect(trees.tree(turned)).not.toBe(trees.tree(geometry));
    expect(trees.tree(same)).toBe(trees.tree(geometry));
  });
});
