/** A length of 1, 2 or 5 times a power of ten that takes at most `widestPx` pixels. */
export function scaleBar(metresPerPixel: number, widestPx: number): { metres: number; px: number } {
  const widest = metresPerPixel * widestPx;
  const power = 10 ** Math.floor(Math.log10(widest));
  const metres = ([5, 2, 1].find((step) => step * power <= widest) ?? 1) * power;
  return { metres, px: metres / metresPerPixel };
}
