import type { RightKind } from "../../cadastre/right.ts";
import { COUNTERS, type Counter } from "../../cadastre/states.ts";
import type { RightView, StatesView, UnitView } from "../../contract/shapes.ts";

/** Kinds of rights that can be the basis of a counter. Locks and filings have none: they are marks on the unit (`reasonsIn`). */
const KINDS: Readonly<Record<Counter, readonly RightKind[]>> = {
  seizure: ["seizure"],
  "queued-seizure": ["seizure"],
  "provisional-seizure": ["seizure"],
  lock: [],
  objection: ["objection"],
  mortgage: ["mortgage"],
  "notice-mortgage": ["notice"],
  "construction-mortgage": ["mortgage"],
  notice: ["notice"],
  residence: ["residence"],
  easement: ["easement"],
  filing: [],
};

/** Variant codes (CFLX, YGDJZL) that narrow a kind to one counter (building-table.md §5). */
const VARIANTS: Partial<Readonly<Record<Counter, readonly string[]>>> = {
  seizure: ["1", "5"],
  "queued-seizure": ["2", "4"],
  "provisional-seizure": ["3"],
  notice: ["1", "2"],
  "notice-mortgage": ["3", "4"],
};

/** One restriction with the rights on record that it rests on. */
export interface Restriction {
  readonly counter: Counter;
  readonly count: number;
  readonly basis: readonly RightView[];
}

const fits = (variants: readonly string[] | undefined, code: string | null): boolean =>
  variants === undefined || code === null || variants.includes(code);

/** What stands in the way, gravest first. Only rights in force are a basis; those with an unknown variant count too. */
export function restrictionsOf(states: StatesView, rights: readonly RightView[]): Restriction[] {
  return COUNTERS.flatMap((counter) => {
    const count = states.counters[counter] ?? 0;
    if (count === 0) return [];
    const variants = VARIANTS[counter];
    const basis = rights.filter(
      (right) =>
        (right.status === "current" || right.status === "provisional") &&
        KINDS[counter].some((kind) => kind === right.kind) &&
        fits(variants, right.variant?.code ?? null),
    );
    return [{ counter, count, basis }];
  });
}

/** Restrictions whose basis is a source column of the unit and no right: the reason of a lock (SDYY). */
export function reasonsIn(attributes: UnitView["attributes"]): Partial<Record<Counter, string>> {
  const lock = attributes.find(({ field }) => field === "SDYY")?.value;
  return lock === undefined ? {} : { lock };
}
