import type { Position } from "../cadastre/ring.ts";
import { itemAt } from "./item-at.ts";

/** Middle of the district in EPSG:4523 metres, east first. */
export const CENTRE: Position = [35579000, 3589850];

/** The river bank, west to east, metres from the centre: the inner side of a bend. */
const BANK: readonly Position[] = [
  [-1010, 330],
  [-830, -30],
  [-560, -320],
  [-180, -480],
  [260, -500],
  [660, -390],
  [960, -130],
];
/** The foot of the hills north of the town, for the same steps. */
const FOOT: readonly Position[] = [
  [-800, 700],
  [-560, 560],
  [-300, 480],
  [-40, 440],
  [240, 430],
  [520, 470],
  [800, 560],
];

function along(curve: readonly Position[], s: number): Position {
  const place = Math.max(0, Math.min(0.999999, s)) * (curve.length - 1);
  const index = Math.floor(place);
  const f = place - index;
  const at = (step: number): Position => itemAt(curve, Math.max(0, Math.min(curve.length - 1, index + step)));
  const blend = (axis: 0 | 1): number => {
    const [a, b, c, d] = [at(-1)[axis], at(0)[axis], at(1)[axis], at(2)[axis]];
    return 0.5 * (2 * b + (c - a) * f + (2 * a - 5 * b + 4 * c - d) * f * f + (3 * b - a - 3 * c + d) * f * f * f);
  };
  return [blend(0), blend(1)];
}

/**
 * The town is bent, not square: `s` 0 to 1 runs with the river, `t` 0 to 1 from the bank up to the hills.
 * Streets with constant `t` follow the river near it and straighten out uphill. Metres from the centre.
 */
export function bend(s: number, t: number): Position {
  const bank = along(BANK, s);
  const foot = along(FOOT, s);
  return [bank[0] + (foot[0] - bank[0]) * t, bank[1] + (foot[1] - bank[1]) * t];
}
