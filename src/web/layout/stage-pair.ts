import type { Stage } from "../selection.svelte.ts";

/** All stages, in the order of their tabs. */
export const STAGES: readonly Stage[] = ["map", "city", "building", "plan"];

/** What stands beside a stage at first: the view that shows the same thing another way (our choice). */
export function partnerOf(stage: Stage, buildingOpen: boolean): Stage {
  if (stage === "building") return "plan";
  if (stage === "plan") return "building";
  return stage === "city" ? "map" : buildingOpen ? "building" : "city";
}

/**
 * The stage beside the first one after the first has changed: the same stage never stands there twice, so a first that
 * turns to what is beside it changes places with it.
 * @param before the first stage before the change
 */
export function besideAfter(before: Stage, now: Stage, beside: Stage | null, buildingOpen: boolean): Stage | null {
  if (beside !== now) return beside;
  return before === now ? partnerOf(now, buildingOpen) : before;
}
