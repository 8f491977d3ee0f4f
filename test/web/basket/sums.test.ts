import { expect, test } from "vitest";
import { byBuilding, seriesSum, stateTally } from "../../../src/web/basket/sums.ts";
import { aRow } from "./a-row.ts";

const areas = (builtM2: number | null, innerM2: number | null, sharedM2: number | null) => ({
  builtM2,
  innerM2,
  sharedM2,
});

test("measured and predicted areas are summed apart, and each says how many units have none", () => {
  const rows = [
    aRow(1, { measured: areas(89.1, 70.05, 19.05), predicted: areas(88, 70, 18) }),
    aRow(2, { measured: areas(110.2, 90.1, null) }),
    aRow(3, { predicted: areas(60, 50, 10) }),
  ];
  expect(seriesSum(rows, "measured")).toEqual({
    builtM2: { areaM2: 199.3, lacking: 1 },
    innerM2: { areaM2: 160.15, lacking: 1 },
    sharedM2: { areaM2: 19.05, lacking: 2 },
  });
  expect(seriesSum(rows, "predicted").builtM2).toEqual({ areaM2: 148, lacking: 1 });
});

test("no unit with an area: no sum, not a zero", () => {
  expect(seriesSum([aRow(1)], "measured").builtM2).toEqual({ areaM2: null, lacking: 1 });
});

test("a thousand times 89.13 m² are 89,130.00 m², to the hundredth", () => {
  const rows = Array.from({ length: 1000 }, (_, at) => aRow(at, { measured: areas(89.13, 70.01, 19.12) }));
  expect(seriesSum(rows, "measured").builtM2.areaM2).toBe(89130);
});

test("the tally counts units by registration, and units and entries by badge, gravest first", () => {
  const states = (registration: string, counters: Record<string, number>) => ({
    states: { registration, counters, trade: null, certificate: null },
    limits: Object.entries(counters).map(([counter, count]) => ({
      about: "unit" as const,
      counter,
      count,
      basis: [],
      reason: null,
    })),
  });
  const tally = stateTally([
    aRow(1, states("registered", { mortgage: 2, seizure: 1 })),
    aRow(2, states("first", { mortgage: 1 })),
    aRow(3, states("registered", {})),
  ]);
  expect(tally.registrations).toEqual([
    { registration: "registered", units: 2 },
    { registration: "first", units: 1 },
  ]);
  expect(tally.counters).toEqual([
    { counter: "seizure", units: 1, entries: 1 },
    { counter: "mortgage", units: 2, entries: 3 },
  ]);
});

test("rows stand by building in the order of the first of each; units over several buildings by their parcel", () => {
  const other = { building: "B2" };
  const rows = [aRow(1), aRow(2, other), aRow(3), aRow(4, { building: null, parcel: "P" })];
  expect(byBuilding(rows).map(({ rows: members }) => members.map(({ room }) => room))).toEqual([
    ["1", "3"],
    ["2"],
    ["4"],
  ]);
});
