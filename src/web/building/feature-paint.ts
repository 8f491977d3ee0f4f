import type { RegistrationStyle, Rgb } from "../palette.ts";

/** Features a row of the texture; 1,024 is within every WebGL 2 device. */
export const ROW = 1024;

/** How much of a feature is drawn: nothing, as glass, or solid. The place in the list is what the texture keeps. */
const SEEN = ["hidden", "dimmed", "shown"] as const;
export type Seen = (typeof SEEN)[number];

/** What tells states apart without colour. The place in the list is what the texture keeps. */
const PATTERNS: readonly RegistrationStyle["pattern"][] = [
  "plain",
  "diagonal",
  "horizontal",
  "vertical",
  "dots",
  "cross",
];

/** How one feature is drawn. */
export interface FeatureLook {
  readonly rgb: Rgb;
  readonly pattern: RegistrationStyle["pattern"];
  readonly seen: Seen;
  /** Its faces say 示意: they follow the table and are no boundary. */
  readonly schematic: boolean;
  /** It lies in the basket: its faces carry a tick. */
  readonly marked: boolean;
}

/**
 * The looks of all features as one texture, so that a click on the legend is one upload: red, green, blue, and in
 * the fourth byte, lowest bits first, 2 of `SEEN`, 3 of `PATTERNS`, 1 schematic, 1 marked.
 * @param features units + 1; units by `ix`, then the building itself
 * @returns RGBA bytes, `ROW` texels a row
 */
export function paintFeatures(features: number, lookOf: (feature: number) => FeatureLook): Uint8Array {
  const bytes = new Uint8Array(ROW * Math.ceil(features / ROW) * 4);
  for (let feature = 0; feature < features; feature++) {
    const { rgb, pattern, seen, schematic, marked } = lookOf(feature);
    bytes.set(rgb, feature * 4);
    bytes[feature * 4 + 3] =
      SEEN.indexOf(seen) | (PATTERNS.indexOf(pattern) << 2) | (Number(schematic) << 5) | (Number(marked) << 6);
  }
  return bytes;
}

/** What the texture says of one feature. Features beyond its end are hidden. */
export function seenIn(bytes: Uint8Array, feature: number): Seen {
  return SEEN[(bytes[feature * 4 + 3] ?? 0) & 3] ?? "hidden";
}
