import { describe, expect, it } from "vitest";
import type { BuildingTable } from "../../src/cadastre/building.ts";
import type { Ring } from "../../src/cadastre/ring.ts";
import { tableSolids } from "../../src/cadastre/solids.ts";
import { cityBuilding } from "../../src/tiles/city/city-building.ts";
import { type Asked, table } from "../cadastre/a-table.ts";
import { box, placed } from "../cadastre/shapes.ts";
import { toLonLat } from "./random-town.ts";

/** 60 m × 40 m: 2,400 m². */
const PODIUM = box(0, 0, 60, 40);
const unit = (floor: number, number: number, ring: Ring): Asked => ({
  room: `${floor}0${number}`,
  floor: `${floor}`,
  solids: [{ ring: placed([ring])[0] ?? [], baseM: (floor - 1) * 3, topM: floor * 3 }],
});
/** Two rows of shops with a walk 4 m wide between them. */
const shops = (floor: number) => [unit(floor, 1, box(0, 0, 60, 18)), unit(floor, 2, box(0, 22, 60, 18))];
/** Two flats around a core: 26 m × 12 m, 312 m². */
const flats = (floor: number) => [unit(floor, 1, box(10, 14, 10, 12)), unit(floor, 2, box(26, 14, 10, 12))];

function cityOf(units: readonly Asked[]) {
  const plain: BuildingTable = table(placed([PODIUM]), units);
  const plane = plain.building.footprint?.plane ?? [];
  const lonLat = plane.map((polygon) => polygon.map((ring) => ring.map(toLonLat)));
  const footprint = { epsg: 4523, planeEpsg: 4523, plane, lonLat };
  const whole = { ...plain, building: { ...plain.building, footprint } };
  return cityBuilding(whole, tableSolids(whole));
}

describe("the shell of a podium of two floors with a tower of three on it", () => {
  const city = cityOf([...shops(1), ...shops(2), ...flats(3), ...flats(4), ...flats(5)]);

  it("is the podium's outline up to 6 m and the tower's from there to 15 m, walks and core included", () => {
    expect(city?.runs.map(({ areaM2, baseM, topM }) => [Math.round(areaM2), baseM, topM])).toEqual([
      [2400, 0, 6],
      [312, 6, 15],
    ]);
    expect(city?.runs.map(({ outline }) => outline.map((polygon) => polygon.map((ring) => ring.length)))).toEqual([
      [[4]],
      [[4]],
    ]);
  });

  it("has the heights of the units under it: each room of the building is walled once, from its lowest floor to its highest", () => {
    const parts = [...(city?.parts ?? [])];
    const own = parts.flatMap((feature, i) => (i % 4 === 1 && feature === 10 ? [[parts[i + 1], parts[i + 2]]] : []));
    expect(own.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))).toEqual([
      [0, 6],
      [6, 15],
    ]);
  });
});

it("a yard stays open in the shell", () => {
  const wings = [box(0, 0, 60, 10), box(0, 10, 10, 20), box(50, 10, 10, 20), box(0, 30, 60, 10)];
  const yard: Ring = [...box(10, 10, 40, 20)].reverse();
  const plain = table(placed([PODIUM, yard]), wings.map((ring, i) => unit(1, i, ring))); // prettier-ignore
  const plane = plain.building.footprint?.plane ?? [];
  const footprint = { epsg: 4523, planeEpsg: 4523, plane, lonLat: plane.map((p) => p.map((r) => r.map(toLonLat))) };
  const whole = { ...plain, building: { ...plain.building, footprint } };
  const [run] = cityBuilding(whole, tableSolids(whole))?.runs ?? [];
  expect(Math.round(run?.areaM2 ?? 0)).toBe(1600);
  expect(run?.outline.map((polygon) => polygon.length)).toEqual([2]);
});
