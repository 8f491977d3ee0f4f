import type { Position, Ring } from "../cadastre/ring.ts";
import { box } from "./frame.ts";

/** A floor of a tower: outline and flats around a core, counter-clockwise, metres from the middle. */
export interface TowerPlan {
  readonly outline: Ring;
  readonly flats: readonly Ring[];
  readonly widthM: number;
  readonly depthM: number;
}

/** Four corner flats left and right of a recessed core. */
export function butterfly(halfW: number, halfD: number): TowerPlan {
  const [core, front, back] = [3.7, 2.6, 1.4];
  return {
    outline: [
      [-halfW, -halfD],
      [-core, -halfD],
      [-core, front - halfD],
      [core, front - halfD],
      [core, -halfD],
      [halfW, -halfD],
      [halfW, halfD],
      [core, halfD],
      [core, halfD - back],
      [-core, halfD - back],
      [-core, halfD],
      [-halfW, halfD],
    ],
    flats: [
      box(-halfW, -halfD, -core, 0),
      box(-halfW, 0, -core, halfD),
      box(core, 0, halfW, halfD),
      box(core, -halfD, halfW, 0),
    ],
    widthM: halfW * 2,
    depthM: halfD * 2,
  };
}

/** Six flats: four at the corners and two smaller ones that step forward in the middle of the south front. */
export function crown(halfW: number, halfD: number): TowerPlan {
  const [core, step, hall, back] = [7.8, 2.4, 1.6, 1.8];
  const front = -halfD - step;
  return {
    outline: [
      [-halfW, -halfD],
      [-core, -halfD],
      [-core, front],
      [core, front],
      [core, -halfD],
      [halfW, -halfD],
      [halfW, halfD],
      [core, halfD],
      [core, halfD - back],
      [-core, halfD - back],
      [-core, halfD],
      [-halfW, halfD],
    ],
    flats: [
      box(-halfW, 0, -core, halfD),
      box(-halfW, -halfD, -core, 0),
      box(-core, front, 0, -hall),
      box(0, front, core, -hall),
      box(core, -halfD, halfW, 0),
      box(core, 0, halfW, halfD),
    ],
    widthM: halfW * 2,
    depthM: (halfD + step) * 2,
  };
}

const CORRIDOR = 1.1;

/**
 * Flats on both sides of a corridor, the core in the middle of the north side; the end flats reach around the
 * ends of the corridor. `south` flats in front, `north` (even) flats behind, left of the core first.
 */
export function corridor(halfW: number, halfD: number, south: number, north: number): TowerPlan {
  const [core, back, end] = [4.8, 1.5, 3.2];
  const step = (halfW * 2) / south;
  const front = Array.from({ length: south }, (_, index): Ring => {
    const [left, right] = [-halfW + index * step, -halfW + (index + 1) * step];
    if (index > 0 && index < south - 1) return box(left, -halfD, right, -CORRIDOR);
    return index === 0
      ? aroundEnd(left, right, -halfD, halfW - end)
      : mirrored(aroundEnd(-right, -left, -halfD, halfW - end));
  });
  const half = north / 2;
  const wide = (halfW - core) / half;
  const leftBehind = Array.from({ length: half }, (_, index): Ring => {
    const [left, right] = [-halfW + index * wide, -halfW + (index + 1) * wide];
    return index > 0 ? box(left, CORRIDOR, right, halfD) : flipped(aroundEnd(left, right, -halfD, halfW - end));
  });
  const rightBehind = [...leftBehind].reverse().map(mirrored);
  return {
    outline: [
      [-halfW, -halfD],
      [halfW, -halfD],
      [halfW, halfD],
      [core, halfD],
      [core, halfD - back],
      [-core, halfD - back],
      [-core, halfD],
      [-halfW, halfD],
    ],
    flats: [...front, ...leftBehind, ...rightBehind],
    widthM: halfW * 2,
    depthM: halfD * 2,
  };
}

/** The left end flat in front: an L that closes the corridor at `-reach`. */
function aroundEnd(left: number, right: number, front: number, reach: number): Ring {
  return [
    [left, front],
    [right, front],
    [right, -CORRIDOR],
    [-reach, -CORRIDOR],
    [-reach, 0],
    [left, 0],
  ];
}

const mirrored = (ring: Ring): Ring => ring.map(([u, v]): Position => [-u, v]).reverse();
const flipped = (ring: Ring): Ring => ring.map(([u, v]): Position => [u, -v]).reverse();
