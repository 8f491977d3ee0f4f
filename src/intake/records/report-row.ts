import type { Finding } from "../../cadastre/hand-over.ts";
import type { TableKind } from "../profile.ts";
import type { RowView } from "../row-view.ts";
import type { Reading } from "./reading.ts";

/** What a rule says about a row, in both languages. */
export interface Remark {
  readonly rule: string;
  readonly severity: Finding["severity"];
  readonly zh: string;
  readonly en: string;
}

/** Reports a finding about one field of a row. */
export function reportField<K extends TableKind>(
  reading: Reading,
  view: RowView<K>,
  field: Parameters<RowView<K>["get"]>[0],
  remark: Remark,
  rejected = false,
): void {
  reportRow(reading, view.file, view.row, view.column(field), view.get(field), remark, rejected);
}

/** Reports a finding about a row of a file. */
export function reportRow(
  reading: Reading,
  file: string,
  row: number | null,
  field: string | null,
  value: string | null,
  { rule, severity, zh, en }: Remark,
  rejected = false,
): void {
  reading.log.add({ rule, severity, file, row, field, value, message: { zh, en }, rejected });
}
