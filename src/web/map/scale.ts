const CIRCUMFERENCE_M = 40_075_016.686;
/** Side of the whole world at zoom 0, CSS pixels, as MapLibre counts zoom. */
const WORLD_PX = 512;

/** Metres on the ground that one CSS pixel covers, in Web Mercator at a latitude. */
export function metresPerPixel(latitudeDeg: number, zoom: number): number {
  return (CIRCUMFERENCE_M * Math.cos((latitudeDeg * Math.PI) / 180)) / (WORLD_PX * 2 ** zoom);
}

/** The longest bar of 1, 2 or 5 × 10ⁿ metres that is at most `mostPx` wide. */
export function scaleBar(perPixelM: number, mostPx: number): { readonly lengthM: number; readonly widthPx: number } {
  const most = perPixelM * mostPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const lengthM = ([5, 2, 1].find((step) => step * power <= most * (1 + 1e-9)) ?? 1) * power;
  return { lengthM, widthPx: lengthM / perPixelM };
}
