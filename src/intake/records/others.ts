import type { SourceRow, SourceTable } from "../readers/source-table.ts";
import type { Reading } from "./reading.ts";
import { present } from "../present.ts";

/** Keeps a row as text under its table's name, its geometry as JSON in `SHAPE`. Always true: nothing can go wrong. */
export function storeOther(reading: Reading, source: SourceTable, row: SourceRow): true {
  const fields: Record<string, string> = {};
  source.columns.forEach((name, index) => {
    const value = present(row.values[index]);
    if (value !== "") fields[name] = value;
  });
  if (row.geometry !== null) fields["SHAPE"] = JSON.stringify(row.geometry);
  reading.sink.other({ table: source.name, row: row.row, fields });
  return true;
}
