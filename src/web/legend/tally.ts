import { carries, STATE_KEYS, type StateKey } from "../../cadastre/state-filter.ts";
import type { BuildingStates } from "../../cadastre/state-bytes.ts";

/** How many units carry each state. A unit counts once for each, however many mortgages it has. */
export type Tally = Readonly<Record<StateKey, number>>;

/** Of the whole building, whatever part of it is on the screen. */
export function stateTally(states: BuildingStates): Tally {
  const tally = Object.fromEntries(STATE_KEYS.map((key) => [key, 0])) as Record<StateKey, number>;
  for (let ix = 0; ix < states.units; ix += 1)
    for (const key of STATE_KEYS) if (carries(states, ix, key)) tally[key] += 1;
  return tally;
}
