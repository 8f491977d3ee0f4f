import { readCounters } from "../cadastre/source-counters.ts";
import type { Unit } from "../cadastre/unit.ts";
import type { StateFacts } from "../cadastre/unit-states.ts";
import { isSet, tradeOf } from "./trade-signs.ts";

/**
 * What a unit's own columns tell about its states beside its rights: ZT 0 is no longer valid, AJZT 1 has an open case,
 * SFBA or a contract in state 2 says that a contract is filed, XS…CS count states (registry-tables.md §2; where they
 * stand is our choice), and `tradeOf` reads the trade state. Null when they tell nothing.
 */
export function stateFacts(unit: Unit): StateFacts | null {
  const { AJZT, SFBA, HTZT } = unit.attributes;
  const counted = Object.entries(readCounters(unit.attributes)).filter(([, count]) => count > 0);
  const trade = tradeOf(unit);
  const facts: StateFacts = {
    ...(unit.valid ? {} : { cancelled: true }),
    ...(AJZT === "1" ? { inProgress: true } : {}),
    ...(isSet(SFBA) || HTZT === "2" ? { filed: true } : {}),
    ...(counted.length > 0 ? { counted: Object.fromEntries(counted) } : {}),
    ...(trade === null ? {} : { trade }),
  };
  return Object.keys(facts).length === 0 ? null : facts;
}
