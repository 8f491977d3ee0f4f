/**
 * The pixel of a mask that lies deepest inside it, so that a click there cannot miss by a pixel.
 * `mask` holds one byte a pixel, rows from the top, 0 outside. Null when the mask is empty.
 */
export function deepest(mask: Uint8Array, width: number, height: number): { x: number; y: number } | null {
  const far = width + height;
  const depth = new Uint16Array(mask.length);
  const at = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= width || y >= height ? 0 : (depth[y * width + x] ?? 0);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (mask[y * width + x]) depth[y * width + x] = Math.min(far, at(x - 1, y) + 1, at(x, y - 1) + 1);
  let best = -1;
  let most = 0;
  for (let y = height - 1; y >= 0; y--)
    for (let x = width - 1; x >= 0; x--) {
      const i = y * width + x;
      if (!mask[i]) continue;
      const here = Math.min(at(x, y), at(x + 1, y) + 1, at(x, y + 1) + 1);
      depth[i] = here;
      if (here > most) [best, most] = [i, here];
    }
  return best < 0 ? null : { x: best % width, y: Math.floor(best / width) };
}
