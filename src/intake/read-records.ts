import type { TableTally } from "../cadastre/hand-over.ts";
import { later } from "./hand-over-date.ts";
import type { Progress } from "./progress.ts";
import { readBuildings } from "./read-buildings.ts";
import type { SourceTable } from "./readers/source-table.ts";
import { readBoundaryLine, readBoundaryPoint } from "./records/boundaries.ts";
import { readHolder } from "./records/holders.ts";
import { storeOther } from "./records/others.ts";
import type { Reading } from "./records/reading.ts";
import { readRight, RIGHT_TABLES, type RightTable } from "./records/rights.ts";
import type { RowCount } from "./records/table-rows.ts";
import type { MappedTable } from "./table-match.ts";
import { type TableRun, tableRun } from "./table-run.ts";

/** Reads every table, parents before children, and returns what was counted. */
export async function readRecords(
  reading: Reading,
  mapped: readonly MappedTable[],
  others: readonly SourceTable[],
  onProgress: (progress: Progress) => void,
): Promise<{ tallies: TableTally[]; newestRegistration: string | null }> {
  const counts = new Map<SourceTable, RowCount>();
  const run = tableRun(reading, mapped, others, counts, onProgress);
  await readBuildings(reading, run);
  for (const table of run.of("boundaryPoint")) {
    await run.read(table.source, (row) => readBoundaryPoint(reading, table, row));
  }
  for (const table of run.of("boundaryLine")) {
    await run.read(table.source, (row) => readBoundaryLine(reading, table, row));
  }
  const newestRegistration = await readRights(reading, run);
  reading.status.report(reading);
  for (const table of run.of("holder")) await run.read(table.source, (row) => readHolder(reading, table, row));
  for (const source of others) await run.read(source, (row) => storeOther(reading, source, row));
  const tallies = [...counts].map(([{ name, file }, { read, stored, rejected }]) => {
    return { table: name, file, read, stored, rejected };
  });
  return { tallies, newestRegistration };
}

/** Returns the newest day of registration (DJSJ). */
async function readRights(reading: Reading, run: TableRun): Promise<string | null> {
  let newest: string | null = null;
  const tables = new Map<string, number>();
  for (const kind of Object.keys(RIGHT_TABLES) as RightTable[]) {
    for (const table of run.of(kind)) {
      const { name } = table.source;
      const nth = (tables.get(name) ?? 0) + 1;
      tables.set(name, nth);
      await run.read(table.source, (row) => {
        const right = readRight(reading, table, row, nth === 1 ? name : `${name}-${nth}`);
        if (right !== null) reading.status.count(right);
        newest = later(newest, right?.registered ?? null);
        return right !== null;
      });
    }
  }
  return newest;
}
