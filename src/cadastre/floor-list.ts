import { compareFloors, floorRank, namesFloor } from "./floor-label.ts";
import { allFloorLabels } from "./floor-range.ts";
import type { Floor } from "./floor.ts";

/** One row of table C. Several logical buildings may each bring a row for the same storey. */
export interface FloorRow {
  /** SJC, or CH where SJC is empty. */
  readonly physical: string;
  /** MYC; null or blank: as physical. */
  readonly nominal: string | null;
  /** CG, metres; null or outside of 0.5 to 50: unknown. */
  readonly heightM: number | null;
}

/** What the building record says; each may be null. */
export interface FloorHints {
  /** JZWGD, metres above ±0.00. */
  readonly heightM: number | null;
  /** DSCS, used to judge the height only; never to invent floors. */
  readonly floorsAbove: number | null;
}

/** Height of a storey nobody told us about, metres (our choice). */
const USUAL_HEIGHT_M = 3;
/** A shared-out height outside of this is not believed, metres (our choice). */
const BELIEVABLE_M = [2.2, 8] as const;

/** Slips of the decimal point are not storeys (our choice). */
const isStorey = (heightM: number) => heightM >= 0.5 && heightM <= 50;

interface Storey {
  readonly physical: string;
  nominal: string;
  /** Null until told or shared out. */
  heightM: number | null;
  readonly level: number | null;
}

function collect(rows: readonly FloorRow[], labels: readonly string[]): Storey[] {
  const storeys = new Map<string, Storey>();
  for (const row of rows) {
    const physical = [row.physical, row.nominal ?? ""].find(namesFloor)?.trim();
    if (physical === undefined) continue;
    const { key, level } = floorRank(physical);
    const heightM = row.heightM !== null && isStorey(row.heightM) ? row.heightM : null;
    const nominal = row.nominal?.trim() || physical;
    const known = storeys.get(key);
    if (!known) storeys.set(key, { physical, nominal, heightM, level });
    else {
      known.heightM = Math.max(known.heightM ?? 0, heightM ?? 0) || null;
      if (nominal === known.physical) known.nominal = nominal;
    }
  }
  const nominals = new Set([...storeys.values()].map((storey) => floorRank(storey.nominal).key));
  for (const physical of allFloorLabels(labels)) {
    const { key, level } = floorRank(physical);
    if (storeys.has(key) || (level === null && nominals.has(key))) continue;
    storeys.set(key, { physical, nominal: physical, heightM: null, level });
  }
  return [...storeys.values()].sort((a, b) => compareFloors(floorRank(a.physical), floorRank(b.physical)));
}

const believable = (heightM: number) => heightM >= BELIEVABLE_M[0] && heightM <= BELIEVABLE_M[1];
const isBelow = (storey: Storey) => (storey.level ?? Infinity) < 0;

/** Height for storeys above ground that have none: what the building height leaves for them, if that is believable. */
function sharedHeight(above: readonly Storey[], hints: FloorHints): number {
  if (hints.heightM === null || hints.heightM <= 0) return USUAL_HEIGHT_M;
  const told = above.reduce((sum, storey) => sum + (storey.heightM ?? 0), 0);
  const untold = above.filter((storey) => storey.heightM === null).length;
  const rest = (hints.heightM - told) / Math.max(1, untold);
  if (believable(rest)) return rest;
  const even = hints.heightM / Math.max(1, hints.floorsAbove ?? above.length);
  return believable(even) ? even : USUAL_HEIGHT_M;
}

/**
 * The ordered floors of one building, lowest first: `-2 < -1 < 1 < 夹1 < 2 < 5 < 5A < 6`; labels whose place nothing
 * tells come last, in natural order (our choice).
 * @param rows table C; where two rows name one storey the larger height counts, so that nothing pokes through
 * @param labels floor texts of the units (`5`, `1-2`, `-1至1`); floors only they name are added
 * @returns `baseM` is the sum of the heights from ±0.00, which is the base of the lowest floor not below ground
 */
export function floorList(rows: readonly FloorRow[], labels: readonly string[], hints: FloorHints): Floor[] {
  const storeys = collect(rows, labels);
  const shared = sharedHeight(
    storeys.filter((storey) => !isBelow(storey)),
    hints,
  );
  const heights = storeys.map((storey) => storey.heightM ?? (isBelow(storey) ? USUAL_HEIGHT_M : shared));
  const ground = storeys.filter(isBelow).length;
  let baseM = -heights.slice(0, ground).reduce((sum, height) => sum + height, 0);
  return storeys.map(({ physical, nominal }, order) => {
    const heightM = heights[order] ?? USUAL_HEIGHT_M;
    const floor: Floor = { id: physical, order, physical, nominal, baseM: round(baseM), heightM: round(heightM) };
    baseM += heightM;
    return floor;
  });
}

/** To the millimetre: sums of 2.95 must print as they would by hand. */
const round = (metres: number) => Math.round(metres * 1000) / 1000 + 0;
