/** Where counties lie, degrees `[west, south, east, north]`, by the first digits of their code. Extent of 广元 (unconfirmed). */
const BOXES: readonly (readonly [prefix: string, box: readonly [number, number, number, number]])[] = [
  ["5108", [104.6, 31.5, 106.8, 32.95]],
];

/** The box of the county a code begins with; null where we know none. */
export function countyBox(code: string): readonly [number, number, number, number] | null {
  return BOXES.find(([prefix]) => code.startsWith(prefix))?.[1] ?? null;
}
