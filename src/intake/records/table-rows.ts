import type { SourceRow, SourceTable } from "../readers/source-table.ts";
import { reportRow, type Remark } from "./report-row.ts";
import type { Reading } from "./reading.ts";

/** Counts the rows of one table: read = stored + rejected at the end, or the reading is wrong. */
export class RowCount {
  read = 0;
  stored = 0;
  rejected = 0;
}

const REMARKS: Readonly<Record<SourceRow["remarks"][number]["kind"], Remark>> = {
  "ring-direction": {
    rule: "TP-02",
    severity: 2,
    zh: "环方向有误，已按方向整理",
    en: "ring winds the wrong way; turned for display",
  },
  "ring-open": { rule: "TP-02", severity: 2, zh: "环未闭合", en: "ring is not closed" },
  "ring-repeats": { rule: "TP-02", severity: 2, zh: "有重复节点", en: "a node is repeated" },
  "ring-degenerate": {
    rule: "TP-01",
    severity: 1,
    zh: "不足三个点的环，未采用",
    en: "a ring of fewer than three points was left out",
  },
  "text-cut": {
    rule: "IN-05",
    severity: 2,
    zh: "文字在字段末尾被截断半个字符",
    en: "text is cut inside its last character",
  },
  "unreadable-shape": { rule: "IN-08", severity: 1, zh: "几何无法读取", en: "the geometry cannot be read" },
};

const FAULTS: Readonly<Record<NonNullable<SourceRow["fault"]>, Remark>> = {
  "column-count": {
    rule: "IN-02",
    severity: 1,
    zh: "列数与表头不符",
    en: "the number of columns differs from the header",
  },
  deleted: {
    rule: "IN-03",
    severity: 3,
    zh: "此行在 .dbf 中已标记删除",
    en: "this row is marked as deleted in the .dbf",
  },
};

/** The usable rows of a table; the others are reported and counted as rejected, remarks are reported. */
export async function* tableRows(
  reading: Reading,
  source: SourceTable,
  count: RowCount,
  onBytes: (bytes: number) => void,
): AsyncGenerator<SourceRow> {
  for await (const row of source.rows(onBytes)) {
    count.read += 1;
    for (const remark of row.remarks) {
      reportRow(reading, source.file, row.row, remark.field, remark.value, REMARKS[remark.kind]);
    }
    if (row.fault === null) yield row;
    else {
      count.rejected += 1;
      reportRow(reading, source.file, row.row, null, String(row.values.length), FAULTS[row.fault], true);
    }
  }
}
