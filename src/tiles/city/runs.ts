import { multiPolygonArea } from "../../cadastre/area.ts";
import type { Floor } from "../../cadastre/floor.ts";
import { joinRings } from "../../cadastre/join-rings.ts";
import type { MultiPolygon, Ring } from "../../cadastre/ring.ts";
import type { TableSolids } from "../../cadastre/solids.ts";

/** Neighbouring floors of the same outline, as one. Metres; heights above ±0.00. */
export interface Run {
  readonly outline: MultiPolygon;
  readonly areaM2: number;
  readonly baseM: number;
  readonly topM: number;
}

/**
 * What stands above the ground as the floors' own outlines: units and the building's parts joined, floors of the same
 * plan put together; lowest first. A tower on a podium is a run of its own.
 * @param rings what the numbers of `indexOf` stand for
 */
export function runsOf(
  floors: readonly Floor[],
  solids: TableSolids,
  rings: readonly Ring[],
  indexOf: (ring: Ring) => number,
): Run[] {
  const plans = new Map<string | null, Set<number>>();
  const note = (floor: string | null, ring: Ring): void => {
    const plan = plans.get(floor) ?? new Set();
    plans.set(floor, plan.add(indexOf(ring)));
  };
  for (const { parts } of solids.units) for (const { floor, solid } of parts) note(floor, solid.ring);
  for (const { floor, solid, plate } of solids.slabs) if (plate !== "roof") note(floor, solid.ring);
  const runs: (Run & { key: string })[] = [];
  const put = (plan: Set<number> | undefined, baseM: number, topM: number): void => {
    if (plan === undefined || topM <= 0) return;
    const key = [...plan].sort((a, b) => a - b).join();
    const last = runs.at(-1);
    if (last?.key === key && Math.abs(last.topM - baseM) < 0.05) {
      runs[runs.length - 1] = { ...last, topM };
      return;
    }
    const own = [...plan].map((index): Ring => rings[index] ?? []);
    const outline = joinRings(own) ?? own.map((ring) => [ring]);
    runs.push({ key, outline, areaM2: multiPolygonArea(outline), baseM: Math.max(0, baseM), topM });
  };
  for (const { id, baseM, heightM } of floors) put(plans.get(id), baseM, baseM + heightM);
  const blockTops = solids.slabs.filter(({ floor }) => floor === null).map(({ solid }) => solid.topM);
  put(plans.get(null), 0, Math.max(0, ...blockTops));
  return runs.map(({ outline, areaM2, baseM, topM }) => ({ outline, areaM2, baseM, topM }));
}
