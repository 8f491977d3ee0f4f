import type { Run } from "./folding.ts";
import type { Entrance, FloorView, Member, Plan } from "./plan.ts";

/** A line of the sheet. */
export interface SheetRow {
  readonly key: string;
  /** Highest first: one, or all of a folded run; none in a wrapped strip. */
  readonly floors: readonly FloorView[];
  /** The run this row folds, or the open one it is the top of. */
  readonly run: Run | null;
}

/** A square or more of the sheet, with the unit in it, or with one unit of each floor of a folded run. */
export interface SheetCell {
  /** Id of its first unit. */
  readonly key: string;
  /** The one unit, or those of a folded run, highest first. */
  readonly members: readonly Member[];
  /** Null: one unit. Else what the rooms of its units share. */
  readonly fold: string | null;
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}

/** What a grid draws: a tab with some runs of it folded, or a wrapped strip. Rows from the top, columns from the left. */
export interface Sheet {
  readonly rows: readonly SheetRow[];
  readonly columnCount: number;
  readonly entrances: readonly Entrance[];
  /** By row, then by column. */
  readonly cells: readonly SheetCell[];
  readonly groundAbove: number | null;
}

/** The sheet of a tab. `runs` in the order of the rows; those that `isOpen` keep a row for each floor. */
export function sheetOf(plan: Plan, runs: readonly Run[], isOpen: (run: Run) => boolean): Sheet {
  const runAt = new Map<number, Run>();
  for (const run of runs) for (let row = run.row; row < run.row + run.rows; row += 1) runAt.set(row, run);
  const rows: SheetRow[] = [];
  const places: number[] = [];
  plan.rows.forEach((floor, row) => {
    const run = runAt.get(row) ?? null;
    const folded = run !== null && !isOpen(run);
    if (!folded || row === run.row)
      rows.push({
        key: floor.id,
        floors: folded ? plan.rows.slice(row, row + run.rows) : [floor],
        run: run?.row === row ? run : null,
      });
    places.push(rows.length - 1);
  });
  const cells = new Map<string, SheetCell & { members: Member[] }>();
  for (const cell of plan.cells) {
    const row = places[cell.row] ?? 0;
    const run = runAt.get(cell.row);
    const folded = run !== undefined && !isOpen(run);
    const stack = folded ? cells.get(`${row}:${cell.column}`) : undefined;
    if (stack !== undefined) stack.members.push({ unit: cell.unit, ix: cell.ix });
    else
      cells.set(folded ? `${row}:${cell.column}` : cell.unit.id, {
        key: cell.unit.id,
        members: [{ unit: cell.unit, ix: cell.ix }],
        fold: folded ? (run.rooms.get(cell.column) ?? "") : null,
        row,
        rows: (places[cell.row + cell.rows - 1] ?? row) - row + 1,
        column: cell.column,
        columns: cell.columns,
      });
  }
  return {
    rows,
    columnCount: plan.columnCount,
    entrances: plan.entrances,
    cells: [...cells.values()],
    groundAbove: plan.groundAbove === null ? null : (places[plan.groundAbove] ?? null),
  };
}

/** The cell of every unit by its id; the units of a folded run share one. */
export const cellsByUnit = (sheet: Sheet): ReadonlyMap<string, SheetCell> =>
  new Map(sheet.cells.flatMap((cell) => cell.members.map(({ unit }) => [unit.id, cell])));

/** Units one after another, wrapped after `columns`. */
export function stripOf(units: readonly Member[], columns: number): Sheet {
  const cells = units.map((member, at) => ({
    key: member.unit.id,
    members: [member],
    fold: null,
    row: Math.floor(at / columns),
    rows: 1,
    column: at % columns,
    columns: 1,
  }));
  const rows = Array.from({ length: Math.ceil(units.length / columns) }, (_, row) => ({
    key: String(row),
    floors: [],
    run: null,
  }));
  return { rows, columnCount: Math.min(columns, units.length), entrances: [], cells, groundAbove: null };
}
