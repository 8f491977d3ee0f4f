import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ringArea } from "../../src/cadastre/area.ts";
import { polygonContains } from "../../src/cadastre/point-in-polygon.ts";
import type { Polygon, Position, Ring } from "../../src/cadastre/ring.ts";
import { tableSolids } from "../../src/cadastre/solids.ts";
import type { Solid } from "../../src/cadastre/unit.ts";
import { type Asked, table } from "./a-table.ts";
import { box, outlines, placed } from "./shapes.ts";

const flat = (floor: number, number: number, ring: Ring): Asked => ({
  room: `${floor}0${number}`,
  floor: `${floor}`,
  solids: [{ ring: placed([ring])[0] ?? [], baseM: (floor - 1) * 3, topM: floor * 3 }],
});
/** Two flats of 10 m × 12 m left and right of a core 6 m wide. */
const around = (floor: number): Asked[] => [flat(floor, 1, box(0, 0, 10, 12)), flat(floor, 2, box(16, 0, 10, 12))];
const slabsOf = (outline: Polygon, units: readonly Asked[]) =>
  tableSolids(table(placed(outline), units)).slabs.map(({ floor, plate, solid: { ring, baseM, topM } }) => ({
    floor,
    plate,
    areaM2: Math.round(ringArea(ring) * 10) / 10,
    from: Math.round(baseM * 100) / 100,
    to: Math.round(topM * 100) / 100,
  }));

describe("what surveyed flats leave free", () => {
  test("the core between two flats is a plate on every floor, and a roof on the last: 6 m × 12 m", () => {
    const plates = slabsOf([box(0, 0, 26, 12)], [...around(1), ...around(2)]);
    expect(plates).toEqual([
      { floor: "2", plate: "walled", areaM2: 72, from: 3, to: 3.15 },
      { floor: "2", plate: "roof", areaM2: 72, from: 5.85, to: 6 },
      { floor: "1", plate: "walled", areaM2: 72, from: 0, to: 0.15 },
    ]);
  });

  test("a recess of the outline stays outside: the core ends 3 m before the front", () => {
    const outline = [[[0, 0], [10, 0], [10, 3], [16, 3], [16, 0], [26, 0], [26, 12], [0, 12]]] as const; // prettier-ignore
    expect(slabsOf(outline, around(1)).map(({ areaM2 }) => areaM2)).toEqual([54, 54]);
  });

  test("a tower's floor does not reach out over the podium under it", () => {
    const plates = slabsOf([box(-30, -30, 90, 70)], around(2));
    expect(plates.filter(({ floor }) => floor === "2").map(({ areaM2 }) => areaM2)).toEqual([72, 72]);
  });

  test("two towers of one logical building on a podium, 12 m apart, are not bridged", () => {
    const other = [flat(2, 3, box(38, 0, 10, 12)), flat(2, 4, box(54, 0, 10, 12))];
    const plates = slabsOf([box(-30, -30, 130, 70)], [...around(2), ...other]);
    expect(
      plates.filter(({ floor, plate }) => floor === "2" && plate === "walled").map(({ areaM2 }) => areaM2),
    ).toEqual([72, 72]);
  });

  test("shops that take most of a podium leave it its ends: the floor is the whole outline", () => {
    const shops = Array.from({ length: 8 }, (_, i) => flat(1, i, box(6 + i * 10, 0, 10, 30)));
    const [first] = slabsOf([box(0, 0, 92, 30)], shops);
    expect(first?.areaM2).toBe(180);
  });

  test("one unit alone, or a floor without a gap, has no common parts; nor has a gap of a wall's width", () => {
    expect(slabsOf([box(0, 0, 26, 12)], [flat(1, 1, box(0, 0, 10, 12))])).toEqual([]);
    expect(slabsOf([box(0, 0, 20, 12)], [flat(1, 1, box(0, 0, 10, 12)), flat(1, 2, box(10, 0, 10, 12))])).toEqual([]);
    expect(slabsOf([box(0, 0, 20.2, 12)], [flat(1, 1, box(0, 0, 10, 12)), flat(1, 2, box(10.2, 0, 10, 12))])).toEqual(
      [],
    );
  });

  test("a flat that reaches down into the floor below keeps its room free of that floor's roof and plates", () => {
    const deep: Asked = {
      room: "203",
      floor: "2",
      solids: [{ ring: placed([box(10, 0, 6, 6)])[0] ?? [], baseM: 2, topM: 6 }],
    };
    const plates = slabsOf([box(0, 0, 26, 12)], [...around(1), ...around(2), deep]);
    expect(plates.filter(({ floor }) => floor === "1").map(({ from, areaM2 }) => [from, areaM2])).toEqual([[0, 72]]);
    expect(plates.filter(({ floor }) => floor === "2").map(({ from, areaM2 }) => [from, areaM2])).toEqual([
      [3, 36],
      [5.85, 36],
    ]);
  });
});

test("random surveys in random outlines: plates keep off the units, off each other and inside the outline", () => {
  const some = fc.array(fc.record({ x: fc.integer({ min: -60, max: 60 }), y: fc.integer({ min: -60, max: 60 }), w: fc.integer({ min: 2, max: 30 }), d: fc.integer({ min: 2, max: 30 }), floor: fc.integer({ min: 1, max: 3 }), low: fc.integer({ min: -1, max: 1 }), notched: fc.boolean() }), { minLength: 1, maxLength: 12 }); // prettier-ignore
  fc.assert(
    fc.property(outlines, some, (outline, rooms) => {
      const units = rooms.map(({ x, y, w, d, floor, low, notched }, i): Asked => {
        const ring: Ring = notched ? [[x, y], [x + w, y], [x + w, y + d / 2], [x + w / 2, y + d / 2], [x + w / 2, y + d], [x, y + d]] : box(x, y, w, d); // prettier-ignore
        const solid: Solid = { ring: placed([ring])[0] ?? [], baseM: (floor - 1) * 3 + low, topM: floor * 3 };
        return { room: `${i}`, floor: `${floor}`, logical: i % 3 ? "A" : "B", solids: [solid] };
      });
      const plane = placed(outline);
      const solids = tableSolids(table(plane, units));
      const parts = solids.units.flatMap((unit) => unit.parts.map(({ solid }) => solid));
      const plates = solids.slabs.filter(({ plate }) => plate !== undefined).map(({ solid }) => solid);
      for (const plate of plates) expect(plate.topM).toBeGreaterThan(plate.baseM);
      const meets = (a: Solid, b: Solid) => a.baseM < b.topM - 0.06 && b.baseM < a.topM - 0.06;
      for (let i = 0; i < 400; i++) {
        const [x, y] = [-60.3 + 6.07 * (i % 20), -60.1 + 6.13 * Math.floor(i / 20)];
        const at: Position = [35579000 + x * 0.8 - y * 0.6, 3589000 + x * 0.6 + y * 0.8];
        const here = plates.filter(({ ring }) => polygonContains([ring], at));
        if (here.length === 0) continue;
        expect(polygonContains(plane, at)).toBe(true);
        const taken = parts.filter(({ ring }) => polygonContains([ring], at));
        for (const plate of here) {
          expect(taken.some((part) => meets(part, plate))).toBe(false);
          expect(here.some((other) => other !== plate && meets(other, plate))).toBe(false);
        }
      }
    }),
    { numRuns: 150 },
  );
});
