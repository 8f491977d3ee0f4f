import type { Sheet, SheetValue } from "./unit-sheet.ts";

/** Excel takes a file without this mark for one in the system's own encoding. */
const UTF8_MARK = "\ufeff";
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-?[0-9]+(\.[0-9]+)?$/;

/** A text that a spreadsheet would run as a formula gets an apostrophe in front; a floor "-1" is a number and stays. */
function field(value: SheetValue): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180 (CRLF, quotes doubled) in UTF-8 with its mark. */
export function csvText({ heads, rows }: Sheet): string {
  return UTF8_MARK + [heads, ...rows].map((row) => `${row.map(field).join(",")}\r\n`).join("");
}
