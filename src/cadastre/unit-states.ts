import type { Right } from "./right.ts";
import type { Certificate, Counter, Registration, Trade, UnitStates } from "./states.ts";

/** Facts about a unit that its rights do not tell. */
export interface StateFacts {
  /** A case about it is open. */
  readonly inProgress?: boolean;
  /** Merged away, demolished or otherwise no longer valid (ZT 0). */
  readonly cancelled?: boolean;
  /** Contract filed (SFBA, HT state 2). */
  readonly filed?: boolean;
  /** As the source counts them itself (`readCounters`), beside the rights it delivered. */
  readonly counted?: UnitStates["counters"];
  /** Every current owner is a natural person (QLRLX 1), so first registration left nothing to hand on. */
  readonly personOwned?: boolean;
  /** As the source tells it (KS, YS …). */
  readonly trade?: Trade;
}

/** CFLX: 2 and 4 wait in the queue, 3 is provisional; 1, 5 and anything unreadable count as a seizure in force. */
function seizureCounter(code: string | null | undefined): Counter {
  if (code === "2" || code === "4") return "queued-seizure";
  return code === "3" ? "provisional-seizure" : "seizure";
}

/** Which badge a right raises while it is current; null for ownership, land use and the rest. */
export function counterOf(right: Right): Counter | null {
  switch (right.kind) {
    case "seizure":
      return seizureCounter(right.variant?.code);
    case "notice":
      return right.variant?.code === "3" || right.variant?.code === "4" ? "notice-mortgage" : "notice";
    case "mortgage":
      return right.underConstruction ? "construction-mortgage" : "mortgage";
    case "objection":
    case "residence":
    case "easement":
      return right.kind;
    default:
      return null;
  }
}

function registrationOf(rights: readonly Right[], current: readonly Right[], facts: StateFacts): Registration {
  const owned = current.filter((right) => right.kind === "ownership");
  const cancelled = (right: Right) => right.kind === "ownership" && right.registrationType?.code === "400";
  if (facts.cancelled || current.some(cancelled)) return "cancelled";
  const ended = rights.filter((right) => right.kind === "ownership");
  if (ended.length > 0 && ended.every((right) => right.status === "ended")) return "cancelled";
  if (facts.inProgress) return "in-progress";
  if (current.some((right) => right.kind === "notice")) return "notice";
  if (owned.length === 0) return facts.filed ? "notice" : "unregistered";
  const builders = owned.every((right) => right.registrationType?.code === "100" && !ownersBuilt(right));
  return builders && !facts.personOwned ? "first" : "registered";
}

/** What the current ownership or notice was issued with; one that has no number stands in the book only. */
function certificateOf(current: readonly Right[]): Certificate | null {
  const issued = current.filter(({ kind }) => kind === "ownership" || kind === "notice");
  if (issued.length === 0) return null;
  const numbered = issued.filter(({ certificate }) => certificate !== null);
  if (numbered.some(({ kind }) => kind === "ownership")) return "certificate";
  return numbered.length > 0 ? "proof" : "book-only";
}

/** QLLX 6: a homestead house is built by the people who live in it. */
const ownersBuilt = (right: Right) => right.rightType?.code === "6";

/**
 * Background and badges of one unit from the rights about it (building-table.md §5, our choice of precedence).
 * Only current rights (QSZT 1) count. `first` means that every current ownership came by first registration (DJLX 100),
 * so the unit is still in the hands of whoever built it to sell; houses on homesteads are not.
 * @param rights all rights about this unit, past ones too: an ownership that ended without a successor is `cancelled`
 */
export function statesFrom(rights: readonly Right[], facts: StateFacts = {}): UnitStates {
  const current = rights.filter((right) => right.status === "current");
  const counters: Partial<Record<Counter, number>> = {};
  const count = (counter: Counter, by: number) => (counters[counter] = (counters[counter] ?? 0) + by);
  for (const right of current) {
    const counter = counterOf(right);
    if (counter) count(counter, 1);
  }
  if (facts.locks) count("lock", facts.locks);
  if (facts.filed) count("filing", 1);
  return {
    registration: registrationOf(rights, current, facts),
    counters,
    trade: facts.trade ?? null,
    certificate: certificateOf(current),
  };
}
