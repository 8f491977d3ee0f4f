import type { Entrance, Plan, PlannedCell } from "../plan.ts";

/** A field of a printed row: a cell, or the part of one that falls on this sheet; null: a blank. */
export interface PrintedField {
  readonly cell: PlannedCell | null;
  /** True when the cell began on the sheet before. */
  readonly continued: boolean;
  readonly rows: number;
  readonly columns: number;
}

/** So many columns as one sheet takes, with all rows. */
export interface PrintedBlock {
  /** Columns from 0, both ends included. */
  readonly from: number;
  readonly to: number;
  readonly entrances: readonly Entrance[];
  /** One list of fields a row; squares that a field above covers have none. */
  readonly rows: readonly (readonly PrintedField[])[];
}

/** Columns on a sheet of A4 across: each is then wide enough for its room, use and area. */
const COLUMNS = 11;

/** Cuts a grid into sheets of columns of nearly one width. A cell across a cut stands on both sheets. */
export function printedBlocks(plan: Plan): PrintedBlock[] {
  const blocks = Math.ceil(plan.columnCount / COLUMNS);
  return Array.from({ length: blocks }, (_, block) => {
    const from = Math.floor((plan.columnCount * block) / blocks);
    const to = Math.floor((plan.columnCount * (block + 1)) / blocks) - 1;
    return { from, to, entrances: entrancesBetween(plan, from, to), rows: rowsBetween(plan, from, to) };
  });
}

/** The headings over columns `from` to `to`, cut where the sheet ends. */
const entrancesBetween = (plan: Plan, from: number, to: number): Entrance[] =>
  plan.entrances
    .filter(({ column, columns }) => column <= to && column + columns > from)
    .map(({ label, column, columns }) => {
      const left = Math.max(from, column);
      return { label, column: left, columns: Math.min(to, column + columns - 1) - left + 1 };
    });

function rowsBetween(plan: Plan, from: number, to: number): PrintedField[][] {
  const taken = plan.rows.map(() => new Map<number, PrintedField | "covered">());
  for (const cell of plan.cells) {
    const left = Math.max(from, cell.column);
    const right = Math.min(to, cell.column + cell.columns - 1);
    if (left > right) continue;
    for (let row = cell.row; row < cell.row + cell.rows; row += 1)
      for (let column = left; column <= right; column += 1) taken[row]?.set(column, "covered");
    taken[cell.row]?.set(left, {
      cell,
      continued: left > cell.column,
      rows: cell.rows,
      columns: right - left + 1,
    });
  }
  return taken.map((row) => {
    const fields: PrintedField[] = [];
    for (let column = from; column <= to; column += 1) {
      const field = row.get(column);
      if (field === undefined) fields.push({ cell: null, continued: false, rows: 1, columns: 1 });
      else if (field !== "covered") fields.push(field);
    }
    return fields;
  });
}
