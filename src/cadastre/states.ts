/** Background of a cell, highest precedence first (building-table.md §5, our choice). */
export const REGISTRATIONS = ["cancelled", "in-progress", "notice", "registered", "first", "unregistered"] as const;
export type Registration = (typeof REGISTRATIONS)[number];

/** Badges: the key is the state, never the character. Order is the order on screen. */
export const COUNTERS = [
  "seizure",
  "queued-seizure",
  "provisional-seizure",
  "lock",
  "objection",
  "mortgage",
  "notice-mortgage",
  "construction-mortgage",
  "notice",
  "residence",
  "easement",
  "filing",
] as const;
export type Counter = (typeof COUNTERS)[number];

/** Counters, not flags: a unit may carry two mortgages and three queued seizures. Absent means 0. */
export interface UnitStates {
  readonly registration: Registration;
  readonly counters: Readonly<Partial<Record<Counter, number>>>;
}
