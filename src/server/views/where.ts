import type { Static } from "typebox";
import type { Where } from "../../contract/shapes.ts";
import type { Whereabouts } from "../../store/store.ts";

/** Degrees to 7 decimals, about a centimetre. */
const degrees = (value: number): number => Math.round(value * 1e7) / 1e7;

export function whereView(place: Whereabouts | null): Static<typeof Where> {
  if (place === null) return null;
  const [west, south, east, north] = place.box;
  return {
    centre: [degrees(place.centre[0]), degrees(place.centre[1])],
    box: [degrees(west), degrees(south), degrees(east), degrees(north)],
  };
}
