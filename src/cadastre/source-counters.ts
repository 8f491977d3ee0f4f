import type { Counter, UnitStates } from "./states.ts";

type Counts = UnitStates["counters"];

/**
 * Columns of the unit status table (S_SJ_BDCDYHXSZT) by the state they count (registry-tables.md §2; that the names mean
 * these states is unconfirmed). They are attributes of a unit, wherever its source keeps them.
 */
export const COUNTER_COLUMNS = {
  XSCFCS: "seizure",
  XSYCFCS: "provisional-seizure",
  XSSDCS: "lock",
  XSYYCS: "objection",
  XSDYACS: "mortgage",
  XSYDYACS: "notice-mortgage",
  XSZJGCDYCS: "construction-mortgage",
  XSYGCS: "notice",
  XSJZQCS: "residence",
  XSDYICS: "easement",
} as const satisfies Readonly<Record<string, Counter>>;

/** What a unit's own columns count; a column that is absent, empty or no whole number counts nothing, not 0. */
export function readCounters(attributes: Readonly<Record<string, string>>): Counts {
  const counts: Partial<Record<Counter, number>> = {};
  for (const [column, counter] of Object.entries(COUNTER_COLUMNS)) {
    const text = attributes[column]?.trim() ?? "";
    if (/^[0-9]+([.]0*)?$/.test(text)) counts[counter] = Number(text);
  }
  return counts;
}

/** Seizures that wait in the queue have no column: XSCFCS may count them in or not (unconfirmed). */
const queued = (found: Counts): number => found["queued-seizure"] ?? 0;

/**
 * The larger of what rights say and what the source counts: a restriction that only one of them knows is shown
 * (our choice). Seizures counted beyond those in force are first taken for the queued ones.
 */
export function largerCounts(found: Counts, counted: Counts): Counts {
  const larger: Partial<Record<Counter, number>> = { ...found };
  for (const [counter, count] of Object.entries(counted) as [Counter, number][]) {
    const own = counter === "seizure" ? count - queued(found) : count;
    if (own > (larger[counter] ?? 0)) larger[counter] = own;
  }
  return larger;
}

/** A state that the source counts differently from the rights it delivered. */
interface CounterDifference {
  readonly counter: Counter;
  readonly counted: number;
  readonly found: number;
}

/** Where counters and rights disagree. Locks are no rights, so nothing can contradict them. */
export function counterDifferences(found: Counts, counted: Counts): CounterDifference[] {
  return (Object.entries(counted) as [Counter, number][]).flatMap(([counter, count]) => {
    const own = found[counter] ?? 0;
    const agrees = count === own || (counter === "seizure" && count === own + queued(found));
    return counter === "lock" || agrees ? [] : [{ counter, counted: count, found: own }];
  });
}
