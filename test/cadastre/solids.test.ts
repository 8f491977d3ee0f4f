import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { multiPolygonArea, polygonArea, ringArea } from "../../src/cadastre/area.ts";
import { polygonContains } from "../../src/cadastre/point-in-polygon.ts";
import type { Position, Ring } from "../../src/cadastre/ring.ts";
import { tableSolids, type TableSolids } from "../../src/cadastre/solids.ts";
import type { Solid } from "../../src/cadastre/unit.ts";
import { type Asked, table } from "./a-table.ts";
import { box, L_SHAPE, outlines, placed, RING_SHAPE } from "./shapes.ts";

const areaOf = ({ units }: TableSolids, ix: number) =>
  (units[ix]?.parts ?? []).reduce((sum, { solid }) => sum + ringArea(solid.ring), 0);
const tower = (floors: number, perFloor: number): Asked[] =>
  Array.from({ length: floors * perFloor }, (_, i) => {
    const floor = Math.floor(i / perFloor) + 1;
    return { floor: `${floor}`, room: `${floor}0${(i % perFloor) + 1}` };
  });

describe("schematic solids", () => {
  test("a slab of 48 m × 12 m with four flats a floor: 144 m² each, three storeys of 3 m", () => {
    const solids = tableSolids(table(placed([box(0, 0, 48, 12)]), tower(3, 4)));
    expect(solids.units.map(({ fidelity }) => fidelity)).toEqual(Array.from({ length: 12 }, () => "L2"));
    for (let ix = 0; ix < 12; ix++) expect(areaOf(solids, ix)).toBeCloseTo(144, 2);
    expect(solids.units[4]?.parts.map(({ floor, solid }) => [floor, solid.baseM, solid.topM])).toEqual([["2", 3, 6]]);
    expect(solids.slabs).toEqual([]);
  });

  test("floors with the same plan share their rings", () => {
    const { units } = tableSolids(table(placed([box(0, 0, 48, 12)]), tower(3, 4)));
    expect(units[0]?.parts[0]?.solid.ring).toBe(units[8]?.parts[0]?.solid.ring);
  });

  test("a tower deeper than 15 m has two rows with a passage of 1.8 m between them", () => {
    const solids = tableSolids(table(placed([box(0, 0, 30, 22)]), tower(1, 4)));
    const passage = solids.slabs.reduce((sum, { solid }) => sum + ringArea(solid.ring), 0);
    expect(passage).toBeCloseTo(30 * 1.8, 2);
    for (let ix = 0; ix < 4; ix++) expect(areaOf(solids, ix)).toBeCloseTo((30 * (22 - 1.8)) / 4, 2);
  });

  test("a shop over two floors has one solid on each, and its neighbour half a step higher fits beside it", () => {
    const solids = tableSolids(
      table(placed([box(0, 0, 20, 10)]), [
        { room: "S1", floor: "1-2" },
        { room: "S2", floor: "2-3" },
      ]),
    );
    expect(solids.units.map(({ parts }) => parts.map(({ floor }) => floor))).toEqual([
      ["1", "2"],
      ["2", "3"],
    ]);
    expect(areaOf(solids, 0)).toBeCloseTo(200, 2);
  });

  test("predicted units take no room in a building that was measured; before that they are the building", () => {
    const predicted = { series: "predicted", floor: "1" } as const;
    const flats = [
      { ...predicted, room: "101" },
      { ...predicted, room: "102" },
    ];
    const outline = placed([box(0, 0, 20, 10)]);
    const after = tableSolids(table(outline, [...flats, { room: "101", floor: "1", series: "measured" }]));
    expect(after.units.map(({ fidelity, parts }) => [fidelity, parts.length])).toEqual([
      ["L0", 0],
      ["L0", 0],
      ["L2", 1],
    ]);
    expect(areaOf(after, 2)).toBeCloseTo(200, 2);
    const before = tableSolids(table(outline, flats));
    expect([areaOf(before, 0), areaOf(before, 1)]).toEqual([expect.closeTo(100, 2), expect.closeTo(100, 2)]);
  });

  test("what nobody owns on a floor belongs to the building", () => {
    const solids = tableSolids(
      table(placed([box(0, 0, 20, 10)]), [
        { room: "201", floor: "2" },
        { room: "101", floor: "1" },
        { room: "102", floor: "1" },
        { room: "x", floor: "3", valid: false },
      ]),
    );
    expect(solids.slabs.map(({ floor, solid }) => [floor, Math.round(ringArea(solid.ring))])).toEqual([
      ["2", 100],
      ["3", 200],
    ]);
    expect(solids.units[3]).toEqual({ fidelity: "L0", parts: [] });
  });

  test("two logical buildings stand side by side on the floors they share", () => {
    const solids = tableSolids(
      table(placed([box(0, 0, 40, 10)]), [
        { room: "101", floor: "1" },
        { room: "B1", floor: "1", logical: "B" },
        { room: "201", floor: "2" },
      ]),
    );
    expect([0, 1, 2].map((ix) => Math.round(areaOf(solids, ix)))).toEqual([200, 200, 400]);
  });

  test("parking stalls are small, on their own floor, and all there", () => {
    const cars = Array.from({ length: 60 }, (_, i): Asked => ({ room: `车${i}`, floor: "-1", parking: true }));
    const solids = tableSolids(table(placed([box(0, 0, 60, 30)]), [...cars, ...tower(1, 2)]));
    for (let ix = 0; ix < 60; ix++) {
      expect(solids.units[ix]?.parts.map(({ floor }) => floor)).toEqual(["-1"]);
      expect(areaOf(solids, ix)).toBeLessThan(13.26);
      expect(areaOf(solids, ix)).toBeGreaterThan(9);
    }
  });

  test("more cars than fit still get a place each", () => {
    const cars = Array.from({ length: 90 }, (_, i): Asked => ({ room: `车${i}`, floor: "-1", parking: true }));
    const solids = tableSolids(table(placed([L_SHAPE]), cars));
    expect(Math.min(...cars.map((_, ix) => areaOf(solids, ix)))).toBeGreaterThan(1);
  });
});

