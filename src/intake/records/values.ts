import { CODE_LISTS, codedValue } from "../../cadastre/code-lists.ts";
import type { CodedValue } from "../../cadastre/coded-value.ts";
import type { RightStatus } from "../../cadastre/right.ts";
import { readDate } from "../dates.ts";
import type { FieldOf, TableKind } from "../profile.ts";
import type { RowView } from "../row-view.ts";
import type { Reading } from "./reading.ts";
import { reportField } from "./report-row.ts";

/** The text of a field, null when empty. */
export function textOf<K extends TableKind>(view: RowView<K>, field: FieldOf<K>): string | null {
  return view.get(field) || null;
}

/** A number in plain notation; null when empty. Anything else is reported (IN-04) and stays an attribute. */
export function numberOf<K extends TableKind>(reading: Reading, view: RowView<K>, field: FieldOf<K>): number | null {
  const text = view.get(field);
  if (text === "") return null;
  const plain = text.normalize("NFKC").replace(/(?<=\d),(?=\d{3}\b)/g, "");
  const value = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN;
  if (Number.isFinite(value)) return value;
  view.keepText(field);
  reportField(reading, view, field, {
    rule: "IN-04",
    severity: 2,
    zh: `“${text}”不是数字，按文字保留`,
    en: `"${text}" is not a number, kept as text`,
  });
  return null;
}

/** A day as `YYYY-MM-DD`; null when empty. Anything else is reported (IN-04) and stays an attribute. */
export function dateOf<K extends TableKind>(reading: Reading, view: RowView<K>, field: FieldOf<K>): string | null {
  const text = view.get(field);
  if (text === "") return null;
  const date = readDate(text);
  if (date !== null) {
    // The time of day of a registration is more than the day says.
    if (/\d:\d/.test(text)) view.keepText(field);
    return date;
  }
  view.keepText(field);
  reportField(reading, view, field, {
    rule: "IN-04",
    severity: 2,
    zh: `“${text}”不是日期，按文字保留`,
    en: `"${text}" is not a date, kept as text`,
  });
  return null;
}

/** A code-list value; null when empty. A value that is in no list is reported (DB-02) and kept as it is. */
export function codedOf<K extends TableKind>(
  reading: Reading,
  scheme: string,
  view: RowView<K>,
  field: FieldOf<K>,
): CodedValue | null {
  const text = view.get(field);
  if (text === "") return null;
  const value = codedValue(scheme, text);
  if (value.code === null && CODE_LISTS[scheme] !== undefined) {
    reportField(reading, view, field, {
      rule: "DB-02",
      severity: 2,
      zh: `“${text}”不在字典 ${scheme} 中`,
      en: `"${text}" is not in the list ${scheme}`,
    });
  }
  return value;
}

const STATUS: Readonly<Record<string, RightStatus>> = { 0: "provisional", 1: "current", 2: "past", 3: "ended" };

/** QSZT. */
export function statusOf<K extends TableKind>(reading: Reading, view: RowView<K>, field: FieldOf<K>): RightStatus {
  return STATUS[codedOf(reading, "QSZT", view, field)?.code ?? ""] ?? "unknown";
}
