import { ranks, type Columns, type Standing } from "./grid-columns.ts";

/** Columns and floor orders a rectangle stands for, both ends included. */
export interface RectanglePlace {
  readonly columns: Columns;
  readonly from: number;
  readonly to: number;
}

/** A horizontal band between neighbouring edges of the drawing, numbered upwards. */
interface Bands {
  /** Bands a unit fills: `low` up to but not including `high`. */
  of(unit: Standing): { readonly low: number; readonly high: number };
  readonly count: number;
  readonly heights: readonly number[];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Sum over all pairs of how floors and heights in the drawing go together: below 0, the drawing's axis points down. */
function axisOf(units: readonly Standing[], middles: readonly number[]): 1 | -1 {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [floor, middle] = [mean(units.map(({ from }) => from)), mean(middles)];
  const together = units.reduce((sum, unit, at) => sum + (unit.from - floor) * ((middles[at] ?? middle) - middle), 0);
  return together < 0 ? -1 : 1;
}

function bandsOf(units: readonly Standing[]): Bands {
  const boxes = units.flatMap(({ draft }) => (draft.rectangle ? [draft.rectangle] : []));
  const axis = axisOf(
    units,
    boxes.map(({ top, bottom }) => top + bottom),
  );
  const edges = boxes.flatMap(({ top, bottom }) => [axis * top, axis * bottom]);
  const rank = ranks(edges);
  const count = Math.max(...edges.map(rank));
  const at = Array.from({ length: count + 1 }, (_, edge) => edges.find((value) => rank(value) === edge) ?? 0);
  return {
    count,
    heights: at.slice(1).map((upper, band) => upper - (at[band] ?? upper)),
    of({ draft: { rectangle } }) {
      const [one, other] = [rank(axis * (rectangle?.top ?? 0)), rank(axis * (rectangle?.bottom ?? 0))];
      return { low: Math.min(one, other), high: Math.max(one, other) };
    },
  };
}

/** The floor most units say that fill one band and no more; null where none does. */
function anchorsOf(units: readonly Standing[], bands: Bands): (number | null)[] {
  const votes = Array.from({ length: bands.count }, () => new Map<number, number>());
  for (const unit of units) {
    const { low, high } = bands.of(unit);
    const vote = high - low === 1 && unit.from === unit.to ? votes[low] : undefined;
    vote?.set(unit.from, (vote.get(unit.from) ?? 0) + 1);
  }
  return votes.map((vote) => [...vote].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? null);
}

/**
 * Height of one floor in the drawing: the usual one between neighbouring bands whose floors are known, so that shops drawn
 * 1, 3, 5 are seen to be two floors high. One such pair says too little (a mezzanine nobody drew): then the usual band.
 */
function storeyHeight(bands: Bands, anchors: readonly (number | null)[]): number {
  const known = bands.heights.flatMap((height, band) => {
    const [here, above] = [anchors[band] ?? null, anchors[band + 1] ?? null];
    return here === null || above === null || above <= here ? [] : [height / (above - here)];
  });
  return median(known.length > 1 ? known : bands.heights);
}

/**
 * Reads ZBTOP … ZBRIGHT of the units of one logical building (building-table.md §3 c): grid steps or drawing units, either
 * axis direction, so that only order and proportion count (our choice). Columns are the ranks of the vertical edges. A
 * unit whose floor text names a range keeps that range. One that names a single floor but is drawn over several bands, or
 * over a band as high as several floors, reaches up to the floor of its highest band, never onto a floor that other units
 * fill above it. Every unit given must have a rectangle.
 * @param topFloor highest floor order of the building
 */
export function readRectangles(units: readonly Standing[], topFloor: number): (unit: Standing) => RectanglePlace {
  const boxes = units.flatMap(({ draft }) => (draft.rectangle ? [draft.rectangle] : []));
  const across = ranks(boxes.flatMap(({ left, right }) => [left, right]));
  const bands = bandsOf(units);
  const anchors = anchorsOf(units, bands);
  const storey = storeyHeight(bands, anchors);
  const floorsIn = (band: number): number => Math.max(1, Math.round((bands.heights[band] ?? storey) / storey) || 1);

  const floors = (unit: Standing): { from: number; to: number } => {
    const { low, high } = bands.of(unit);
    const filled = Array.from({ length: Math.max(0, high - low) }, (_, at) => low + at);
    const drawn = filled.reduce((sum, band) => sum + floorsIn(band), 0);
    if (unit.from !== unit.to || drawn < 2) return unit;
    const from = Math.min(unit.from, anchors[low] ?? unit.from);
    const top = anchors[high - 1] ?? null;
    if (high - low > 1 && top !== null && floorsIn(high - 1) === 1) return { from, to: Math.max(unit.from, top) };
    const above = anchors.slice(high).find((anchor) => anchor !== null && anchor > from) ?? topFloor + 1;
    return { from, to: Math.max(unit.from, Math.min(from + drawn - 1, above - 1, topFloor)) };
  };

  return (unit) => {
    const { left = 0, right = 0 } = unit.draft.rectangle ?? {};
    const first = across(Math.min(left, right));
    const columns = { from: first, to: Math.max(first, across(Math.max(left, right)) - 1) };
    const { from, to } = floors(unit);
    return { columns, from, to };
  };
}
