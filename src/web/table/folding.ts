import type { FloorView, Plan, PlannedCell } from "./plan.ts";
import { roomPatterns, shownPattern } from "./room-pattern.ts";
import { areaOf, type AreaSet } from "./unit-label.ts";

/** A stack of identical floors (标准层). Rows count from the top, as in the plan. */
export interface Run {
  /** Id of its top floor: a name for the run as long as the plan is the same. */
  readonly id: string;
  readonly row: number;
  readonly rows: number;
  /** What the rooms above one another share once the floor is taken out of them, by the first column of their cells. */
  readonly rooms: ReadonlyMap<number, string>;
}

/** Fewer floors are not worth a fold, and 2 rows would become 1 with less to read (our choice). */
const LEAST = 3;
/** Areas of one plan differ by rounding, m². */
const TOLERANCE = 0.01 + 1e-9;

/** A floor compared with the first of its run: the same cells, and room patterns that all rows so far share. */
interface Candidate {
  readonly cells: readonly PlannedCell[];
  readonly patterns: readonly ReadonlySet<string>[];
  rows: number;
}

/**
 * The runs of neighbouring floors with the same cells: columns and spans, entrance, use, area of the shown set within
 * 0.01 m², and rooms that differ only in the floor they name. A floor that a unit enters or leaves (跃层, a shop over
 * two floors) is in no run, nor do runs cross the ground line.
 */
export function runsOf(plan: Plan, areaSet: AreaSet): Run[] {
  const byRow = rowsOf(plan);
  const runs: Run[] = [];
  let open: { row: number; candidate: Candidate } | null = null;
  const close = () => {
    const id = open === null ? undefined : plan.rows[open.row]?.id;
    if (open !== null && id !== undefined && open.candidate.rows >= LEAST)
      runs.push({
        id,
        row: open.row,
        rows: open.candidate.rows,
        rooms: roomsOf(open.candidate),
      });
    open = null;
  };
  byRow.forEach((cells, row) => {
    const floor = plan.rows[row];
    const whole = floor !== undefined && cells !== null && cells.length > 0;
    if (whole && open !== null && row !== plan.groundAbove) {
      const longer = grown(open.candidate, cells, floor, areaSet);
      if (longer !== null) {
        open = { row: open.row, candidate: longer };
        return;
      }
    }
    close();
    if (whole)
      open = { row, candidate: { cells, rows: 1, patterns: cells.map(({ unit }) => roomPatterns(unit.room, floor)) } };
  });
  close();
  return runs;
}

const roomsOf = ({ cells, patterns }: Candidate) =>
  new Map(cells.map(({ column }, at) => [column, shownPattern(patterns[at] ?? new Set())]));

/** The cells of every row, left to right; null for a row that a cell of several rows touches. */
function rowsOf(plan: Plan): (PlannedCell[] | null)[] {
  const rows: (PlannedCell[] | null)[] = plan.rows.map(() => []);
  for (const cell of plan.cells)
    if (cell.rows > 1) rows.fill(null, cell.row, cell.row + cell.rows);
    else rows[cell.row]?.push(cell);
  return rows;
}

/** The run with one row more; null when the row is not like it. */
function grown(run: Candidate, cells: readonly PlannedCell[], floor: FloorView, areaSet: AreaSet): Candidate | null {
  if (cells.length !== run.cells.length) return null;
  const patterns: ReadonlySet<string>[] = [];
  for (const [at, cell] of cells.entries()) {
    const first = run.cells[at];
    if (first === undefined || !alike(first, cell, areaSet)) return null;
    const known = run.patterns[at];
    const shared = new Set([...roomPatterns(cell.unit.room, floor)].filter((pattern) => known?.has(pattern)));
    if (shared.size === 0) return null;
    patterns.push(shared);
  }
  return { cells: run.cells, rows: run.rows + 1, patterns };
}

function alike(first: PlannedCell, cell: PlannedCell, areaSet: AreaSet): boolean {
  const [one, other] = [areaOf(first.unit, areaSet), areaOf(cell.unit, areaSet)];
  return (
    first.column === cell.column &&
    first.columns === cell.columns &&
    first.unit.entrance === cell.unit.entrance &&
    first.unit.use === cell.unit.use &&
    first.unit.useLabel?.zh === cell.unit.useLabel?.zh &&
    (one === null || other === null ? one === other : Math.abs(one - other) <= TOLERANCE)
  );
}
