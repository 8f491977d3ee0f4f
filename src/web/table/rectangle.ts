import type { Square } from "./cursor.ts";
import type { SheetCell } from "./sheet.ts";

/** Rows and columns of the sheet, both ends included. */
export interface Rectangle {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The rectangle with these squares at opposite corners. */
export const between = (a: Square, b: Square): Rectangle => ({
  top: Math.min(a.row, b.row),
  bottom: Math.max(a.row, b.row),
  left: Math.min(a.column, b.column),
  right: Math.max(a.column, b.column),
});

/**
 * What a selection that grows and shrinks under the keyboard changes: it adds what it covers now and was not there
 * before it began, and takes back what it added and covers no longer.
 * @param added what it has added so far
 * @param covered what it covers now
 */
export function regrown(
  added: readonly string[],
  covered: readonly string[],
  has: (id: string) => boolean,
): { readonly add: string[]; readonly remove: string[]; readonly added: string[] } {
  const now = new Set(covered);
  const add = covered.filter((id) => !has(id));
  return {
    add,
    remove: added.filter((id) => !now.has(id)),
    added: [...added.filter((id) => now.has(id)), ...add],
  };
}

/** Ids of all units whose cells touch the rectangle; a folded cell stands for all of its units. */
export const unitsIn = (cells: readonly SheetCell[], { top, bottom, left, right }: Rectangle): string[] =>
  cells
    .filter(
      ({ row, rows, column, columns }) =>
        row <= bottom && row + rows > top && column <= right && column + columns > left,
    )
    .flatMap(({ members }) => members.map(({ unit }) => unit.id));
