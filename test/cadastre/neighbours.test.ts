import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commonWall } from "../../src/cadastre/common-wall.ts";
import { type NeighbourFloor, type NeighbourPart, Surroundings } from "../../src/cadastre/neighbours.ts";
import { overlapArea } from "../../src/cadastre/overlap-area.ts";
import { ringArea } from "../../src/cadastre/area.ts";
import type { Position, Ring } from "../../src/cadastre/ring.ts";
import { box, L_SHAPE, placed } from "./shapes.ts";

const STOREY_M = 3;
const part = (ix: number, storey: number, ring: Ring, heightM = STOREY_M): NeighbourPart => ({
  ix,
  ring,
  baseM: storey * STOREY_M,
  topM: storey * STOREY_M + heightM,
});
const floor = (storey: number, parts: NeighbourPart[], commons: NeighbourFloor["commons"] = []): NeighbourFloor => ({
  floor: `${storey + 1}`,
  parts,
  commons,
});
const ixs = (list: readonly { ix: number }[]) => list.map(({ ix }) => ix);

describe("a flat in a tower", () => {
  // Three floors of two flats, 10 m × 8 m each, a wall of 0.2 m between them and a corridor of 2 m behind both.
  const corridor = { ring: box(0, 8.2, 20.2, 2), kind: "walled" };
  const tower = new Surroundings(
    [0, 1, 2].map((storey) =>
      floor(
        storey,
        [part(storey * 2, storey, box(0, 0, 10, 8)), part(storey * 2 + 1, storey, box(10.2, 0, 10, 8))],
        [corridor],
      ),
    ),
  );

  test("has the flat above, the one below, the one beyond the wall and the corridor, with what they share", () => {
    const { above, below, beside, commons } = tower.of(2);
    expect(above).toEqual([{ ix: 4, areaM2: 80 }]);
    expect(below).toEqual([{ ix: 0, areaM2: 80 }]);
    expect(beside).toEqual([{ ix: 3, wallM: 8, wallM2: 24 }]);
    expect(commons).toEqual([{ floor: "2", kind: "walled", wallM: 10 }]);
  });

  test("under the roof has nothing above, on the ground nothing below", () => {
    expect(tower.of(4).above).toEqual([]);
    expect(tower.of(1).below).toEqual([]);
  });

  test("that has no solid has no neighbour", () => {
    expect(tower.of(99)).toEqual({ above: [], below: [], beside: [], commons: [] });
  });
});

test("a duplex has neighbours on both its floors, and is one neighbour to them", () => {
  // 0 stands on floors 1 and 2, the upper one half as wide; 1 and 2 beside it; 3 above its lower floor; 4 above all.
  const floors = new Surroundings([
    floor(0, [part(0, 0, box(0, 0, 10, 8)), part(1, 0, box(10, 0, 5, 8))]),
    floor(1, [part(0, 1, box(0, 0, 5, 8)), part(3, 1, box(5, 0, 5, 8)), part(2, 1, box(10, 0, 5, 8))]),
    floor(2, [part(4, 2, box(0, 0, 15, 8))]),
  ]);
  const { above, below, beside } = floors.of(0);
  expect(above).toEqual([
    { ix: 3, areaM2: 40 },
    { ix: 4, areaM2: 40 },
  ]);
  expect(below).toEqual([]);
  expect(beside).toEqual([
    { ix: 1, wallM: 8, wallM2: 24 },
    { ix: 3, wallM: 8, wallM2: 24 },
  ]);
  expect(floors.of(3).below).toEqual([{ ix: 0, areaM2: 40 }]);
  expect(floors.of(4).below).toEqual([
    { ix: 0, areaM2: 40 },
    { ix: 2, areaM2: 40 },
    { ix: 3, areaM2: 40 },
  ]);
});

test("interleaved shops, 1–2 and 2–3, share the wall of floor 2 only", () => {
  const floors = new Surroundings([
    floor(0, [part(0, 0, box(0, 0, 4, 12))]),
    floor(1, [part(0, 1, box(0, 0, 4, 12)), part(1, 1, box(4, 0, 4, 12))]),
    floor(2, [part(1, 2, box(4, 0, 4, 12))]),
  ]);
  expect(floors.of(0).beside).toEqual([{ ix: 1, wallM: 12, wallM2: 36 }]);
  expect(floors.of(1).beside).toEqual([{ ix: 0, wallM: 12, wallM2: 36 }]);
});

test("a tall shop beside a shop and its mezzanine, one over the other: twice the same wall of 6 m", () => {
  const floors = new Surroundings([
    floor(0, [part(0, 0, box(0, 0, 5, 6), 4.4), part(1, 0, box(5, 0, 5, 6), 2.2)]),
    { floor: "夹1", parts: [{ ix: 2, ring: box(5, 0, 5, 6), baseM: 2.2, topM: 4.4 }], commons: [] },
  ]);
  const { beside } = floors.of(0);
  expect(ixs(beside)).toEqual([1, 2]);
  for (const { wallM, wallM2 } of beside) expect([wallM, wallM2]).toEqual([6, expect.closeTo(13.2, 6)]);
});

