import type { Rgb } from "../../src/web/colour.ts";

export type Eyes = "normal" | "protanopia" | "deuteranopia";

/** Machado, Oliveira, Fernandes (2009), severity 1, on linear RGB; rows sum to 1, so greys stay greys. */
const SEEN: Readonly<Record<Eyes, readonly number[]>> = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
};

/** CIELAB (D65) of a colour as such eyes see it. */
function lab(rgb: Rgb, eyes: Eyes): readonly [number, number, number] {
  const linear = rgb.map((part) => (part <= 10.31475 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  const seen = [0, 3, 6].map((row) => {
    const value = linear.reduce((sum, part, i) => sum + part * (SEEN[eyes][row + i] ?? 0), 0);
    return Math.min(1, Math.max(0, value));
  });
  const [r, g, b] = seen as [number, number, number];
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (841 / 108) * t + 4 / 29);
  const [x, y, z] = [
    f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505),
    f(0.2126 * r + 0.7152 * g + 0.0722 * b),
    f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089),
  ];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** ΔE of CIE 1976 between two colours as such eyes see them: black and white are 100 apart. */
export function apart(one: Rgb, two: Rgb, eyes: Eyes): number {
  const [a, b] = [lab(one, eyes), lab(two, eyes)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
