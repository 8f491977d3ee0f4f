/** A name on the strip. `ground` is true for the lowest floor above ground: the ground line is drawn under it. */
export interface StripFloor {
  readonly id: string;
  readonly label: string;
  readonly ground: boolean;
  readonly below: boolean;
}

interface ListedFloor {
  readonly id: string;
  readonly nominal: string;
  readonly baseM: number;
  readonly heightM: number;
}

/** Every floor as a name on the strip, top floor first. A floor is below ground when more than half of it is. */
export function stripFloors(floors: readonly ListedFloor[]): StripFloor[] {
  const below = ({ baseM, heightM }: ListedFloor) => baseM + heightM / 2 <= 0;
  const ground = floors.find((floor) => !below(floor))?.id;
  return floors
    .map((floor) => ({ id: floor.id, label: floor.nominal, ground: floor.id === ground, below: below(floor) }))
    .reverse();
}

/**
 * The names in sight: `size` of them around the current floor, always full at both ends of the building.
 * With no current floor the window stands on the ground floor's side of the middle.
 */
export function stripWindow(strip: readonly StripFloor[], current: string | null, size: number): StripFloor[] {
  const middle = strip.findIndex(({ id, ground }) => (current === null ? ground : id === current));
  const start = Math.max(0, Math.min(strip.length - size, (middle < 0 ? strip.length : middle) - Math.floor(size / 2)));
  return strip.slice(start, start + size);
}

/** One floor up (+1) or down (−1); from the whole building, up starts at the ground and down at the top. Stays at the ends. */
export function stripStep(strip: readonly StripFloor[], current: string | null, step: 1 | -1): string | null {
  if (current === null)
    return (step === 1 ? strip.find(({ ground }) => ground) : strip[0])?.id ?? strip.at(-1)?.id ?? null;
  const at = strip.findIndex(({ id }) => id === current);
  return strip[at - step]?.id ?? current;
}
