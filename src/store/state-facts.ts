import type { Unit } from "../cadastre/unit.ts";
import type { StateFacts } from "../cadastre/unit-states.ts";

/**
 * What a unit's own columns tell about its states beside its rights: ZT 0 is no longer valid, AJZT 1 has an open case,
 * SFBA says that a contract is filed, XSSDCS counts internal locks (registry-tables.md §2; where they stand is our
 * choice). Null when they tell nothing, as for nearly every unit.
 */
export function stateFacts(unit: Unit): StateFacts | null {
  const { AJZT, SFBA, XSSDCS } = unit.attributes;
  const locks = Number(XSSDCS ?? 0);
  const facts: StateFacts = {
    ...(unit.valid ? {} : { cancelled: true }),
    ...(AJZT === "1" ? { inProgress: true } : {}),
    ...(SFBA === "1" || SFBA === "是" ? { filed: true } : {}),
    ...(Number.isInteger(locks) && locks > 0 ? { locks } : {}),
  };
  return Object.keys(facts).length === 0 ? null : facts;
}
