import type { TableUnit } from "../../../contract/shapes.ts";
import type { Plan, PlannedCell } from "../plan.ts";
import { cellsByRow } from "./floor-units.ts";

/** One unit on one floor. */
export interface Segment {
  readonly cell: PlannedCell;
  /** m² on this floor; null: the area is not known. */
  readonly m2: number | null;
  /** From the left end of the bar, CSS pixels. */
  readonly left: number;
  readonly width: number;
}

/** One floor. */
export interface Bar {
  readonly row: number;
  readonly floor: Plan["rows"][number];
  readonly segments: readonly Segment[];
  /** Length, CSS pixels. */
  readonly width: number;
  /** m² of the segments of known area. */
  readonly m2: number;
}

/** Width of a unit of unknown area: the same for all, since it says nothing. CSS pixels. */
export const UNKNOWN_WIDTH = 40;
/** A segment in the middle of all is at least so wide that its room number can be read. CSS pixels. */
const READABLE = 40;
/** A sliver is still seen and hit. CSS pixels. */
const LEAST = 6;

/**
 * The bars of a tab, top floor first: each unit as wide as its area, on one scale for all floors. Neither a register nor
 * a table says how the area of a unit on several floors is shared among them: it is shared equally (our choice), so that
 * all bars together make the area of all units once.
 * @param areaOf m², or null when it is not known
 * @param room what the longest bar should fit into, CSS pixels; it grows beyond when segments would be too narrow to read
 */
export function barsOf(plan: Plan, areaOf: (unit: TableUnit) => number | null, room: number): Bar[] {
  const rows = cellsByRow(plan).map((cells) =>
    cells.map((cell) => {
      const m2 = areaOf(cell.unit);
      return { cell, m2: m2 === null || m2 <= 0 ? null : m2 / cell.rows };
    }),
  );
  const scale = scaleOf(rows, room);
  return rows.flatMap((parts, row) => {
    const floor = plan.rows[row];
    if (floor === undefined) return [];
    let width = 0;
    const segments = parts.map(({ cell, m2 }) => {
      const left = width;
      width += m2 === null ? UNKNOWN_WIDTH : Math.max(LEAST, m2 * scale);
      return { cell, m2, left, width: width - left };
    });
    return [{ row, floor, segments, width, m2: parts.reduce((sum, { m2 }) => sum + (m2 ?? 0), 0) }];
  });
}

/** CSS pixels for a square metre. */
function scaleOf(rows: readonly (readonly { m2: number | null }[])[], room: number): number {
  const fits = rows
    .map((parts) => {
      const m2 = parts.reduce((sum, part) => sum + (part.m2 ?? 0), 0);
      return m2 === 0 ? Infinity : (room - UNKNOWN_WIDTH * parts.filter((part) => part.m2 === null).length) / m2;
    })
    .reduce((least, each) => Math.min(least, each), Infinity);
  const known = rows
    .flat()
    .flatMap(({ m2 }) => m2 ?? [])
    .sort((a, b) => a - b);
  const middle = known[Math.floor(known.length / 2)];
  if (middle === undefined) return 1;
  return Math.max(fits, READABLE / middle);
}

/** Sums of the placed units: each counts once, on however many floors it stands. */
export function barTotals(
  plan: Plan,
  areaOf: (unit: TableUnit) => number | null,
): { units: number; m2: number; unknown: number } {
  const areas = plan.cells.map(({ unit }) => areaOf(unit));
  return {
    units: areas.length,
    m2: areas.reduce<number>((sum, m2) => sum + (m2 ?? 0), 0),
    unknown: areas.filter((m2) => m2 === null || m2 <= 0).length,
  };
}

/** The segment of a bar nearest to a place along it, for keys that go up and down; 0 when there is none. */
export function nearestSegment(bar: Bar, at: number): number {
  const distances = bar.segments.map(({ left, width }) => Math.abs(left + width / 2 - at));
  return Math.max(0, distances.indexOf(Math.min(...distances)));
}
