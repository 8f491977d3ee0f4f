import { expect, test } from "vitest";
import { BuildingStates, stateBytes } from "../../src/cadastre/state-bytes.ts";
import { matcher, readFilter, STATE_KEYS, writeFilter, type StateFilter } from "../../src/cadastre/state-filter.ts";
import type { UnitStates } from "../../src/cadastre/states.ts";

const unit = (rest: Partial<UnitStates>): UnitStates => ({
  registration: "registered",
  counters: {},
  trade: null,
  certificate: null,
  ...rest,
});
const states = new BuildingStates(
  stateBytes([
    unit({}),
    unit({ counters: { mortgage: 1 } }),
    unit({ counters: { mortgage: 1, seizure: 2 } }),
    unit({ registration: "first", trade: "sold" }),
    unit({ registration: "cancelled", certificate: "proof" }),
  ]),
);
const found = (filter: StateFilter) => [0, 1, 2, 3, 4].filter((ix) => matcher(filter)(states, ix));

test("mortgaged and not seized finds the one unit that is mortgaged alone", () => {
  expect(found({ having: ["mortgage"], lacking: ["seizure"] })).toEqual([1]);
});

test("two registrations are alternatives, two badges must both be there", () => {
  expect(found({ having: ["registration.first", "registration.cancelled"], lacking: [] })).toEqual([3, 4]);
  expect(found({ having: ["mortgage", "seizure"], lacking: [] })).toEqual([2]);
  expect(found({ having: ["registration.registered", "mortgage"], lacking: [] })).toEqual([1, 2]);
});

test("trade and certificate can be asked for, and no filter finds every unit", () => {
  expect(found({ having: ["trade.sold"], lacking: [] })).toEqual([3]);
  expect(found({ having: [], lacking: ["certificate.proof"] })).toEqual([0, 1, 2, 3]);
  expect(found({ having: [], lacking: [] })).toEqual([0, 1, 2, 3, 4]);
});

test("a filter in a link is read back the same; one that asks for no state is refused", () => {
  expect(writeFilter({ having: ["mortgage"], lacking: ["seizure"] })).toBe("mortgage,-seizure");
  for (const key of STATE_KEYS) expect(readFilter(`${key},-${key}`)).toEqual({ having: [key], lacking: [key] });
  expect(readFilter("")).toEqual({ having: [], lacking: [] });
  expect(readFilter("mortgage,moon")).toBeNull();
});
