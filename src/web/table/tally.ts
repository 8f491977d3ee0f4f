import { registrationOf, STATE_BITS } from "../../cadastre/state-byte.ts";
import { REGISTRATIONS, type Registration } from "../../cadastre/states.ts";
import type { BuildingView } from "../../contract/shapes.ts";
import type { RestrictionGroup } from "../palette.ts";

export const GROUPS = Object.keys(STATE_BITS) as RestrictionGroup[];

/** Groups of restrictions in a state byte, gravest first. */
export const groupsOf = (byte: number): RestrictionGroup[] =>
  GROUPS.filter((group) => (byte & STATE_BITS[group]) !== 0);

/** How many units of a building are in each state. A unit counts once for its registration and once for each group. */
export function stateTally(states: Uint8Array): {
  registrations: Record<Registration, number>;
  groups: Record<RestrictionGroup, number>;
} {
  const registrations = Object.fromEntries(REGISTRATIONS.map((each) => [each, 0])) as Record<Registration, number>;
  const groups = Object.fromEntries(GROUPS.map((each) => [each, 0])) as Record<RestrictionGroup, number>;
  for (const byte of states) {
    registrations[registrationOf(byte)] += 1;
    for (const group of groupsOf(byte)) groups[group] += 1;
  }
  return { registrations, groups };
}

/** Where the units of a building went: placed + parking + tray = units, always. */
export function placeTally(view: BuildingView): { units: number; placed: number; parking: number; tray: number } {
  const tally = { units: view.units.length, placed: 0, parking: 0, tray: 0 };
  for (const { placement } of view.units) tally[placement.kind === "cell" ? "placed" : placement.kind] += 1;
  return tally;
}
