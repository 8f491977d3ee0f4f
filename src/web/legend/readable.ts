import type { StateKey } from "../../cadastre/state-filter.ts";
import { contrast, type Rgb } from "../colour.ts";
import { COLOURS } from "../palette.ts";

/** WCAG 2, level AA, for text of this size. */
export const LEAST_CONTRAST = 4.5;

const WHITE: Rgb = [255, 255, 255];

/**
 * The worst contrast of text that stands on a state's colour: white on a badge; ink on the edge of a cell, and the
 * softer ink of its second line on the tint.
 */
export function textContrast(key: StateKey, body: Rgb, tint: Rgb): number {
  if (!key.includes(".")) return contrast(WHITE, body);
  return Math.min(contrast(COLOURS.ink, body), contrast(COLOURS["ink-soft"], tint));
}
