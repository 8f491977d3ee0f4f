import type { Line } from "./cell-fields.svelte.ts";
import type { Sheet, SheetCell, SheetRow } from "./sheet.ts";

/** Of the two floor columns together, and of the headings above the columns; CSS pixels. */
const FROZEN_WIDTH = 84;
const HEAD_HEIGHT = 28;

/** Sizes of a grid, CSS pixels. */
export interface Sizes {
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** Of the two floor columns together; 0 where there are none. */
  readonly frozenWidth: number;
  /** Of the entrance headings; 0 where there are none. */
  readonly headHeight: number;
}

/**
 * Cells follow what they tell: 120 × 44 for room, use and area (110 to 120 is common in use), a line more for each
 * further field, wider for lines of words, widest for an address.
 * @param headed with floor columns and entrance headings
 * @param wordy words longer than Chinese ones: a plain cell is wider then
 */
export function sizesFor(lines: readonly Line[], headed: boolean, wordy = false): Sizes {
  const second = lines.includes("use") || lines.includes("area") ? 1 : 0;
  const more = lines.length - lines.filter((line) => line === "use" || line === "area").length;
  return {
    cellWidth: lines.includes("location") ? 216 : more > 0 || wordy ? 148 : 120,
    cellHeight: Math.max(28, 28 + (second + more) * 16),
    frozenWidth: headed ? FROZEN_WIDTH : 0,
    headHeight: headed ? HEAD_HEIGHT : 0,
  };
}

/** Rows and columns kept beyond the visible edge, so that a quick scroll shows no gaps. */
const MARGIN = 2;

/** Rows and columns in and near the view, both ends included. */
export interface Window {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

interface View {
  /** How far the view begins below and right of the sheet's first cell. */
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

/** The part of a sheet that is seen and a margin around it. */
export function windowOf(sheet: Sheet, { top, left, height, width }: View, sizes: Sizes): Window {
  const first = (from: number, step: number) => Math.max(0, Math.floor(from / step) - MARGIN);
  const last = (to: number, step: number, count: number) => Math.min(Math.ceil(to / step) + MARGIN, count - 1);
  return {
    firstRow: first(top, sizes.cellHeight),
    lastRow: last(top + height, sizes.cellHeight, sheet.rows.length),
    firstColumn: first(left, sizes.cellWidth),
    lastColumn: last(left + width, sizes.cellWidth, sheet.columnCount),
  };
}

/** The cells that touch each row, made once a sheet, so that scrolling looks at the rows in view alone. */
export function cellsByRow(sheet: Sheet): readonly (readonly SheetCell[])[] {
  const rows: SheetCell[][] = sheet.rows.map(() => []);
  for (const cell of sheet.cells) for (let row = cell.row; row < cell.row + cell.rows; row += 1) rows[row]?.push(cell);
  return rows;
}

/** A row to draw with its cells that begin in it. */
export interface DrawnRow {
  readonly index: number;
  readonly row: SheetRow;
  readonly cells: readonly SheetCell[];
}

/**
 * What to draw: the rows and cells that touch the window, so a building of thousands of units costs what one screen
 * costs. A cell stands in its top row; that row is drawn when only the cell's lower end is in view.
 * @param keep a cell that is drawn wherever it is: the one with the focus must not go from under the keyboard
 */
export function drawnRows(
  sheet: Sheet,
  byRow: readonly (readonly SheetCell[])[],
  { firstRow, lastRow, firstColumn, lastColumn }: Window,
  keep?: SheetCell,
): DrawnRow[] {
  const drawn = new Map<number, Set<SheetCell>>();
  const inRow = (row: number) => {
    const known = drawn.get(row);
    if (known) return known;
    const cells = new Set<SheetCell>();
    drawn.set(row, cells);
    return cells;
  };
  for (let row = firstRow; row <= lastRow; row += 1) {
    inRow(row);
    for (const cell of byRow[row] ?? [])
      if (cell.column <= lastColumn && cell.column + cell.columns > firstColumn) inRow(cell.row).add(cell);
  }
  if (keep) inRow(keep.row).add(keep);
  return [...drawn]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, cells]) => {
      const row = sheet.rows[index];
      return row === undefined ? [] : [{ index, row, cells: [...cells].sort((a, b) => a.column - b.column) }];
    });
}

/** A stretch of one axis, CSS pixels: where a cell begins, how long it is, and how long a single cell is. */
interface Stretch {
  readonly from: number;
  readonly size: number;
  readonly step: number;
}

/**
 * Where to scroll so that a cell is seen: nowhere when it is already; `near`: no further than needed; else so that it
 * comes to the middle, with whole cells at the beginning, since a cell cut on the left has lost its room number.
 */
export function scrollTo({ from, size, step }: Stretch, now: number, free: number, near: boolean): number {
  if (from >= now && from + size <= now + free) return now;
  if (near) return from < now ? from : Math.max(from + size - free, 0);
  return Math.max(0, Math.ceil((from - Math.max(0, free - step) / 2) / step) * step);
}
