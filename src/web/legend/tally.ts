import { carries, STATE_KEYS, type StateKey } from "../../cadastre/state-filter.ts";
import type { BuildingStates } from "../../cadastre/state-bytes.ts";

/** How many units carry each state. A unit counts once for each, however many mortgages it has. */
export type Tally = Readonly<Record<StateKey, number>>;

/**
 * Whatever part of the building is on the screen.
 * @param counts which units to count, by `ix`: those of one table where a building has two
 */
export function stateTally(states: BuildingStates, counts: (ix: number) => boolean = () => true): Tally {
  const tally = Object.fromEntries(STATE_KEYS.map((key) => [key, 0])) as Record<StateKey, number>;
  for (let ix = 0; ix < states.units; ix += 1)
    if (counts(ix)) for (const key of STATE_KEYS) if (carries(states, ix, key)) tally[key] += 1;
  return tally;
}
