import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BuildingTable } from "../../src/cadastre/building.ts";
import { present } from "../../src/intake/present.ts";
import type { Profile } from "../../src/intake/profile.ts";
import { loadProfile } from "../../src/intake/profiles/load-profile.ts";
import { expectAllShown } from "./all-shown.ts";
import { arraySource } from "./array-source.ts";
import { handOver, trueBuildings, type Encoding, type TrueBuilding, type TrueUnit } from "./random-buildings.ts";
import { read } from "./read.ts";

const NATIONAL = await loadProfile("national");
const RUNS = { numRuns: 30 };
const floorOf = (building: TrueBuilding, storey: number) => present(building.storeys[storey]).physical;

async function tableOf(building: TrueBuilding, encode: Encoding, profile: Profile = NATIONAL): Promise<BuildingTable> {
  const { sink, report } = await read(arraySource(handOver(building, encode), 4096), profile);
  expect(report.tallies.every(({ read: rows, stored, rejected }) => rows === stored + rejected)).toBe(true);
  return present(sink.tables[0]);
}

/** Every unit stands where it truly is. */
function expectTruth(table: BuildingTable, building: TrueBuilding): void {
  expect(table.units.length).toBe(building.units.length + building.stalls);
  building.units.forEach((unit, at) => {
    const { low, high, left, right, logical } = unit;
    expect([table.units[at]?.logical, table.units[at]?.placement]).toEqual([
      `L${logical}`,
      {
        kind: "cell",
        floorFrom: floorOf(building, low),
        floorTo: floorOf(building, high),
        colFrom: left,
        colTo: right,
        layout: "imported",
      },
    ]);
  });
  for (const stall of table.units.slice(building.units.length)) {
    expect(stall.placement).toEqual({ kind: "parking", floor: floorOf(building, 0) });
  }
}

const expectRead = async (building: TrueBuilding, encode: Encoding, profile?: Profile) => {
  const table = await tableOf(building, encode, profile);
  expectTruth(table, building);
  await expectAllShown(table);
};

describe("random buildings come through the import as they are", () => {
  test("encoding a: QSC, ZZC and SJCLH", async () => {
    const encode: Encoding = ({ low, high, left }, building) => ({
      QSC: floorOf(building, low),
      ZZC: floorOf(building, high),
      SJCLH: left + 1,
    });
    await fc.assert(
      fc.asyncProperty(trueBuildings("floors"), (building) => expectRead(building, encode)),
      RUNS,
    );
  });

  test("encoding a: a range in SJCS, with nominal labels in MYCH", async () => {
    const encode: Encoding = ({ low, high, left }, building) => ({
      SJCS: low === high ? floorOf(building, low) : `${floorOf(building, low)}至${floorOf(building, high)}`,
      MYCH: present(building.storeys[low]).nominal,
      SJCLH: left + 1,
    });
    await fc.assert(
      fc.asyncProperty(trueBuildings("floors"), (building) => expectRead(building, encode)),
      RUNS,
    );
  });

  test.each([
    ["counting the unit itself, to the right and up", true, false],
    ["counting the unit itself, to the left and down", true, true],
    ["counting only the neighbours, to the right and up", false, false],
    ["counting only the neighbours, to the left and down", false, true],
  ])("encoding b: HBFX and HBHS, %s", async (_, mergeCountsSelf, back) => {
    const encode: Encoding = ({ low, high, left, right }, building) => {
      const [wide, tall] = [right - left + 1, high - low + 1];
      const merged = Math.max(wide, tall);
      const direction = wide > 1 ? (back ? 1 : 2) : back ? 4 : 3;
      return {
        SJCS: floorOf(building, back ? high : low),
        SJCLH: (back ? right : left) + 1,
        HBFX: merged > 1 ? direction : "",
        HBHS: merged > 1 ? merged - (mergeCountsSelf ? 0 : 1) : "",
      };
    };
    await fc.assert(
      fc.asyncProperty(trueBuildings("either"), (building) =>
        expectRead(building, encode, { ...NATIONAL, mergeCountsSelf }),
      ),
      RUNS,
    );
  });

  /** Where the walls of a drawing are: 97 to 139 units wide, storeys of about 60, a mezzanine of 40. */
  const wallAt = (column: number) => 1000 + 118 * column + 21 * (column % 2);
  const slabAt = (storey: number) => 200 + 60 * storey;
  const rectangles: readonly [string, (unit: TrueUnit, storeys: number) => Record<string, number>][] = [
    ["grid steps, rows counted downwards", (unit, storeys) => ({ ZBTOP: storeys - unit.high - 1, ZBBOTTOM: storeys - unit.low, ZBLEFT: unit.left, ZBRIGHT: unit.right + 1 })],
    ["grid steps, rows counted upwards", (unit) => ({ ZBTOP: unit.high + 1, ZBBOTTOM: unit.low, ZBLEFT: unit.left, ZBRIGHT: unit.right + 1 })],
    ["drawing units, y downwards", (unit) => ({ ZBTOP: -slabAt(unit.high + 1), ZBBOTTOM: -slabAt(unit.low), ZBLEFT: wallAt(unit.left), ZBRIGHT: wallAt(unit.right + 1) })],
    ["drawing units, y upwards, mirrored corners", (unit) => ({ ZBTOP: slabAt(unit.low), ZBBOTTOM: slabAt(unit.high + 1), ZBLEFT: wallAt(unit.right + 1), ZBRIGHT: wallAt(unit.left) })],
  ]; // prettier-ignore

  test.each(rectangles)("encoding c: ZBTOP … ZBRIGHT in %s", async (_, drawn) => {
    const encode: Encoding = (unit, building) => ({
      SJCS: floorOf(building, unit.low),
      ...drawn(unit, building.storeys.length),
    });
    await fc.assert(
      fc.asyncProperty(trueBuildings("both"), (building) => expectRead(building, encode)),
      RUNS,
    );
  });

  test("columns that begin anew in each entrance are put side by side", async () => {
    const encode: Encoding = (unit, building) => {
      const widths = building.entrances[unit.logical] ?? [];
      const first = widths.slice(0, Number(unit.entrance) - 1).reduce((sum, width) => sum + width, 0);
      return {
        QSC: floorOf(building, unit.low),
        ZZC: floorOf(building, unit.high),
        SJCLH: unit.left - first + 1,
      };
    };
    await fc.assert(
      fc.asyncProperty(trueBuildings("floors"), (building) => expectRead(building, encode)),
      RUNS,
    );
  });
});

