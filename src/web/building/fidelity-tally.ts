import type { Fidelity } from "../../cadastre/unit.ts";

/** How exact what is drawn is; `units` null: it is said of one thing, or of the whole building. */
export interface FidelityShare {
  readonly level: Fidelity;
  readonly units: number | null;
}

/**
 * What the picture must say of itself: the lowest level first, each with its units where they differ, so that
 * schematic cells among surveyed ones are never passed over.
 * @param levels of the units that have a solid
 * @param building the level of the model as a whole, for a building without such units
 */
export function fidelityShares(levels: readonly Fidelity[], building: Fidelity): FidelityShare[] {
  const tally = new Map<Fidelity, number>();
  for (const level of levels) tally.set(level, (tally.get(level) ?? 0) + 1);
  if (tally.size === 0) return [{ level: building, units: null }];
  const shares = [...tally].sort(([a], [b]) => (a < b ? -1 : 1));
  return shares.map(([level, units]) => ({ level, units: shares.length > 1 ? units : null }));
}
