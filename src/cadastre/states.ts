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

/** 交易状态 (building-table.md §5), highest precedence first (our choice). */
export const TRADES = ["management", "resettlement", "reserved", "sold", "draft", "for-sale", "non-ordinary"] as const;
export type Trade = (typeof TRADES)[number];

/** 发证状态: 生成证书, 生成证明, 只登簿不发证; highest precedence first. */
export const CERTIFICATES = ["certificate", "proof", "book-only"] as const;
export type Certificate = (typeof CERTIFICATES)[number];

/** Counters, not flags: a unit may carry two mortgages and three queued seizures. Absent means 0. */
export interface UnitStates {
  readonly registration: Registration;
  readonly counters: Readonly<Partial<Record<Counter, number>>>;
  /** Null: the source does not tell. */
  readonly trade: Trade | null;
  /** Null: nothing is registered. */
  readonly certificate: Certificate | null;
}
