import type { StateFilter, StateKey } from "../../cadastre/state-filter.ts";
import { CERTIFICATES, COUNTERS, REGISTRATIONS, TRADES } from "../../cadastre/states.ts";

export const GROUPS = ["registration", "rights", "filing", "certificate", "trade"] as const;
export type Group = (typeof GROUPS)[number];

/** The entries of each group, gravest or highest first, as building-table.md §5 groups them. */
export const ENTRIES: Readonly<Record<Group, readonly StateKey[]>> = {
  registration: REGISTRATIONS.map((each) => `registration.${each}` as const),
  rights: COUNTERS.filter((each) => each !== "filing"),
  filing: ["filing"],
  certificate: CERTIFICATES.map((each) => `certificate.${each}` as const),
  trade: TRADES.map((each) => `trade.${each}` as const),
};

/** How an entry stands in a filter. */
export type Standing = "open" | "having" | "lacking";

export function standingOf({ having, lacking }: StateFilter, key: StateKey): Standing {
  if (having.includes(key)) return "having";
  return lacking.includes(key) ? "lacking" : "open";
}
