import type { Floor } from "../../cadastre/floor.ts";
import type { Ring } from "../../cadastre/ring.ts";
import type { TableSolids } from "../../cadastre/solids.ts";

/** Neighbouring floors of the same plan, as one: `rings` are places in the building's list. Metres above ±0.00. */
export interface Run {
  readonly rings: readonly number[];
  /** Area of the plan in footprints; 1 when the floors fill it. */
  readonly fill: number;
  readonly baseM: number;
  readonly topM: number;
}

/** What stands above the ground, floors of the same plan put together; lowest first. */
export function runsOf(
  floors: readonly Floor[],
  solids: TableSolids,
  indexOf: (ring: Ring) => number,
  fillOf: (rings: readonly number[]) => number,
): Run[] {
  const plans = new Map<string | null, Set<number>>();
  const note = (floor: string | null, ring: Ring): void => {
    const plan = plans.get(floor) ?? new Set();
    plans.set(floor, plan.add(indexOf(ring)));
  };
  for (const { parts } of solids.units) for (const { floor, solid } of parts) note(floor, solid.ring);
  for (const { floor, solid } of solids.slabs) note(floor, solid.ring);
  const runs: (Run & { key: string })[] = [];
  const put = (plan: Set<number> | undefined, baseM: number, topM: number): void => {
    if (plan === undefined || topM <= 0) return;
    const rings = [...plan].sort((a, b) => a - b);
    const key = rings.join();
    const last = runs.at(-1);
    if (last?.key === key && Math.abs(last.topM - baseM) < 0.05) runs[runs.length - 1] = { ...last, topM };
    else runs.push({ rings, key, fill: fillOf(rings), baseM: Math.max(0, baseM), topM });
  };
  for (const { id, baseM, heightM } of floors) put(plans.get(id), baseM, baseM + heightM);
  const blockTops = solids.slabs.filter(({ floor }) => floor === null).map(({ solid }) => solid.topM);
  put(plans.get(null), 0, Math.max(0, ...blockTops));
  return runs.map(({ rings, fill, baseM, topM }) => ({ rings, fill, baseM, topM }));
}
