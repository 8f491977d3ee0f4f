import { signedRingArea } from "../../cadastre/area.ts";
import type { Position, Ring } from "../../cadastre/ring.ts";
import type { Solid } from "../../cadastre/unit.ts";

/**
 * A prism on a grid of whole numbers: `ring` counter-clockwise (east, north), open, without repeated points;
 * `base` < `top`. Two blocks of the same numbers have the same mesh.
 */
export interface Block {
  readonly ring: Ring;
  readonly base: number;
  readonly top: number;
}

/** Where a grid lies: plane metres of its origin, height of its zero, metres of one step. */
export interface Grid {
  readonly origin: Position;
  readonly zeroM: number;
  readonly stepM: number;
}

/** Null when nothing is left of the solid on this grid. */
export function toBlock(solid: Solid, grid: Grid): Block | null {
  const points = solid.ring.map(([x, y]): Position => [
    steps(x - grid.origin[0], grid.stepM),
    steps(y - grid.origin[1], grid.stepM),
  ]);
  const distinct = points.filter(([x, y], i) => {
    const last = points[(i + points.length - 1) % points.length];
    return last === undefined || last[0] !== x || last[1] !== y;
  });
  const base = steps(solid.baseM - grid.zeroM, grid.stepM);
  const top = steps(solid.topM - grid.zeroM, grid.stepM);
  const area = signedRingArea(distinct);
  if (distinct.length < 3 || area === 0 || base >= top) return null;
  return { ring: area > 0 ? distinct : distinct.reverse(), base, top };
}

function steps(metres: number, stepM: number): number {
  return Math.round(metres / stepM) + 0;
}

/** Step of a grid whose coordinates stay within 16 bits: 1 mm while that reaches ±32 m, then doubled as needed. */
export function stepFor(reachM: number): number {
  let stepM = 0.001;
  while (reachM / stepM > 32_000) stepM *= 2;
  return stepM;
}
