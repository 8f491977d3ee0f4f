import writeXlsx, { type Cell } from "write-excel-file/node";
import type { Sheet, SheetValue } from "./unit-sheet.ts";

/** XML has no control characters but these three. */
const withoutControls = (text: string): string => text.replace(/[^\P{Cc}\t\n\r]/gu, "\ufffd");

const cell = (value: SheetValue): Cell => {
  if (value === null || value === "") return null;
  // As text whatever it looks like: a code is no number, a room 3-1 no date, an equals sign no formula.
  return typeof value === "number" ? { value, type: Number } : { value: withoutControls(value), type: String };
};

const head = (value: string): Cell => ({
  value,
  type: String,
  fontWeight: "bold",
  wrap: true,
  alignVertical: "center",
  backgroundColor: "#e9ece7",
});

/**
 * An XLSX workbook of two sheets: the list, its heads held in place, and what the list is.
 * @param about lines of name and value: data set, date, counts, and that the register prevails
 */
export async function xlsxBook(
  names: readonly [list: string, about: string],
  { heads, widths, rows }: Sheet,
  about: readonly (readonly [string, SheetValue])[],
): Promise<Buffer> {
  const book = writeXlsx([
    {
      sheet: names[0],
      data: [heads.map(head), ...rows.map((row) => row.map(cell))],
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      stickyColumnsCount: 2,
    },
    {
      sheet: names[1],
      data: about.map(([name, value]) => [head(name), cell(value)]),
      columns: [{ width: 18 }, { width: 60 }],
    },
  ]);
  return book.toBuffer();
}
