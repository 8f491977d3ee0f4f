import type { TableKind } from "./profile.ts";
import type { Progress } from "./progress.ts";
import type { SourceRow, SourceTable } from "./readers/source-table.ts";
import type { Reading } from "./records/reading.ts";
import { RowCount, tableRows } from "./records/table-rows.ts";
import type { MappedTable } from "./table-match.ts";

/** The tables of one hand-over while they are read: which there are, how far the reading is, what was counted. */
export interface TableRun {
  of<K extends TableKind>(kind: K): readonly MappedTable<K>[];
  /** Reads a table row by row. `each` says whether the row was stored, or null when it counts the row itself later. */
  read(source: SourceTable, each: (row: SourceRow) => boolean | null): Promise<void>;
  countOf(source: SourceTable): RowCount;
  readonly onProgress: (progress: Progress) => void;
}

/** A run over these tables; rows are counted into `counts`, progress is in bytes over all of them. */
export function tableRun(
  reading: Reading,
  mapped: readonly MappedTable[],
  others: readonly SourceTable[],
  counts: Map<SourceTable, RowCount>,
  onProgress: (progress: Progress) => void,
): TableRun {
  const total = [...mapped.map(({ source }) => source), ...others].reduce((sum, { bytes }) => sum + bytes, 0);
  let finished = 0;
  const countOf = (source: SourceTable) => {
    const known = counts.get(source) ?? new RowCount();
    counts.set(source, known);
    return known;
  };
  return {
    of: <K extends TableKind>(kind: K) => mapped.filter((table): table is MappedTable<K> => table.kind === kind),
    async read(source, each) {
      const count = countOf(source);
      const step = `读取 read ${source.name}`;
      onProgress({ step, done: finished, total });
      const rows = tableRows(reading, source, count, (bytes) => onProgress({ step, done: finished + bytes, total }));
      for await (const row of rows) {
        const stored = each(row);
        if (stored !== null) count[stored ? "stored" : "rejected"] += 1;
      }
      finished += source.bytes;
    },
    countOf,
    onProgress,
  };
}