describe("surveyed solids", () => {
  const room = (x: number, baseM: number, topM: number): Solid => ({
    ring: placed([box(x, 0, 10, 10)])[0] ?? [],
    baseM,
    topM,
  });

  test("each part stands on the floor that holds its middle, the nearest one when none does", () => {
    const units = [
      { room: "101", floor: "1", solids: [room(0, 0, 2.9), room(0, 3.1, 5.9)] },
      { room: "201", floor: "2", solids: [room(10, 40, 43)] },
    ];
    const { units: found } = tableSolids(table(placed([box(0, 0, 20, 10)]), units));
    expect(found.map(({ fidelity, parts }) => [fidelity, parts.map(({ floor }) => floor)])).toEqual([
      ["L3", ["1", "2"]],
      ["L3", ["2"]],
    ]);
  });

  test("units without a survey share what the survey leaves free on their floor", () => {
    const units = [
      { room: "101", floor: "1", solids: [room(0, 0, 3)] },
      { room: "102", floor: "1" },
    ];
    const solids = tableSolids(table(placed([box(0, 0, 30, 10)]), units));
    expect(solids.units.map(({ fidelity }) => fidelity)).toEqual(["L3", "L2"]);
    expect(areaOf(solids, 1) + solids.slabs.reduce((sum, { solid }) => sum + ringArea(solid.ring), 0)).toBeCloseTo(
      200,
      2,
    );
  });

  test("a floor full of surveyed rooms has no place for one that was not surveyed: L1, no solid", () => {
    const units = [
      { room: "101", floor: "1", solids: [room(0, 0, 3)] },
      { room: "102", floor: "1" },
    ];
    expect(tableSolids(table(placed([box(0, 0, 10, 10)]), units)).units[1]).toEqual({ fidelity: "L1", parts: [] });
  });
});