test("neither a corner, nor a gap wider than a wall, nor a stall below the ceiling makes a neighbour", () => {
  const floors = new Surroundings([
    floor(-1, [part(3, -1, box(0, 0, 2.5, 5), 2.2)], [{ ring: box(-1, -1, 30, 30), kind: "open" }]),
    floor(0, [part(0, 0, box(0, 0, 10, 8)), part(1, 0, box(10, 8, 10, 8)), part(2, 0, box(10.4, 0, 5, 7.9))]),
  ]);
  expect(floors.of(0)).toEqual({ above: [], below: [], beside: [], commons: [] });
  expect(floors.of(3).commons).toEqual([{ floor: "0", kind: "open", wallM: 0 }]);
});

test("walls are found at any angle, in coordinates with a zone prefix, and where two surveys overlap by 0.1 m", () => {
  const turned = (ring: Ring): Ring => placed([ring])[0] ?? [];
  expect(commonWall(turned(box(0, 0, 10, 8)), turned(box(9.9, 2, 5, 20)))).toBeCloseTo(6, 5);
  expect(commonWall(turned(box(0, 0, 10, 8)), turned([...box(10.3, 2, 5, 20)].reverse()))).toBeCloseTo(6, 5);
  expect(commonWall(box(0, 0, 10, 8), box(10.36, 2, 5, 20))).toBe(0);
});

test("an L of 900 m² has 300 m² in common with a 20 m × 30 m box over its inner corner", () => {
  expect(overlapArea(L_SHAPE, box(20, 0, 20, 30))).toBeCloseTo(300, 9);
  expect(overlapArea([...L_SHAPE].reverse(), box(20, 0, 20, 30))).toBeCloseTo(300, 9);
  expect(overlapArea(L_SHAPE, L_SHAPE)).toBeCloseTo(900, 9);
  expect(overlapArea(L_SHAPE, box(20, 15, 20, 15))).toBeCloseTo(0, 9);
});

/** Floors cut into columns at random, with units that may take two floors. */
const grids = fc
  .record({
    floors: fc.integer({ min: 1, max: 5 }),
    widths: fc.array(fc.integer({ min: 2, max: 9 }), { minLength: 1, maxLength: 6 }),
    doubled: fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
    wallCm: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ floors, widths, doubled, wallCm }) => {
    const owner: number[][] = [];
    let next = 0;
    for (let storey = 0; storey < floors; storey++) {
      owner.push(
        widths.map((_, column) => {
          const under = owner[storey - 1]?.[column];
          const free = under !== undefined && owner[storey - 2]?.[column] !== under;
          return free && doubled[storey * widths.length + column] ? under : next++;
        }),
      );
    }
    const plan = widths.map((width, column) => {
      const left = widths.slice(0, column).reduce((sum, each) => sum + each + wallCm / 100, 0);
      return box(left, 0, width, 7);
    });
    const rows = owner.map((row, storey) =>
      floor(
        storey,
        row.map((ix, column) => part(ix, storey, plan[column] ?? [])),
      ),
    );
    return { owner, widths, rows, units: next };
  });

test("in any grid of flats and duplexes: above, below and beside are those of the grid, and every pair tells the same", () => {
  fc.assert(
    fc.property(grids, ({ owner, widths, rows, units }) => {
      const found = new Surroundings(rows);
      const all = Array.from({ length: units }, (_, ix) => found.of(ix));
      all.forEach((own, ix) => {
        const cells = owner.flatMap((row, storey) =>
          row.flatMap((each, column) => (each === ix ? [{ storey, column }] : [])),
        );
        const others = (list: (number | undefined)[]) =>
          [...new Set(list.filter((each) => each !== undefined && each !== ix))].sort((a, b) => Number(a) - Number(b));
        const at = (storey: number, column: number) => owner[storey]?.[column];
        const sorted = (list: readonly { ix: number }[]) => ixs(list).sort((a, b) => a - b);
        expect(sorted(own.above)).toEqual(others(cells.map(({ storey, column }) => at(storey + 1, column))));
        expect(sorted(own.below)).toEqual(others(cells.map(({ storey, column }) => at(storey - 1, column))));
        expect(sorted(own.beside)).toEqual(
          others(cells.flatMap(({ storey, column }) => [at(storey, column - 1), at(storey, column + 1)])),
        );
        for (const { ix: other, areaM2 } of own.above) {
          expect(areaM2).toBeCloseTo((widths[cells[0]?.column ?? 0] ?? 0) * 7, 6);
          expect(all[other]?.below.find((each) => each.ix === ix)?.areaM2).toBeCloseTo(areaM2, 6);
        }
        for (const { ix: other, wallM, wallM2 } of own.beside) {
          expect(wallM).toBeCloseTo(7, 6);
          expect(all[other]?.beside.find((each) => each.ix === ix)?.wallM2).toBeCloseTo(wallM2, 6);
        }
      });
    }),
    { numRuns: 60 },
  );
});

test("the area two rings share is never more than either has, and the same from both sides", () => {
  const rings = fc.array(fc.integer({ min: 2, max: 20 }), { minLength: 3, maxLength: 9 }).map((lengths): Ring =>
    lengths.map((length, i): Position => {
      const angle = (2 * Math.PI * i) / lengths.length;
      return [length * Math.cos(angle), length * Math.sin(angle)];
    }),
  );
  fc.assert(
    fc.property(rings, rings, fc.integer({ min: -25, max: 25 }), (one, two, by) => {
      const moved = two.map(([x, y]): Position => [x + by, y - by / 3]);
      const common = overlapArea(one, moved);
      expect(common).toBeLessThanOrEqual(Math.min(ringArea(one), ringArea(moved)) + 1e-6);
      expect(overlapArea(moved, one)).toBeCloseTo(common, 6);
    }),
  );
});
