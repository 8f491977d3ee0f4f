import type { Sheet, SheetCell } from "./sheet.ts";

/** Where the keyboard stands: a grid square, which may lie anywhere inside a cell that spans several. */
export interface Square {
  readonly row: number;
  readonly column: number;
}

/** Finds the cell that covers a square; undefined where there is none. */
export type CellAt = (square: Square) => SheetCell | undefined;

const key = ({ row, column }: Square) => `${row}:${column}`;

/** Looks squares up in one sheet. */
export function cellAt(sheet: Sheet): CellAt {
  const taken = new Map<string, SheetCell>();
  for (const cell of sheet.cells)
    for (let row = cell.row; row < cell.row + cell.rows; row += 1)
      for (let column = cell.column; column < cell.column + cell.columns; column += 1)
        taken.set(key({ row, column }), cell);
  return (square) => taken.get(key(square));
}

/**
 * The square a key leads to, as in every ARIA grid: arrows to the next cell, over blanks and out of spans;
 * Home and End within the row, with Ctrl within the grid; PageUp and PageDown by `page` rows.
 * Null when the key means nothing here or there is no cell that way.
 */
export function move(
  sheet: Sheet,
  at: CellAt,
  from: Square,
  pressed: string,
  ctrl: boolean,
  page: number,
): Square | null {
  const here = at(from);
  const walk = (start: Square, rowStep: number, columnStep: number): Square | null => {
    let { row, column } = start;
    while (row >= 0 && row < sheet.rows.length && column >= 0 && column < sheet.columnCount) {
      if (at({ row, column }) !== undefined) return { row, column };
      row += rowStep;
      column += columnStep;
    }
    return null;
  };
  const top = here?.row ?? from.row;
  const bottom = here === undefined ? from.row : here.row + here.rows - 1;
  const left = here?.column ?? from.column;
  const right = here === undefined ? from.column : here.column + here.columns - 1;
  const lastRow = sheet.rows.length - 1;
  const lastColumn = sheet.columnCount - 1;
  switch (pressed) {
    case "ArrowUp":
      return walk({ row: top - 1, column: from.column }, -1, 0);
    case "ArrowDown":
      return walk({ row: bottom + 1, column: from.column }, 1, 0);
    case "ArrowLeft":
      return walk({ row: from.row, column: left - 1 }, 0, -1);
    case "ArrowRight":
      return walk({ row: from.row, column: right + 1 }, 0, 1);
    case "Home":
      return ctrl ? cornerOf(sheet.cells[0]) : walk({ row: from.row, column: 0 }, 0, 1);
    case "End":
      return ctrl ? cornerOf(sheet.cells.at(-1)) : walk({ row: from.row, column: lastColumn }, 0, -1);
    case "PageUp": {
      const square = { row: Math.max(0, top - page), column: from.column };
      return walk(square, 1, 0);
    }
    case "PageDown": {
      const square = { row: Math.min(lastRow, bottom + page), column: from.column };
      return walk(square, -1, 0);
    }
    default:
      return null;
  }
}

const cornerOf = (cell: SheetCell | undefined): Square | null =>
  cell === undefined ? null : { row: cell.row, column: cell.column };
