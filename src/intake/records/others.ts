import type { SourceRow, SourceTable } from "../readers/source-table.ts";
import type { Reading } from "./reading.ts";
import { present } from "../present.ts";

const NONE: ReadonlySet<number> = new Set();

/**
 * Keeps a row as text under its table's name, its geometry as JSON in `SHAPE`. Always true: nothing can go wrong.
 * @param leftOut columns that the profile does not take over
 */
export function storeOther(
  reading: Reading,
  source: SourceTable,
  row: Pick<SourceRow, "row" | "values" | "geometry">,
  leftOut: ReadonlySet<number> = NONE,
): true {
  const fields: Record<string, string> = {};
  source.columns.forEach((name, index) => {
    const value = present(row.values[index]);
    if (value !== "" && !leftOut.has(index)) fields[name] = value;
  });
  if (row.geometry !== null) fields["SHAPE"] = JSON.stringify(row.geometry);
  reading.sink.other({ table: source.name, row: row.row, fields });
  return true;
}
