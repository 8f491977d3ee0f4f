import type { Position } from "../../cadastre/ring.ts";

/** Anything that lies somewhere and weighs something. */
export interface Placed {
  /** `[longitude, latitude]` */
  readonly centre: Position;
}

/** Halves at the median across the longer side until `fits`; the halves differ by one at most. Never splits one item. */
export function splitUntil<T extends Placed>(items: readonly T[], fits: (items: readonly T[]) => boolean): T[][] {
  if (items.length === 0) return [];
  if (items.length === 1 || fits(items)) return [[...items]];
  const lons = items.map(({ centre }) => centre[0]);
  const lats = items.map(({ centre }) => centre[1]);
  const [west, east, south, north] = [min(lons), max(lons), min(lats), max(lats)];
  const axis = (east - west) * Math.cos((south * Math.PI) / 180) >= north - south ? 0 : 1;
  const across = axis === 0 ? 1 : 0;
  const sorted = [...items].sort((a, b) => a.centre[axis] - b.centre[axis] || a.centre[across] - b.centre[across]);
  const half = Math.ceil(sorted.length / 2);
  return [...splitUntil(sorted.slice(0, half), fits), ...splitUntil(sorted.slice(half), fits)];
}

function min(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}

function max(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity);
}
