import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explode, floorLooks, type Cut } from "../../../src/web/building/floor-view.ts";

const FLOORS = [
  { id: "-1", order: 0, baseM: -3.6, heightM: 3.6 },
  { id: "1", order: 1, baseM: 0, heightM: 4 },
  { id: "夹1", order: 2, baseM: 4, heightM: 2.5 },
  { id: "2", order: 3, baseM: 6.5, heightM: 3 },
];
const looks = (current: string | null, cut: Cut, chosen: string[] = [], revealed = false) => [
  ...floorLooks(FLOORS, { current, cut, chosen, revealed }).values(),
];

describe("looking at floors", () => {
  it("shows everything while no floor is chosen", () => {
    expect(looks(null, "alone")).toEqual(["shown", "shown", "shown", "shown"]);
  });
  it("peels what is above, by order and not by number: a mezzanine lies between 1 and 2", () => {
    expect(looks("夹1", "peel")).toEqual(["shown", "shown", "shown", "hidden"]);
  });
  it("shows one floor alone or x-rays the rest", () => {
    expect(looks("1", "alone")).toEqual(["hidden", "shown", "hidden", "hidden"]);
    expect(looks("1", "xray")).toEqual(["ghost", "shown", "ghost", "ghost"]);
  });
  it("reveals a chosen unit: its floors are shown, the rest x-rayed", () => {
    expect(looks(null, "peel", ["1", "夹1"], true)).toEqual(["ghost", "shown", "shown", "ghost"]);
  });
  it("never hides a floor of the chosen unit, whatever is asked", () => {
    const id = fc.constantFrom(...FLOORS.map((floor) => floor.id));
    fc.assert(
      fc.property(
        fc.option(id),
        fc.constantFrom<Cut>("peel", "alone", "xray"),
        fc.array(id),
        fc.boolean(),
        (current, cut, chosen, revealed) => {
          const found = floorLooks(FLOORS, { current, cut, chosen, revealed });
          expect(chosen.map((floor) => found.get(floor))).not.toContain("hidden");
        },
      ),
    );
  });
});

describe("pulling apart", () => {
  it("leaves the ground floor where it is, lifts by the storeys below and sinks basements", () => {
    expect([...explode(FLOORS, 1)]).toEqual([
      ["1", 0],
      ["夹1", 4],
      ["2", 6.5],
      ["-1", -3.6],
    ]);
  });
  it("moves nothing at 0", () => {
    expect([...explode(FLOORS, 0).values()].map(Math.abs)).toEqual([0, 0, 0, 0]);
  });
});
