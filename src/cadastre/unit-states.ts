import type { Right } from "./right.ts";
import { largerCounts } from "./source-counters.ts";
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

/** Which badge a right raises while it is current (QSZT 1), else null; null for ownership, land use and the rest. */
export function counterOf(right: Right): Counter | null {
  if (right.status !== "current") return null;
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

function registrationOf(rights: readonly Right[], facts: StateFacts, counters: UnitStates["counters"]): Registration {
  const current = rights.filter((right) => right.status === "current");
  const owned = current.filter((right) => right.kind === "ownership");
  const cancelled = (right: Right) => right.kind === "ownership" && right.registrationType?.code === "400";
  if (facts.cancelled || current.some(cancelled)) return "cancelled";
  const ended = rights.filter((right) => right.kind === "ownership");
  if (ended.length > 0 && ended.every((right) => right.status === "ended")) return "cancelled";
  if (facts.inProgress) return "in-progress";
  if (counters.notice || counters["notice-mortgage"]) return "notice";
  if (owned.length === 0) return facts.filed ? "notice" : "unregistered";
  const builders = owned.every((right) => right.registrationType?.code === "100" && !ownersBuilt(right));
  return builders && !facts.personOwned ? "first" : "registered";
}

/** What the current ownership or notice was issued with; one that has no number stands in the book only. */
function certificateOf(rights: readonly Right[]): Certificate | null {
  const issued = rights.filter(
    ({ kind, status }) => status === "current" && (kind === "ownership" || kind === "notice"),
  );
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
 * so the unit is still in the hands of whoever built it to sell; houses on homesteads are not. Where the source counts
 * more of a state than it delivered rights, its count is shown (`largerCounts`).
 * @param rights all rights about this unit, past ones too: an ownership that ended without a successor is `cancelled`
 */
export function statesFrom(rights: readonly Right[], facts: StateFacts = {}): UnitStates {
  const found: Partial<Record<Counter, number>> = {};
  for (const right of rights) {
    const counter = counterOf(right);
    if (counter) found[counter] = (found[counter] ?? 0) + 1;
  }
  if (facts.filed) found.filing = 1;
  const counters = facts.counted === undefined ? found : largerCounts(found, facts.counted);
  return {
    registration: registrationOf(rights, facts, counters),
    counters,
    trade: facts.trade ?? null,
    certificate: certificateOf(rights),
  };
}
