import { expect, test } from "vitest";
import { BuildingStates, stateBytes } from "../../../src/cadastre/state-bytes.ts";
import type { UnitStates } from "../../../src/cadastre/states.ts";
import { statisticsOf } from "../../../src/web/legend/statistics.ts";
import { aBuilding, aUnit, cell } from "../a-building.ts";

/** Floors −1, 1, 夹1, 2, 3. A flat, a shop from the basement up to floor 1, a cellar, a car space, one nobody can place. */
const view = aBuilding([
  aUnit(1, { placement: cell("2", "2", 0), measuredM2: 80.5, predictedM2: 80 }),
  aUnit(2, { placement: cell("-1", "1", 1), measuredM2: 120.25 }),
  aUnit(3, { placement: cell("-1", "-1", 2) }),
  aUnit(4, { placement: { kind: "parking", floor: "-1" }, measuredM2: 12.5 }),
  aUnit(5, { placement: { kind: "tray", reason: "no-floor", detail: "" } }),
]);
const unit = (registration: UnitStates["registration"], counters: UnitStates["counters"] = {}): UnitStates => ({
  registration,
  counters,
  trade: null,
  certificate: null,
});
const states = new BuildingStates(
  stateBytes([
    unit("registered", { mortgage: 2 }),
    unit("first"),
    unit("unregistered"),
    unit("notice", { seizure: 1, mortgage: 1 }),
    unit("cancelled"),
  ]),
);

test("placed + parking + tray, and above + below + nowhere, are all the units: 3 + 1 + 1 and 2 + 2 + 1", () => {
  expect(statisticsOf(view, states)).toMatchObject({
    units: 5,
    placed: 3,
    parking: 1,
    tray: 1,
    above: 2,
    below: 2,
    nowhere: 1,
  });
});

test("first registration is in the register; notices and the cancelled are neither registered nor unregistered", () => {
  expect(statisticsOf(view, states)).toMatchObject({ registered: 2, unregistered: 1, mortgaged: 2, seized: 1 });
});

test("areas are sums of what is known: 80.5 + 120.25 + 12.5 m² measured, 80 m² predicted", () => {
  expect(statisticsOf(view, states)).toMatchObject({ measuredM2: 213.25, predictedM2: 80 });
});

test("inner and shared areas join when they came: 64.40 + 96.20 m², and 16.10 m² shared of one unit alone", () => {
  const more = { inner: ["64.40", "96.20", null, null, null], shared: ["16.10", null, null, null, null] };
  expect(statisticsOf(view, states).innerM2).toBeNull();
  const { innerM2, sharedM2 } = statisticsOf(view, states, undefined, more);
  expect(innerM2).toBeCloseTo(160.6, 6);
  expect(sharedM2).toBeCloseTo(16.1, 6);
  expect(statisticsOf(view, states, (ix) => ix > 0, more).sharedM2).toBeNull();
});

test("a filter counts its units alone, and an area that none of them has is unknown", () => {
  const mortgaged = statisticsOf(view, states, (ix) => states.count(ix, "mortgage") > 0);
  expect(mortgaged).toMatchObject({ units: 2, above: 1, below: 1, seized: 1, measuredM2: 93, tray: 0 });
  expect(statisticsOf(view, states, (ix) => ix === 4).measuredM2).toBeNull();
});

test("without states nothing is said about them", () => {
  expect(statisticsOf(view, null)).toMatchObject({ units: 5, registered: null, seized: null });
});
