import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { COLOURS, COUNTER_STYLES, REGISTRATION_STYLES, type Rgb } from "../../src/web/palette.ts";

const tokens = new Map(
  [...readFileSync("src/web/tokens.css", "utf8").matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((found) => [
    found[1],
    found[2],
  ]),
);
const hex = (rgb: Rgb) => `#${rgb.map((part) => part.toString(16).padStart(2, "0")).join("")}`;

/** Relative luminance and contrast as in WCAG 2. */
const channel = (part: number) => (part <= 10.31475 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4);
const luminance = ([r, g, b]: Rgb) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
const rgbOf = (token: string): Rgb => {
  const value = tokens.get(token) ?? "#000000";
  return [1, 3, 5].map((at) => parseInt(value.slice(at, at + 2), 16)) as unknown as Rgb;
};

test("the engines' numbers are the tokens' colours", () => {
  for (const [name, rgb] of Object.entries(COLOURS)) expect([name, tokens.get(name)]).toEqual([name, hex(rgb)]);
  for (const [key, { rgb }] of Object.entries(REGISTRATION_STYLES))
    expect([key, tokens.get(`state-${key}-body`)]).toEqual([key, hex(rgb)]);
  for (const [key, { rgb }] of Object.entries(COUNTER_STYLES))
    expect([key, tokens.get(`badge-${key}`)]).toEqual([key, hex(rgb)]);
});

test("every state has a character of its own, and every registration a pattern of its own", () => {
  const characters = [...Object.values(REGISTRATION_STYLES), ...Object.values(COUNTER_STYLES)].map(
    ({ character }) => character,
  );
  expect(new Set(characters).size).toBe(characters.length);
  const patterns = Object.values(REGISTRATION_STYLES).map(({ pattern }) => pattern);
  expect(new Set(patterns).size).toBe(patterns.length);
});

test("text can be read: 4.5 to 1 on every surface it stands on", () => {
  for (const text of ["ink", "ink-soft", "ink-faint", "accent-ink", "alert", "caution"])
    for (const surface of ["paper", "paper-raised", "film"])
      expect([text, surface, contrast(rgbOf(text), rgbOf(surface)) >= 4.5]).toEqual([text, surface, true]);
  for (const registration of Object.keys(REGISTRATION_STYLES))
    for (const text of ["ink", "ink-soft"])
      expect([text, registration, contrast(rgbOf(text), rgbOf(`state-${registration}`)) >= 4.5]).toEqual([
        text,
        registration,
        true,
      ]);
  for (const { rgb, character } of Object.values(COUNTER_STYLES))
    expect([character, contrast(rgb, [255, 255, 255]) >= 4.5]).toEqual([character, true]);
});
