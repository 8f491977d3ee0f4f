import type { Position } from "../../cadastre/ring.ts";

/** Directions on the screen, y down. */
const DIRECTIONS: Readonly<Record<string, Position>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** How much a step aside counts against a step ahead: neighbours straight ahead come first (our choice). */
const ASIDE = 2;

/**
 * The place in `spots` that an arrow key leads to from `from`: the nearest one that lies more ahead than aside, or, when
 * there is none, the nearest ahead at all. Null: no arrow key, or nothing lies that way.
 */
export function towards(spots: readonly Position[], from: number, key: string): number | null {
  const [dx, dy] = DIRECTIONS[key] ?? [0, 0];
  const start = spots[from];
  if (start === undefined || (dx === 0 && dy === 0)) return null;
  let best: number | null = null;
  let least = Infinity;
  spots.forEach(([x, y], at) => {
    const ahead = (x - start[0]) * dx + (y - start[1]) * dy;
    const aside = Math.abs((x - start[0]) * dy - (y - start[1]) * dx);
    if (at === from || ahead <= 1e-6) return;
    const far = aside > ahead ? 1e6 : 0;
    const cost = far + ahead + ASIDE * aside;
    if (cost < least) [best, least] = [at, cost];
  });
  return best;
}
