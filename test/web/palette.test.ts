import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { StateKey } from "../../src/cadastre/state-filter.ts";
import { contrast, hexOf, mixed, rgbOf } from "../../src/web/colour.ts";
import {
  CERTIFICATE_STYLES,
  COLOURS,
  COUNTER_STYLES,
  REGISTRATION_STYLES,
  TINT_SHARE,
  TRADE_STYLES,
  type Rgb,
} from "../../src/web/palette.ts";
import { PRESET_NAMES, PRESETS, propertiesOf } from "../../src/web/presets.ts";
import { apart, type Eyes } from "./eyes.ts";

const tokens = new Map(
  [...readFileSync("src/web/tokens.css", "utf8").matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((found) => [
    found[1],
    found[2],
  ]),
);
const tokenRgb = (token: string): Rgb => rgbOf(tokens.get(token) ?? "") ?? [0, 0, 0];
const GROUNDS = [
  ["state", "registration", REGISTRATION_STYLES],
  ["trade", "trade", TRADE_STYLES],
  ["certificate", "certificate", CERTIFICATE_STYLES],
] as const;

test("the engines' numbers are the tokens' colours", () => {
  for (const [name, rgb] of Object.entries(COLOURS)) expect([name, tokens.get(name)]).toEqual([name, hexOf(rgb)]);
  for (const [token, , styles] of GROUNDS)
    for (const [key, { rgb }] of Object.entries(styles)) {
      expect([key, tokens.get(`${token}-${key}-body`)]).toEqual([key, hexOf(rgb)]);
      expect([key, tokens.get(`${token}-${key}`)]).toEqual([key, hexOf(mixed(rgb, COLOURS.paper, TINT_SHARE))]);
    }
  for (const [key, { rgb }] of Object.entries(COUNTER_STYLES))
    expect([key, tokens.get(`badge-${key}`)]).toEqual([key, hexOf(rgb)]);
});

test("the names a changed colour is written to are those of the tokens", () => {
  for (const key of Object.keys(PRESETS.default.colours) as StateKey[]) {
    const { body, tint } = propertiesOf(key);
    for (const name of tint === null ? [body] : [body, tint]) expect(tokens.has(name.slice(2))).toBe(true);
  }
});

test("every state has a character of its own, and within its group a pattern of its own", () => {
  const characters = [...GROUNDS.map(([, , styles]) => styles), COUNTER_STYLES]
    .flatMap((styles) => Object.values(styles))
    .map(({ character }) => character);
  expect(new Set(characters).size).toBe(characters.length);
  for (const [, , styles] of GROUNDS) {
    const patterns = Object.values(styles).map(({ pattern }) => pattern);
    expect(new Set(patterns).size).toBe(patterns.length);
  }
});

test("text can be read: 4.5 to 1 on every surface it stands on", () => {
  for (const text of ["ink", "ink-soft", "ink-faint", "accent-ink", "alert", "caution"])
    for (const surface of ["paper", "paper-raised", "film"])
      expect([text, surface, contrast(tokenRgb(text), tokenRgb(surface)) >= 4.5]).toEqual([text, surface, true]);
});

test("black on white is 21 to 1, and #777777 on white just misses 4.5", () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
  expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
});

describe.each(PRESET_NAMES)("the %s palette", (name) => {
  const { colours, tintShare } = PRESETS[name];
  const entries = Object.entries(colours) as [StateKey, Rgb][];
  const tint = (rgb: Rgb) => mixed(rgb, COLOURS.paper, tintShare);

  test("lets the character be read on its colour, and the text of a cell on its tint", () => {
    for (const [key, rgb] of entries) {
      if (!key.includes(".")) expect([key, contrast(rgb, [255, 255, 255]) >= 4.5]).toEqual([key, true]);
      else {
        expect([key, contrast(COLOURS.ink, rgb) >= 4.5]).toEqual([key, true]);
        expect([key, contrast(COLOURS["ink-soft"], tint(rgb)) >= 4.5]).toEqual([key, true]);
      }
    }
  });
});

/** ΔE (CIE 1976) of the nearest two: 2.3 is just noticeable side by side. */
const nearest = (colours: readonly Rgb[], eyes: Eyes): number =>
  Math.min(...colours.flatMap((one, i) => colours.slice(0, i).map((two) => apart(one, two, eyes))));

describe.each(["default", "colour-blind"] as const)("the %s palette keeps its grounds apart", (name) => {
  const { colours, tintShare } = PRESETS[name];
  test.each(["normal", "protanopia", "deuteranopia"] as const)("for eyes with %s", (eyes) => {
    for (const [, group, styles] of GROUNDS) {
      const bodies = Object.keys(styles).map((key) => colours[`${group}.${key}` as StateKey]);
      const tints = bodies.map((rgb) => mixed(rgb, COLOURS.paper, tintShare));
      expect([group, nearest(bodies, eyes) > 18]).toEqual([group, true]);
      expect([group, nearest(tints, eyes) > 8]).toEqual([group, true]);
    }
  });
});

test("on a black-and-white print the grounds are greys in steps of 6 or more in lightness", () => {
  for (const [, group, styles] of GROUNDS) {
    const bodies = Object.keys(styles).map((key) => PRESETS.print.colours[`${group}.${key}` as StateKey]);
    expect(bodies.every(([r, g, b]) => r === g && g === b)).toBe(true);
    expect([group, nearest(bodies, "normal") > 6]).toEqual([group, true]);
  }
});
