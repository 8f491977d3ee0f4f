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

/** True when the unit carries this state. */
export function carries(states: BuildingStates, ix: number, key: StateKey): boolean {
  const [group, value] = key.split(".");
  if (value === undefined) return states.count(ix, key as Counter) > 0;
  if (group === "registration") return states.registration(ix) === value;
  return (group === "trade" ? states.trade(ix) : states.certificate(ix)) === value;
}

export function matches(states: BuildingStates, ix: number, { having, lacking }: StateFilter): boolean {
  if (lacking.some((key) => carries(states, ix, key))) return false;
  const asked = Map.groupBy(having, (key) => (key.includes(".") ? key.split(".")[0] : key));
  return [...asked.values()].every((alternatives) => alternatives.some((key) => carries(states, ix, key)));
}

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
