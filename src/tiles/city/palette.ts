import type { CodedValue } from "../../cadastre/coded-value.ts";

/** sRGB, 0 to 255. */
type Colour = readonly [number, number, number];

/**
 * Neutral walls by the first digit of the house use (FWYT): pale, so that states multiplied over them keep their hue
 * (our choice).
 */
const WALLS: Readonly<Record<string, Colour>> = {
  "1": [236, 230, 220], // homes: warm white
  "2": [214, 219, 222], // works and storage: cool grey
  "3": [240, 226, 204], // shops and services: sand
  "4": [230, 232, 218], // schools and hospitals: pale green
  "5": [234, 224, 228], // culture and sport: pale rose
  "6": [220, 227, 236], // offices: pale blue
};
const OTHER: Colour = [228, 226, 222];
const ROOF: Colour = [246, 244, 240];

/** Where the light comes from: between south and south-west, in east and north. */
const LIGHT = [-0.55, -0.835] as const;

export function wallColour(use: CodedValue | null): Colour {
  return WALLS[(use?.code ?? "").slice(0, 1)] ?? OTHER;
}

/**
 * Colour of a vertex as linear light, 0 to 255, with the shading baked in (the models are unlit).
 * @param normal east, north, up; unit length
 * @param low true at the foot of a wall, which is darker, so that storeys can be counted
 * @param tint −1 … 1, a slight difference from the neighbour
 */
export function shaded(wall: Colour, normal: readonly [number, number, number], low: boolean, tint: number): Colour {
  const flat = Math.abs(normal[2]) > 0.5;
  const base = normal[2] > 0.5 ? mix(wall, ROOF, 0.6) : wall;
  const lit = flat ? (normal[2] > 0 ? 1 : 0.55) : 0.83 + 0.13 * (normal[0] * LIGHT[0] + normal[1] * LIGHT[1]);
  const factor = lit * (low && !flat ? 0.88 : 1) * (1 + 0.025 * tint);
  return [linear(base[0] * factor), linear(base[1] * factor), linear(base[2] * factor)];
}

/** The same tint for the same text, everywhere. */
export function tintOf(text: string): number {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return (((hash >>> 8) % 2001) - 1000) / 1000;
}

function mix(a: Colour, b: Colour, share: number): Colour {
  const at = (i: 0 | 1 | 2): number => a[i] * (1 - share) + b[i] * share;
  return [at(0), at(1), at(2)];
}

function linear(srgb: number): number {
  const value = Math.min(1, srgb / 255);
  return Math.round(255 * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
}
