import type { Static } from "typebox";
import type { Box } from "../../cadastre/area.ts";
import type { Where } from "../../contract/shapes.ts";

/** Degrees to 7 decimals, about a centimetre. */
const degrees = (value: number): number => Math.round(value * 1e7) / 1e7;

/** A box with its middle, degrees. */
export function whereView(box: Box | null | undefined): Static<typeof Where> {
  if (!box) return null;
  const [west, south, east, north] = box;
  return {
    centre: [degrees((west + east) / 2), degrees((south + north) / 2)],
    box: [degrees(west), degrees(south), degrees(east), degrees(north)],
  };
}
