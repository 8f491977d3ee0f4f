import fc from "fast-check";
import { expect, test } from "vitest";
import { BuildingStates, stateBytes } from "../../src/cadastre/state-bytes.ts";
import { CERTIFICATES, COUNTERS, REGISTRATIONS, TRADES, type UnitStates } from "../../src/cadastre/states.ts";

const plain: UnitStates = { registration: "unregistered", counters: {}, trade: null, certificate: null };

test("two units take 30 bytes: 3 planes and 12 counters; the mortgage twice of the second stands at 8 × 2 + 1", () => {
  const bytes = stateBytes([plain, { ...plain, registration: "registered", counters: { mortgage: 2 } }]);
  expect(bytes).toHaveLength(30);
  expect([...bytes.slice(0, 2)]).toEqual([5, 3]);
  expect(bytes[8 * 2 + 1]).toBe(2);
});

test("every state of every unit is read as it was written", () => {
  const states = fc.record({
    registration: fc.constantFrom(...REGISTRATIONS),
    counters: fc.dictionary(fc.constantFrom(...COUNTERS), fc.nat(255)),
    trade: fc.option(fc.constantFrom(...TRADES)),
    certificate: fc.option(fc.constantFrom(...CERTIFICATES)),
  });
  fc.assert(
    fc.property(fc.array(states, { maxLength: 20 }), (units) => {
      const read = new BuildingStates(stateBytes(units));
      expect(read.units).toBe(units.length);
      units.forEach((unit, ix) => {
        expect(read.registration(ix)).toBe(unit.registration);
        expect(read.trade(ix)).toBe(unit.trade);
        expect(read.certificate(ix)).toBe(unit.certificate);
        for (const counter of COUNTERS) expect(read.count(ix, counter)).toBe(unit.counters[counter] ?? 0);
        expect(read.counters(ix)).toEqual(COUNTERS.filter((counter) => (unit.counters[counter] ?? 0) > 0));
      });
    }),
  );
});

test("a 256th mortgage still shows 255, and half a unit is refused", () => {
  expect(new BuildingStates(stateBytes([{ ...plain, counters: { mortgage: 256 } }])).count(0, "mortgage")).toBe(255);
  expect(() => new BuildingStates(new Uint8Array(16))).toThrow("16 state bytes");
});
