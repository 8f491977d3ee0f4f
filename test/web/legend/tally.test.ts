import fc from "fast-check";
import { expect, test } from "vitest";
import { BuildingStates, stateBytes } from "../../../src/cadastre/state-bytes.ts";
import { STATE_KEYS } from "../../../src/cadastre/state-filter.ts";
import { CERTIFICATES, REGISTRATIONS, TRADES, type UnitStates } from "../../../src/cadastre/states.ts";
import { ENTRIES, GROUPS, standingOf } from "../../../src/web/legend/groups.ts";
import { stateTally } from "../../../src/web/legend/tally.ts";

const unit = (more: Partial<UnitStates>): UnitStates => ({
  registration: "registered",
  counters: {},
  trade: null,
  certificate: null,
  ...more,
});

test("a unit counts once for each state it carries: two mortgages and a seizure are one and one", () => {
  const tally = stateTally(
    new BuildingStates(
      stateBytes([unit({ counters: { mortgage: 2, seizure: 1 } }), unit({ counters: { mortgage: 1 }, trade: "sold" })]),
    ),
  );
  expect([tally.mortgage, tally.seizure, tally.lock]).toEqual([2, 1, 0]);
  expect([tally["registration.registered"], tally["trade.sold"], tally["certificate.proof"]]).toEqual([2, 1, 0]);
});

test("units of the other table are left out", () => {
  const states = new BuildingStates(stateBytes([unit({}), unit({}), unit({ registration: "first" })]));
  const tally = stateTally(states, (ix) => ix > 0);
  expect([tally["registration.registered"], tally["registration.first"]]).toEqual([1, 1]);
});

test("registrations add up to the units of the building, trades and certificates to no more", () => {
  const states = fc.record({
    registration: fc.constantFrom(...REGISTRATIONS),
    counters: fc.constant({}),
    trade: fc.option(fc.constantFrom(...TRADES)),
    certificate: fc.option(fc.constantFrom(...CERTIFICATES)),
  });
  fc.assert(
    fc.property(fc.array(states, { maxLength: 40 }), (units) => {
      const tally = stateTally(new BuildingStates(stateBytes(units)));
      const sum = (group: "registration" | "trade" | "certificate") =>
        ENTRIES[group].reduce((total, key) => total + tally[key], 0);
      expect(sum("registration")).toBe(units.length);
      expect(sum("trade")).toBe(units.filter(({ trade }) => trade !== null).length);
      expect(sum("certificate")).toBe(units.filter(({ certificate }) => certificate !== null).length);
    }),
  );
});

test("the legend has every state once", () => {
  expect(GROUPS.flatMap((group) => ENTRIES[group]).sort()).toEqual([...STATE_KEYS].sort());
});

test("an entry stands as the filter asks", () => {
  const asked = { having: ["mortgage"], lacking: ["seizure"] } as const;
  expect((["mortgage", "seizure", "lock"] as const).map((key) => standingOf(asked, key))).toEqual([
    "having",
    "lacking",
    "open",
  ]);
});
