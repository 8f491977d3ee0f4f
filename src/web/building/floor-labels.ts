/** Where the name of a floor could stand, CSS pixels. */
export interface LabelSpot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/**
 * The names that have room: the important ones first, then the ends of the building, then the rest from below, none
 * nearer than `gapPx` to another in height. Given back in the order they came in.
 * @param spots lowest floor first
 * @param important floor ids
 */
export function labelsThatFit(spots: readonly LabelSpot[], important: readonly string[], gapPx: number): LabelSpot[] {
  const ends = [spots[0], spots.at(-1)].filter((spot) => spot !== undefined);
  const inTurn = [...spots.filter(({ id }) => important.includes(id)), ...ends, ...spots];
  const taken = new Set<LabelSpot>();
  for (const spot of inTurn) {
    if ([...taken].every(({ y }) => Math.abs(y - spot.y) >= gapPx)) taken.add(spot);
  }
  return spots.filter((spot) => taken.has(spot));
}
