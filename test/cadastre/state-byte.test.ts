import fc from "fast-check";
import { expect, test } from "vitest";
import { registrationOf, STATE_BITS, stateByte } from "../../src/cadastre/state-byte.ts";
import { COUNTERS, REGISTRATIONS } from "../../src/cadastre/states.ts";

test("a registered unit with two mortgages and a queued seizure is 3 + 64 + 8 = 75", () => {
  expect(stateByte({ registration: "registered", counters: { mortgage: 2, "queued-seizure": 1, lock: 0 } })).toBe(75);
});

test("every background survives in the byte, whatever the badges; the byte stays a byte", () => {
  const counters = fc.dictionary(fc.constantFrom(...COUNTERS), fc.nat(3));
  fc.assert(
    fc.property(fc.constantFrom(...REGISTRATIONS), counters, (registration, counts) => {
      const byte = stateByte({ registration, counters: counts });
      expect(registrationOf(byte)).toBe(registration);
      expect(byte).toBeLessThan(256);
    }),
  );
});

test("every badge shows in one bit, and a byte of a newer server reads as unregistered", () => {
  const bits = Object.values(STATE_BITS);
  for (const counter of COUNTERS) {
    expect(bits).toContain(stateByte({ registration: "cancelled", counters: { [counter]: 1 } }));
  }
  expect(registrationOf(7)).toBe("unregistered");
});
