import { boundsOf, type Box } from "../cadastre/area.ts";
import type { Shape } from "../cadastre/ring.ts";
import type { StatesAt, Whereabouts } from "./store.ts";

/** `[west, south, east, north]` of an outline, degrees; null when there is none. */
export function boxOf(shape: Shape | null): Box | null {
  const box = shape === null ? null : boundsOf(shape.lonLat);
  return box !== null && Number.isFinite(box[0]) ? box : null;
}

/** A box as an engine gives it back: null where there is no shape. Degrees. */
export type BoxRow = Record<"west" | "south" | "east" | "north", number | null>;

/** The box of a row; null when the row or its shape is not there. */
export function boxIn(row: BoxRow | undefined): Box | null {
  if (!row || row.west === null || row.south === null || row.east === null || row.north === null) return null;
  return [row.west, row.south, row.east, row.north];
}

/** A box with its middle. */
export function whereaboutsOf(box: Box | null): Whereabouts | null {
  if (box === null) return null;
  const [west, south, east, north] = box;
  return { centre: [(west + east) / 2, (south + north) / 2], box };
}

/** A building's states and its box, as an engine gives them back. */
export type StatesInRow = Record<"west" | "south" | "east" | "north", number> & {
  readonly code: string;
  readonly bytes: Uint8Array;
};

export const statesAt = ({ code, bytes, west, south, east, north }: StatesInRow): StatesAt => ({
  code,
  at: [(west + east) / 2, (south + north) / 2],
  bytes,
});