describe("buildings that lack something", () => {
  test("no floors: one block of the building's height; no outline: nothing, and no error", () => {
    expect(
      tableSolids(table(placed([L_SHAPE]), [], 27)).slabs.map(({ floor, solid }) => [floor, solid.baseM, solid.topM]),
    ).toEqual([[null, 0, 27]]);
    expect(tableSolids(table(null, tower(2, 2)))).toEqual({
      units: Array.from({ length: 4 }, () => ({ fidelity: "L0", parts: [] })),
      slabs: [],
    });
  });

  test("an outline around a yard keeps its yard open", () => {
    const { slabs } = tableSolids(table(placed(RING_SHAPE), [], 10));
    expect(slabs.reduce((sum, { solid }) => sum + ringArea(solid.ring), 0)).toBeCloseTo(1000, 4);
  });

  test.each<[string, Ring]>([
    [
      "a bow tie",
      [
        [0, 0],
        [20, 20],
        [20, 0],
        [0, 20],
      ],
    ],
    [
      "a line",
      [
        [0, 0],
        [20, 0],
        [10, 0],
      ],
    ],
    [
      "a point",
      [
        [5, 5],
        [5, 5],
        [5, 5],
      ],
    ],
    [
      "two points",
      [
        [0, 0],
        [9, 9],
      ],
    ],
    [
      "broken numbers",
      [
        [0, 0],
        [Number.NaN, 5],
        [20, 20],
      ],
    ],
  ])("%s as outline: no error, and every unit is answered for", (_, ring) => {
    expect(tableSolids(table([ring], tower(2, 3))).units).toHaveLength(6);
  });
});

const askedUnits = fc.array(
  fc.record<Asked>({
    room: fc.integer({ min: 101, max: 930 }).map(String),
    floor: fc.constantFrom("-1", "1", "2", "3", "1-2", "2-3", "夹1", "?"),
    logical: fc.constantFrom("A", "B"),
    entrance: fc.constantFrom("1", "2"),
    parking: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
  }),
  { minLength: 1, maxLength: 24 },
);

const inside = (ring: Ring, position: Position) => polygonContains([ring], position);

test("random tables on random outlines: every placed unit has room inside the outline, and no two solids overlap", () => {
  fc.assert(
    fc.property(outlines, askedUnits, (outline, asked) => {
      const plane = placed(outline);
      const building = table(plane, asked);
      const solids = tableSolids(building);
      solids.units.forEach(({ fidelity, parts }, ix) => {
        const placedUnit = building.floors.length > 0 && building.units[ix]?.placement.kind !== "tray";
        expect(fidelity).toBe(placedUnit ? "L2" : "L0");
        for (const floor of new Set(parts.map((part) => part.floor))) {
          const rings = parts.filter((part) => part.floor === floor).map(({ solid }) => solid.ring);
          expect(multiPolygonArea(rings.map((ring) => [ring]))).toBeGreaterThan(0.5);
        }
        if (placedUnit) expect(parts.length).toBeGreaterThan(0);
      });
      for (const { id } of building.floors) {
        const rings = [
          ...solids.units.flatMap(({ parts }) => parts.filter((part) => part.floor === id)),
          ...solids.slabs.filter((slab) => slab.floor === id && slab.solid.topM - slab.solid.baseM > 1),
        ].map(({ solid }) => solid.ring);
        const covered = rings.reduce((sum, ring) => sum + ringArea(ring), 0);
        expect(covered).toBeLessThan(polygonArea(plane) + 0.1);
        for (let i = 0; i < 40; i++) {
          const [x, y] = [-55.3 + 3.7 * i, -50.1 + ((11.3 * i) % 101)];
          const at: Position = [35579000 + x * 0.8 - y * 0.6, 3589000 + x * 0.6 + y * 0.8];
          const holders = rings.filter((ring) => inside(ring, at)).length;
          expect(holders).toBeLessThanOrEqual(polygonContains(plane, at) ? 1 : 0);
        }
      }
    }),
    { numRuns: 150 },
  );
});
