import type { BuildingStates } from "./state-bytes.ts";
import { CERTIFICATES, COUNTERS, REGISTRATIONS, TRADES, type Counter } from "./states.ts";

/** One entry of the legend: a counter by its name, the others with the name of their group in front. */
export type StateKey =
  | Counter
  | `registration.${(typeof REGISTRATIONS)[number]}`
  | `trade.${(typeof TRADES)[number]}`
  | `certificate.${(typeof CERTIFICATES)[number]}`;

export const STATE_KEYS: readonly StateKey[] = [
  ...REGISTRATIONS.map((each) => `registration.${each}` as const),
  ...COUNTERS,
  ...TRADES.map((each) => `trade.${each}` as const),
  ...CERTIFICATES.map((each) => `certificate.${each}` as const),
];

/**
 * What a legend asks for. Entries of one exclusive group (registration, trade, certificate) in `having` are
 * alternatives; counters in it must all be there; nothing in `lacking` may be (our choice).
 */
export interface StateFilter {
  readonly having: readonly StateKey[];
  readonly lacking: readonly StateKey[];
}

export const NO_FILTER: StateFilter = { having: [], lacking: [] };

const isKey = (text: string): text is StateKey => (STATE_KEYS as readonly string[]).includes(text);

type Test = (states: BuildingStates, ix: number) => boolean;

function testOf(key: StateKey): Test {
  const [group, value] = key.split(".");
  if (value === undefined) return (states, ix) => states.count(ix, key as Counter) > 0;
  if (group === "registration") return (states, ix) => states.registration(ix) === value;
  if (group === "trade") return (states, ix) => states.trade(ix) === value;
  return (states, ix) => states.certificate(ix) === value;
}

const TESTS = new Map<StateKey, Test>(STATE_KEYS.map((key) => [key, testOf(key)]));

/** True when the unit carries this state. */
export const carries = (states: BuildingStates, ix: number, key: StateKey): boolean =>
  TESTS.get(key)?.(states, ix) ?? false;

/** Tells unit by unit whether it is what a filter asks for; what does not depend on the unit is worked out once. */
export function matcher({ having, lacking }: StateFilter): Test {
  const groups = Map.groupBy(having, (key) => (key.includes(".") ? key.split(".")[0] : key));
  const asked = [...groups.values()];
  return (states, ix) =>
    !lacking.some((key) => carries(states, ix, key)) &&
    asked.every((alternatives) => alternatives.some((key) => carries(states, ix, key)));
}

/** The same for one unit. */
export const matches = (states: BuildingStates, ix: number, filter: StateFilter): boolean =>
  matcher(filter)(states, ix);

/** `mortgage,-seizure`; "" for no filter. */
export const writeFilter = ({ having, lacking }: StateFilter): string =>
  [...having, ...lacking.map((key) => `-${key}`)].join(",");

/** Reads `writeFilter`. @returns null when an entry is no state */
export function readFilter(text: string): StateFilter | null {
  const entries = text.split(",").filter((entry) => entry !== "");
  const having = entries.filter((entry) => !entry.startsWith("-"));
  const lacking = entries.filter((entry) => entry.startsWith("-")).map((entry) => entry.slice(1));
  return having.every(isKey) && lacking.every(isKey) ? { having, lacking } : null;
}
