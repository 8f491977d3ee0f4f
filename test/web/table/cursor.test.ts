import { describe, expect, test } from "vitest";
import { cellAt, move } from "../../../src/web/table/cursor.ts";
import { planOf } from "../../../src/web/table/plan.ts";
import { type SheetCell, sheetOf } from "../../../src/web/table/sheet.ts";
import { aBuilding, aUnit, cell } from "../a-building.ts";

/*
 *         col 0   col 1   col 2
 *  5 (3)    A       B       C
 *  2        A       .       D
 *  夹       E       E       D
 *  1        F       .       G
 */
const view = aBuilding([
  aUnit(1, { room: "A", placement: cell("2", "3", 0) }),
  aUnit(2, { room: "B", placement: cell("3", "3", 1) }),
  aUnit(3, { room: "C", placement: cell("3", "3", 2) }),
  aUnit(4, { room: "D", placement: cell("夹1", "2", 2) }),
  aUnit(5, { room: "E", placement: cell("夹1", "夹1", 0, 1) }),
  aUnit(6, { room: "F", placement: cell("1", "1", 0) }),
  aUnit(7, { room: "G", placement: cell("1", "1", 2) }),
]);
const sheet = sheetOf(planOf(view, "L1"), [], () => true);
const at = cellAt(sheet);
const roomOf = (cell: SheetCell | undefined) => cell?.members[0]?.unit.room;

function walk(from: string, ...keys: string[]): string | undefined {
  const start = sheet.cells.find((cell) => roomOf(cell) === from);
  let square = { row: start?.row ?? -1, column: start?.column ?? -1 };
  for (const key of keys)
    square = move(sheet, at, square, key.replace("Ctrl+", ""), key.startsWith("Ctrl+"), 2) ?? square;
  return roomOf(at(square));
}

describe("in the table", () => {
  test("down leaves a cell of two floors at its foot, up at its head", () => {
    expect(walk("A", "ArrowDown")).toBe("E");
    expect(walk("D", "ArrowUp")).toBe("C");
  });

  test("the column is remembered through a wide cell", () => {
    expect(walk("B", "ArrowDown")).toBe("E");
    expect(walk("B", "ArrowDown", "ArrowUp")).toBe("B");
  });

  test("arrows pass over blanks and stop at the edge", () => {
    expect(walk("F", "ArrowRight")).toBe("G");
    expect(walk("G", "ArrowRight")).toBe("G");
    expect(walk("A", "ArrowUp")).toBe("A");
  });

  test("Home and End stay in the row; with Ctrl they go to the first and the last cell", () => {
    expect(walk("B", "Home")).toBe("A");
    expect(walk("A", "End")).toBe("C");
    expect(walk("E", "Ctrl+Home")).toBe("A");
    expect(walk("A", "Ctrl+End")).toBe("G");
  });

  test("PageDown and PageUp go by whole pages and never off the grid", () => {
    expect(walk("C", "PageDown")).toBe("D");
    expect(walk("C", "PageDown", "PageDown")).toBe("G");
    expect(walk("G", "PageUp", "PageUp")).toBe("C");
  });

  test("every unit can be reached from the first by arrows alone", () => {
    const reached = new Set<string>();
    const squares = [{ row: 0, column: 0 }];
    for (const square of squares) {
      const here = roomOf(at(square));
      if (here === undefined) continue;
      for (const key of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]) {
        const next = move(sheet, at, square, key, false, 2);
        if (next && !squares.some(({ row, column }) => row === next.row && column === next.column)) squares.push(next);
      }
      reached.add(here);
    }
    expect([...reached].sort()).toEqual(["A", "B", "C", "D", "E", "F", "G"]);
  });
});
