import type { SourceTable } from "../readers/source-table.ts";

/** Key of a table among those of one hand-over: a workbook holds several. */
export function placingKey(source: SourceTable): string {
  return `${source.file}|${source.name}`;
}
