/** A badge with its gap, and what of a cell is not text: state edge, paddings; CSS pixels. */
const BADGE = 17;
const TAKEN = 28;
/** Widths of the strong type of a room number, a little on the safe side; CSS pixels. */
const WIDE = 15;
const NARROW = 9;

/**
 * How many of a cell's badges are drawn: the room number always stays whole, and when not all badges fit beside it,
 * the last place says how many more there are.
 * @param cell width of the cell, CSS pixels
 */
export function badgesShown(room: string, badges: number, cell: number): number {
  const text = [...room].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? WIDE : NARROW), 0);
  const places = Math.max(1, Math.floor((cell - TAKEN - text) / BADGE));
  return badges <= places ? badges : places - 1;
}

/** A badge with a count of one digit, and what every further digit adds; CSS pixels. */
const COUNTED = 24;
const DIGIT = 7;

/**
 * How many badges with counts are drawn in a line of their own; when not all fit, the last place says how many more.
 * @param counts of the badges, in their order
 * @param cell width of the cell, CSS pixels
 */
export function countedBadgesShown(counts: readonly number[], cell: number): number {
  const ends: number[] = [];
  for (const count of counts)
    ends.push((ends.at(-1) ?? 0) + (count === 1 ? BADGE : COUNTED + DIGIT * (String(count).length - 1)));
  const room = cell - TAKEN;
  if ((ends.at(-1) ?? 0) <= room) return counts.length;
  return ends.filter((end) => end <= room - COUNTED).length;
}
