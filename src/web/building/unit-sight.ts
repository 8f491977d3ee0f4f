import type { Seen } from "./feature-paint.ts";

/** What is looked at by itself, everything else taken away: the chosen unit, or what the legend asks for. */
export type Isolate = "unit" | "filter";

/** What decides how much of each unit is drawn. Features as in the model. */
export interface SightAsk {
  /** The chosen unit. */
  readonly chosen: number | null;
  readonly isolate: Isolate | null;
  /** True where the legend asks for the unit, by `ix`; null: it asks for nothing. */
  readonly wanted: readonly boolean[] | null;
  readonly others: "dimmed" | "hidden";
  /** True: the chosen unit is walled in on its own floors, so its neighbours turn to glass. */
  readonly walledIn: boolean;
}

/**
 * How much of a feature is drawn. The chosen unit is always solid: what is chosen stays in the picture. The building
 * itself (slabs, cores) is never hidden: without it nobody could tell where the units stand; it turns to glass where
 * it would stand before them (our choice).
 * @param building the building's own feature, the last one
 */
export function seenOf(feature: number, building: number, ask: SightAsk): Seen {
  const { chosen, isolate, wanted, others, walledIn } = ask;
  if (feature === chosen && chosen !== null) return "shown";
  const alone = (isolate === "unit" && chosen !== null) || (isolate === "filter" && wanted !== null);
  const glass = walledIn && chosen !== null;
  if (feature === building) return alone || glass || (wanted !== null && others === "dimmed") ? "dimmed" : "shown";
  if (isolate === "unit" && chosen !== null) return "hidden";
  if (wanted !== null && wanted[feature] !== true) return alone ? "hidden" : others;
  return glass ? "dimmed" : "shown";
}
