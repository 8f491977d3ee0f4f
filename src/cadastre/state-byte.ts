import { REGISTRATIONS, type Counter, type Registration, type UnitStates } from "./states.ts";

/**
 * One byte a unit, as sent by `/api/buildings/:code/states` in `ix` order (our choice):
 * bits 0–2 the index into REGISTRATIONS; bits 3–7 which groups of restrictions are present. Counts are in the record.
 */
export const STATE_BITS = { seized: 8, locked: 16, objection: 32, mortgaged: 64, other: 128 } as const;

const BIT_OF: Readonly<Record<Counter, number>> = {
  seizure: STATE_BITS.seized,
  "queued-seizure": STATE_BITS.seized,
  "provisional-seizure": STATE_BITS.seized,
  lock: STATE_BITS.locked,
  objection: STATE_BITS.objection,
  mortgage: STATE_BITS.mortgaged,
  "notice-mortgage": STATE_BITS.mortgaged,
  "construction-mortgage": STATE_BITS.mortgaged,
  notice: STATE_BITS.other,
  residence: STATE_BITS.other,
  easement: STATE_BITS.other,
  filing: STATE_BITS.other,
};

export function stateByte(states: UnitStates): number {
  let byte = REGISTRATIONS.indexOf(states.registration);
  for (const [counter, count] of Object.entries(states.counters)) {
    if (count > 0) byte |= BIT_OF[counter as Counter];
  }
  return byte;
}

/** The background of a state byte. A byte written by a newer server than the page knows reads as `unregistered`. */
export function registrationOf(byte: number): Registration {
  return REGISTRATIONS[byte & 7] ?? "unregistered";
}
