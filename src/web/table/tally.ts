import { carries, STATE_KEYS, type StateKey } from "../../cadastre/state-filter.ts";
import type { BuildingStates } from "../../cadastre/state-bytes.ts";
import type { BuildingView } from "../../contract/shapes.ts";

/** How many units of a building carry each state. A unit counts once for each, however many mortgages it has. */
export function stateTally(states: BuildingStates): Record<StateKey, number> {
  const tally = Object.fromEntries(STATE_KEYS.map((key) => [key, 0])) as Record<StateKey, number>;
  for (let ix = 0; ix < states.units; ix += 1)
    for (const key of STATE_KEYS) if (carries(states, ix, key)) tally[key] += 1;
  return tally;
}

/** Where the units of a building went: placed + parking + tray = units, always. */
export function placeTally(view: BuildingView): { units: number; placed: number; parking: number; tray: number } {
  const tally = { units: view.units.length, placed: 0, parking: 0, tray: 0 };
  for (const { placement } of view.units) tally[placement.kind === "cell" ? "placed" : placement.kind] += 1;
  return tally;
}
