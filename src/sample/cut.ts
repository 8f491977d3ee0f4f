import { ringArea } from "../cadastre/area.ts";
import type { Position, Ring } from "../cadastre/ring.ts";
import { toMillimetre } from "./frame.ts";
import { itemAt } from "./item-at.ts";

/** The part of a ring on the left of the line through `point` along `direction` (unit vector), `gap` metres away from it. */
function leftOf(ring: Ring, point: Position, direction: Position, gap: number): Ring {
  const side = ([e, n]: Position): number => (n - point[1]) * direction[0] - (e - point[0]) * direction[1] - gap;
  const kept: Position[] = [];
  ring.forEach((corner, index) => {
    const next = itemAt(ring, index + 1);
    const here = side(corner);
    const there = side(next);
    if (here >= 0) kept.push(corner);
    if (here >= 0 !== there >= 0) {
      const share = here / (here - there);
      kept.push([
        toMillimetre(corner[0] + (next[0] - corner[0]) * share),
        toMillimetre(corner[1] + (next[1] - corner[1]) * share),
      ]);
    }
  });
  return withoutStumps(kept);
}

/** Corners closer than 5 cm to the one before are one corner. */
export function withoutStumps(ring: Ring): Ring {
  return ring.filter((corner, index) => {
    const before = itemAt(ring, index - 1);
    return Math.hypot(corner[0] - before[0], corner[1] - before[1]) > 0.05;
  });
}

/** Cuts a ring by a straight street of `width` metres (0: a mere boundary). Parts that are gone are left out. */
export function cut(ring: Ring, point: Position, direction: Position, width: number): Ring[] {
  const back: Position = [-direction[0], -direction[1]];
  return [leftOf(ring, point, direction, width / 2), leftOf(ring, point, back, width / 2)].filter(
    (part) => part.length >= 3 && ringArea(part) > 1,
  );
}
