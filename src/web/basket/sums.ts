import { COUNTERS, REGISTRATIONS, type Counter, type Registration } from "../../cadastre/states.ts";
import type { BasketRow } from "../../contract/basket.ts";

export type AreaSeries = "measured" | "predicted";
export type AreaKind = "builtM2" | "innerM2" | "sharedM2";

/** A sum over the units that have the area, and how many have none. `areaM2` null: not one has it. */
export interface AreaSum {
  readonly areaM2: number | null;
  readonly lacking: number;
}

export type SeriesSum = Readonly<Record<AreaKind, AreaSum>>;

/** Square metres to two decimals are added as whole hundredths, so that a thousand of them come out exact. */
function areaSum(rows: readonly BasketRow[], series: AreaSeries, kind: AreaKind): AreaSum {
  const areas = rows.map((row) => row[series]?.[kind] ?? null).filter((area) => area !== null);
  const hundredths = areas.reduce((sum, area) => sum + Math.round(area * 100), 0);
  return { areaM2: areas.length === 0 ? null : hundredths / 100, lacking: rows.length - areas.length };
}

/** Sums of one series of areas; the other series never makes up for what is lacking. */
export const seriesSum = (rows: readonly BasketRow[], series: AreaSeries): SeriesSum => ({
  builtM2: areaSum(rows, series, "builtM2"),
  innerM2: areaSum(rows, series, "innerM2"),
  sharedM2: areaSum(rows, series, "sharedM2"),
});

export interface StateTally {
  /** Units by registration state, in the order of precedence; states without a unit are left out. */
  readonly registrations: readonly { readonly registration: Registration; readonly units: number }[];
  /** Units that carry a badge, and how many entries that makes; badges without a unit are left out. */
  readonly counters: readonly { readonly counter: Counter; readonly units: number; readonly entries: number }[];
  readonly free: number;
}

export function stateTally(rows: readonly BasketRow[]): StateTally {
  const counts = (counter: Counter) =>
    rows.map(({ states }) => states.counters[counter] ?? 0).filter((count) => count > 0);
  return {
    registrations: REGISTRATIONS.map((registration) => ({
      registration,
      units: rows.filter(({ states }) => states.registration === registration).length,
    })).filter(({ units }) => units > 0),
    counters: COUNTERS.map((counter) => ({
      counter,
      units: counts(counter).length,
      entries: counts(counter).reduce((sum, count) => sum + count, 0),
    })).filter(({ units }) => units > 0),
    free: rows.filter(({ limits }) => limits.length === 0).length,
  };
}

/** Rows by building, in the order of the first of each; units over several buildings stand by their parcel. */
export function byBuilding(rows: readonly BasketRow[]): { key: string; rows: BasketRow[] }[] {
  const groups = Map.groupBy(rows, ({ building, parcel }) => building ?? parcel ?? "");
  return [...groups].map(([key, members]) => ({ key, rows: members }));
}
