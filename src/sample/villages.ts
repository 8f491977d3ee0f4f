import type { Position, Ring } from "../cadastre/ring.ts";
import { apart } from "./clearance.ts";
import { toMillimetre } from "./frame.ts";
import { itemAt } from "./item-at.ts";
import { seeded } from "./random.ts";
import { CENTRE } from "./town-curves.ts";

export interface Village {
  readonly name: string;
  /** Homestead lots along both sides of the lane, plane metres, counter-clockwise. */
  readonly lots: readonly Ring[];
}

/** Village lanes north of the town and beyond its eastern end; metres from the centre. */
const LANES: readonly { name: string; lane: readonly Position[] }[] = [
  {
    name: "石笋村",
    lane: [
      [-520, 700],
      [-400, 650],
      [-290, 670],
      [-180, 620],
      [-60, 640],
    ],
  },
  {
    name: "栗坪村",
    lane: [
      [120, 580],
      [230, 610],
      [310, 680],
      [420, 690],
      [520, 640],
    ],
  },
  {
    name: "鹤鸣村",
    lane: [
      [930, 470],
      [985, 360],
      [960, 240],
      [1030, 120],
      [1110, 40],
    ],
  },
];

const LANE_HALF_M = 3;

function pointAt(lane: readonly Position[], distance: number): { at: Position; along: Position } | null {
  let left = distance;
  for (let index = 0; index + 1 < lane.length; index++) {
    const [a, b] = [itemAt(lane, index), itemAt(lane, index + 1)];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const along: Position = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
    if (left <= length) return { at: [a[0] + along[0] * left, a[1] + along[1] * left], along };
    left -= length;
  }
  return null;
}

/** Lots are squares to the lane where it is straight; none reaches over a bend. */
export function villages(): Village[] {
  return LANES.map(({ name, lane }) => {
    const random = seeded(`village ${name}`);
    const taken: Ring[] = [];
    for (const side of [1, -1] as const) {
      let distance = random.between(2, 8);
      for (;;) {
        const width = random.between(14, 20);
        const from = pointAt(lane, distance);
        const to = pointAt(lane, distance + width);
        if (from === null || to === null) break;
        const straight = from.along[0] * to.along[0] + from.along[1] * to.along[1] > 0.999;
        if (straight && random.chance(0.9)) {
          const near = LANE_HALF_M + random.between(0, 3);
          const far = near + random.between(14, 20);
          const corner = (along: number, away: number): Position => [
            toMillimetre(CENTRE[0] + from.at[0] + from.along[0] * along - from.along[1] * away * side),
            toMillimetre(CENTRE[1] + from.at[1] + from.along[1] * along + from.along[0] * away * side),
          ];
          const ring = [corner(0, near), corner(width, near), corner(width, far), corner(0, far)];
          const lot = side === 1 ? ring : ring.reverse();
          if (taken.every((other) => apart(other, lot, 0.3))) taken.push(lot);
        }
        distance += width + (straight ? random.pick([0.4, 0.4, 2.5, 7]) : 1);
      }
    }
    return { name, lots: taken };
  });
}
