import type { Plan, PlannedCell } from "./plan.ts";

/** Sizes of the grid, CSS pixels. Cells are 110 to 120 wide in systems in use. */
export const CELL_WIDTH = 120;
export const CELL_HEIGHT = 44;
export const FROZEN_WIDTH = 84;
export const HEAD_HEIGHT = 28;

/** Rows and columns kept beyond the visible edge, so that a quick scroll shows no gaps. */
const MARGIN = 3;

interface View {
  readonly scrollTop: number;
  readonly scrollLeft: number;
  readonly viewHeight: number;
  readonly viewWidth: number;
}

/**
 * The rows and cells to draw: those that touch the view, so a building of thousands of units costs what one
 * screen costs. A cell stands in its top row; that row is drawn when only the cell's lower end is in view.
 */
export function visibleRows(
  plan: Plan,
  view: View,
): { index: number; floor: Plan["rows"][number]; cells: PlannedCell[] }[] {
  const firstRow = Math.floor(view.scrollTop / CELL_HEIGHT) - MARGIN;
  const lastRow = Math.ceil((view.scrollTop + view.viewHeight) / CELL_HEIGHT) + MARGIN;
  const firstColumn = Math.floor(view.scrollLeft / CELL_WIDTH) - MARGIN;
  const lastColumn = Math.ceil((view.scrollLeft + view.viewWidth) / CELL_WIDTH) + MARGIN;
  const byRow = new Map<number, PlannedCell[]>();
  for (let row = Math.max(0, firstRow); row <= Math.min(lastRow, plan.rows.length - 1); row += 1) byRow.set(row, []);
  for (const cell of plan.cells) {
    if (cell.row > lastRow || cell.row + cell.rows <= firstRow) continue;
    if (cell.column > lastColumn || cell.column + cell.columns <= firstColumn) continue;
    const row = byRow.get(cell.row);
    if (row) row.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  return [...byRow.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, cells]) => {
      const floor = plan.rows[index];
      return floor === undefined ? [] : [{ index, floor, cells }];
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
