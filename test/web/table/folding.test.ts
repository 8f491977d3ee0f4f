import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TableUnit } from "../../../src/contract/shapes.ts";
import { runsOf } from "../../../src/web/table/folding.ts";
import { planOf } from "../../../src/web/table/plan.ts";
import { roomPatterns, shownPattern } from "../../../src/web/table/room-pattern.ts";
import { sheetOf } from "../../../src/web/table/sheet.ts";
import { aBuilding, aUnit, cell } from "../a-building.ts";

const floorsOf = (names: readonly string[], below = 0) =>
  names.map((nominal, order) => ({
    id: `f${order}`,
    order,
    physical: String(order + 1),
    nominal,
    baseM: (order - below) * 3,
    heightM: 3,
  }));

/** Floors of two flats each, rooms `<nominal>01` and `<nominal>02`; `change` alters single units. */
function tower(
  names: readonly string[],
  change: (floor: string, column: number) => Partial<TableUnit> = () => ({}),
  below = 0,
) {
  const floors = floorsOf(names, below);
  const units = floors.flatMap(({ id, nominal, order }) =>
    [0, 1].map((column) =>
      aUnit(order * 2 + column + 1, {
        room: `${nominal}0${column + 1}`,
        measuredM2: column === 0 ? 89.12 : 101.5,
        placement: cell(id, id, column),
        ...change(nominal, column),
      }),
    ),
  );
  const plan = planOf(aBuilding(units, { floors }), "L1");
  return { units, plan, runs: runsOf(plan, "measured") };
}
const named = ({ plan, runs }: ReturnType<typeof tower>) =>
  runs.map(({ row, rows }) => `${plan.rows[row + rows - 1]?.nominal}–${plan.rows[row]?.nominal}`);

const PLAIN = ["1", "2", "3", "4", "5", "6"];

describe("identical floors", () => {
  test("of a plain tower are one run, with the rooms that all floors share", () => {
    const { runs } = tower(PLAIN);
    expect(runs).toHaveLength(1);
    expect([...(runs[0]?.rooms ?? [])]).toEqual([
      [0, "01"],
      [1, "02"],
    ]);
  });

  test("are so by their names on the floor, not by arithmetic: 3, 3A, 5 and 12B fold too", () => {
    expect(named(tower(["3", "3A", "5", "12B"]))).toEqual(["3–12B"]);
  });

  test("two alike are no run; three are", () => {
    expect(named(tower(["1", "2"]))).toEqual([]);
    expect(named(tower(["1", "2", "3"]))).toEqual(["1–3"]);
  });

  test("end where use, entrance or room numbers change", () => {
    expect(named(tower(PLAIN, (floor) => (floor === "1" ? { use: "21" } : {})))).toEqual(["2–6"]);
    expect(named(tower(PLAIN, (floor) => (floor === "6" ? { entrance: "2" } : {})))).toEqual(["1–5"]);
    expect(named(tower(PLAIN, (floor, column) => (floor === "3" && column === 1 ? { room: "309" } : {})))).toEqual([
      "4–6",
    ]);
  });

  test("may differ by 0.01 m² and not by 0.02", () => {
    expect(
      named(tower(PLAIN, (floor, column) => (floor === "2" && column === 0 ? { measuredM2: 89.13 } : {}))),
    ).toEqual(["1–6"]);
    expect(
      named(tower(PLAIN, (floor, column) => (floor === "1" && column === 0 ? { measuredM2: 89.14 } : {}))),
    ).toEqual(["2–6"]);
  });

  test("do not fold over a duplex, nor the floors it stands on", () => {
    const duplex = tower(PLAIN, (floor, column) =>
      column === 1 && floor === "4"
        ? { room: "402", placement: cell("f3", "f4", 1) }
        : column === 1 && floor === "5"
          ? { placement: { kind: "parking", floor: null } }
          : {},
    );
    expect(named(duplex)).toEqual(["1–3"]);
  });

  test("do not fold across the ground line", () => {
    expect(named(tower(["-3", "-2", "-1", "1", "2", "3"], () => ({}), 3))).toEqual(["1–3", "-3–-1"]);
  });
});

describe("a folded sheet", () => {
  test("has one row for the run, and its cells hold a unit of every floor, highest first", () => {
    const { plan, runs } = tower(PLAIN);
    const sheet = sheetOf(plan, runs, () => false);
    expect(sheet.rows).toHaveLength(1);
    expect(sheet.cells.map(({ fold, members }) => [fold, ...members.map(({ unit }) => unit.room)])).toEqual([
      ["01", "601", "501", "401", "301", "201", "101"],
      ["02", "602", "502", "402", "302", "202", "102"],
    ]);
  });

  test("keeps a row for each floor of a run that is open", () => {
    const { plan, runs } = tower(PLAIN);
    const sheet = sheetOf(plan, runs, () => true);
    expect(sheet.rows.map(({ run }) => run?.rows ?? 0)).toEqual([6, 0, 0, 0, 0, 0]);
    expect(sheet.cells).toHaveLength(12);
  });

  test("moves the ground line and the cells over several floors with the rows", () => {
    const { plan, runs } = tower(
      ["-1", "1", "2", "3", "4", "5"],
      (floor, column) => (column === 1 && floor === "-1" ? { placement: { kind: "parking", floor: null } } : {}),
      1,
    );
    expect(plan.groundAbove).toBe(5);
    const sheet = sheetOf(plan, runs, () => false);
    expect([sheet.rows.length, sheet.groundAbove]).toEqual([2, 1]);
  });

  test("loses and doubles no unit, whatever is folded", () => {
    const changes = fc.array(
      fc.record({ floor: fc.nat(11), column: fc.nat(1), what: fc.constantFrom("use", "room", "tray") }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(changes, fc.nat(3), (list, open) => {
        const names = Array.from({ length: 12 }, (_, at) => String(at + 1));
        const { units, plan, runs } = tower(names, (floor, column) => {
          const change = list.find((each) => names[each.floor] === floor && each.column === column);
          if (change?.what === "use") return { use: "21" };
          if (change?.what === "room") return { room: "X" };
          return change ? { placement: { kind: "tray", reason: "no-column", detail: "" } } : {};
        });
        const sheet = sheetOf(plan, runs, (run) => run === runs[open]);
        const found = [...sheet.cells.flatMap(({ members }) => members), ...plan.parking, ...plan.tray];
        expect(found.map(({ unit }) => unit.id).sort()).toEqual(units.map(({ id }) => id).sort());
        for (const { row, rows, members, fold } of sheet.cells) {
          expect(row + rows).toBeLessThanOrEqual(sheet.rows.length);
          expect(members.length).toBe(fold === null ? 1 : sheet.rows[row]?.floors.length);
        }
      }),
    );
  });
});

test("a room is read with the floor taken out wherever it stands in it", () => {
  const floor = { nominal: "12", physical: "12" };
  expect(shownPattern(roomPatterns("1203", floor))).toBe("03");
  expect(shownPattern(new Set([...roomPatterns("A-1203", floor)].filter((each) => each !== "A-1203")))).toBe("A-…03");
  expect(shownPattern(roomPatterns("东户", floor))).toBe("东户");
});
