import { STATE_KEYS, type StateKey } from "../cadastre/state-filter.ts";
import type { Counter } from "../cadastre/states.ts";
import type { Rgb } from "./colour.ts";
import {
  CERTIFICATE_STYLES,
  COUNTER_STYLES,
  REGISTRATION_STYLES,
  TINT_SHARE,
  TRADE_STYLES,
  type CounterStyle,
  type RegistrationStyle,
} from "./palette.ts";

export const PRESET_NAMES = ["default", "colour-blind", "print"] as const;
export type PresetName = (typeof PRESET_NAMES)[number];

/** A colour for every state, and how much of it the background of a cell takes. */
interface Preset {
  readonly colours: Readonly<Record<StateKey, Rgb>>;
  readonly tintShare: number;
}

const inGroup = (group: string, styles: Readonly<Record<string, RegistrationStyle | CounterStyle>>) =>
  Object.entries(styles).map(([key, { rgb }]) => [`${group}${key}`, rgb] as const);

const USUAL = Object.fromEntries([
  ...inGroup("registration.", REGISTRATION_STYLES),
  ...inGroup("", COUNTER_STYLES),
  ...inGroup("trade.", TRADE_STYLES),
  ...inGroup("certificate.", CERTIFICATE_STYLES),
]) as Record<StateKey, Rgb>;

/** Blue against yellow and light against dark: what red- and green-blind eyes tell apart best, stronger than usual. */
const COLOUR_BLIND: Partial<Record<StateKey, Rgb>> = {
  "registration.cancelled": [135, 135, 135],
  "registration.in-progress": [206, 124, 192],
  "registration.notice": [193, 219, 237],
  "registration.registered": [5, 140, 254],
  "registration.first": [230, 159, 0],
  "registration.unregistered": [255, 252, 198],
  "trade.management": [135, 135, 135],
  "trade.resettlement": [80, 138, 249],
  "trade.reserved": [206, 124, 192],
  "trade.sold": [230, 140, 30],
  "trade.draft": [251, 248, 149],
  "trade.for-sale": [164, 221, 255],
  "trade.non-ordinary": [236, 240, 233],
  "certificate.certificate": [80, 138, 249],
  "certificate.proof": [193, 219, 237],
  "certificate.book-only": [230, 159, 0],
};

const grey = (level: number): Rgb => [level, level, level];

/** Greys in even steps; badges nearly black. Pattern and character tell the rest. */
const PRINT: Partial<Record<StateKey, Rgb>> = {
  "registration.cancelled": grey(140),
  "registration.in-progress": grey(163),
  "registration.notice": grey(186),
  "registration.first": grey(209),
  "registration.registered": grey(232),
  "registration.unregistered": grey(255),
  "trade.management": grey(140),
  "trade.resettlement": grey(159),
  "trade.reserved": grey(178),
  "trade.sold": grey(197),
  "trade.draft": grey(216),
  "trade.non-ordinary": grey(235),
  "trade.for-sale": grey(255),
  "certificate.certificate": grey(232),
  "certificate.proof": grey(186),
  "certificate.book-only": grey(140),
  ...Object.fromEntries((Object.keys(COUNTER_STYLES) as Counter[]).map((key) => [key, grey(51)])),
};

const over = (changes: Partial<Record<StateKey, Rgb>>): Readonly<Record<StateKey, Rgb>> => ({ ...USUAL, ...changes });

/** Palettes to begin from (our choice). */
export const PRESETS: Readonly<Record<PresetName, Preset>> = {
  default: { colours: USUAL, tintShare: TINT_SHARE },
  "colour-blind": { colours: over(COLOUR_BLIND), tintShare: 0.5 },
  print: { colours: over(PRINT), tintShare: 0.5 },
};

/** Custom properties of tokens.css that one state's colour is written to. `tint` null: a badge has none. */
export function propertiesOf(key: StateKey): { readonly body: string; readonly tint: string | null } {
  const [group, value] = key.split(".");
  if (value === undefined) return { body: `--badge-${key}`, tint: null };
  const name = `--${group === "registration" ? "state" : group}-${value}`;
  return { body: `${name}-body`, tint: name };
}

/** True for a state the palette knows. */
export const isStateKey = (text: string): text is StateKey => (STATE_KEYS as readonly string[]).includes(text);
