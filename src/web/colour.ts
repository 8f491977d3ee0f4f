/** Red, green, blue of sRGB, each 0 to 255. */
export type Rgb = readonly [number, number, number];

/** `#8b9391` */
export const hexOf = (rgb: Rgb): string => `#${rgb.map((part) => part.toString(16).padStart(2, "0")).join("")}`;

/** Reads `hexOf`. @returns null for anything but six hexadecimal digits after a `#` */
export function rgbOf(hex: string): Rgb | null {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) return null;
  const part = (at: number): number => parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

/** A part of one colour over another: 1 is all of the first. */
export function mixed(colour: Rgb, ground: Rgb, share: number): Rgb {
  const part = (at: 0 | 1 | 2): number => Math.round(colour[at] * share + ground[at] * (1 - share));
  return [part(0), part(1), part(2)];
}

/** Light of one channel, 0 to 1 (sRGB). */
const linear = (part: number): number => (part <= 10.31475 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4);
const luminance = ([r, g, b]: Rgb): number => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);

/** Contrast of text on a ground as in WCAG 2, 1 to 21; text wants 4.5. */
export function contrast(a: Rgb, b: Rgb): number {
  const [one, two] = [luminance(a), luminance(b)];
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}
