import type { BuildingStates } from "../../cadastre/state-bytes.ts";
import { COUNTERS, type Counter } from "../../cadastre/states.ts";
import type { RegistrationStyle } from "../palette.ts";
import type { Member } from "./plan.ts";

/** How many of the units carry each badge, gravest first; those that none carries are left out. A unit counts once. */
export function badgeTally(states: BuildingStates, members: readonly Member[]): [counter: Counter, units: number][] {
  return COUNTERS.map((counter): [Counter, number] => [
    counter,
    members.filter(({ ix }) => states.count(ix, counter) > 0).length,
  ]).filter(([, units]) => units > 0);
}

/** The looks of the units and how many have each, the commonest first; a unit without one counts under null. */
export function styleTally(
  members: readonly Member[],
  styleOf: (ix: number) => RegistrationStyle | null,
): [style: RegistrationStyle | null, units: number][] {
  const tally = new Map<string, [RegistrationStyle | null, number]>();
  for (const { ix } of members) {
    const style = styleOf(ix);
    const key = style?.css ?? "";
    tally.set(key, [style, (tally.get(key)?.[1] ?? 0) + 1]);
  }
  return [...tally.values()].sort((a, b) => b[1] - a[1]);
}