/** Ways in which rows of a real table are wrong, by turns; most rows are as they should be. */
const DAMAGES: readonly Readonly<Record<string, string>>[] = [
  { SJCS: "" },
  { SJCS: "阁楼九" },
  { SJCS: "99" },
  { SJCLH: "" },
  { SJCLH: "", SHBW: "", DYH: "" },
  { SJCLH: "1" },
  { LJZH: "LX" },
  { LJZH: "" },
  { ZT: "0" },
  { HBFX: "3", HBHS: "9" },
  { HBFX: "1", HBHS: "9" },
  { ZBTOP: "0", ZBLEFT: "0", ZBBOTTOM: "3", ZBRIGHT: "2" },
  { FWLX: "6" },
  { YCJZMJ: "50", SCJZMJ: "" },
  { YCJZMJ: "", SCJZMJ: "50" },
];

function cellsOf({ floors, units }: BuildingTable, absent: "predicted" | "measured"): string[] {
  const order = new Map(floors.map((floor) => [floor.id, floor.order]));
  return units.flatMap(({ placement, logical, series }) => {
    if (placement.kind !== "cell" || series === absent) return [];
    const cells: string[] = [];
    for (let floor = order.get(placement.floorFrom) ?? -1; floor <= (order.get(placement.floorTo) ?? -2); floor++) {
      for (let column = placement.colFrom; column <= placement.colTo; column++) {
        cells.push(`${logical} ${floor} ${column}`);
      }
    }
    return cells;
  });
}

test("random damaged buildings: placed + parking + tray are all units, nothing overlaps, every tray unit has a reason and is reported", async () => {
  const dice = fc.array(fc.nat(4 * DAMAGES.length), { minLength: 24, maxLength: 24 });
  const property = fc.asyncProperty(trueBuildings("floors"), dice, async (building, turns) => {
    let turn = 0;
    const encode: Encoding = ({ low, high, left }) => ({
      SJCS: low === high ? floorOf(building, low) : `${floorOf(building, low)}-${floorOf(building, high)}`,
      SJCLH: left + 1,
      YCJZMJ: 50,
      SCJZMJ: 50,
      ...DAMAGES[turns[turn++ % turns.length] ?? 0],
    });
    const { sink } = await read(arraySource(handOver(building, encode), 4096));
    const table = present(sink.tables[0]);
    expect(table.units.length).toBe(building.units.length + building.stalls);
    const kinds = Map.groupBy(table.units, ({ placement }) => placement.kind);
    const count = (kind: "cell" | "parking" | "tray") => kinds.get(kind)?.length ?? 0;
    expect(count("cell") + count("parking") + count("tray")).toBe(table.units.length);
    for (const absent of ["predicted", "measured"] as const) {
      const cells = cellsOf(table, absent);
      expect(new Set(cells).size).toBe(cells.length);
    }
    const reported = sink.findings.filter(({ rule }) => ["CS-08", "IN-11", "DB-06"].includes(rule)).length;
    const invalid = table.units.filter(({ valid }) => !valid).length;
    expect(reported).toBeGreaterThanOrEqual(count("tray") - invalid);
    for (const { placement, valid } of kinds.get("tray") ?? []) {
      expect(placement).toMatchObject({ reason: expect.stringMatching(/^[a-z-]+$/) });
      if (!valid) expect(placement).toMatchObject({ reason: "invalid" });
    }
    await expectAllShown(table);
  });
  await fc.assert(property, { numRuns: 80 });
});
