import type { TableTally } from "../cadastre/hand-over.ts";
import { later } from "./hand-over-date.ts";
import type { TableKind } from "./profile.ts";
import type { Progress } from "./progress.ts";
import type { SourceRow, SourceTable } from "./readers/source-table.ts";
import { storeBuilding, storeLooseUnit } from "./records/assemble.ts";
import { readBoundaryLine, readBoundaryPoint } from "./records/boundaries.ts";
import { type BuildingDraft, checkParcel, readBuilding, readFloor, readLogical } from "./records/buildings.ts";
import { readHolder } from "./records/holders.ts";
import { storeOther } from "./records/others.ts";
import { readParcel } from "./records/parcels.ts";
import { placingKey } from "./records/placing-key.ts";
import type { Reading } from "./records/reading.ts";
import { readRight, RIGHT_TABLES, type RightTable } from "./records/rights.ts";
import { SolidStock } from "./records/solids.ts";
import { RowCount, tableRows } from "./records/table-rows.ts";
import { UnitStock } from "./records/unit-stock.ts";
import type { MappedTable } from "./table-match.ts";

/** Reads every table, parents before children, and returns what was counted. */
export async function readRecords(
  reading: Reading,
  mapped: readonly MappedTable[],
  others: readonly SourceTable[],
  onProgress: (progress: Progress) => void,
): Promise<{ tallies: TableTally[]; newestRegistration: string | null }> {
  const counts = new Map<SourceTable, RowCount>();
  const total = [...mapped.map(({ source }) => source), ...others].reduce((sum, { bytes }) => sum + bytes, 0);
  let finished = 0;

  async function read(source: SourceTable, each: (row: SourceRow) => boolean | null): Promise<void> {
    const count = countOf(source);
    const step = `读取 read ${source.name}`;
    onProgress({ step, done: finished, total });
    const rows = tableRows(reading, source, count, (bytes) => onProgress({ step, done: finished + bytes, total }));
    for await (const row of rows) {
      const stored = each(row);
      // Null: the stock counts the row when it knows.
      if (stored !== null) count[stored ? "stored" : "rejected"] += 1;
    }
    finished += source.bytes;
  }

  function countOf(source: SourceTable): RowCount {
    const known = counts.get(source) ?? new RowCount();
    counts.set(source, known);
    return known;
  }

  const of = <K extends TableKind>(kind: K) => mapped.filter((table): table is MappedTable<K> => table.kind === kind);

  const drafts = new Map<string, BuildingDraft>();
  const placingOf = new Map<string, string>();
  for (const table of of("building")) {
    placingOf.set(table.source.file, placingKey(table.source));
    await read(table.source, (row) => readBuilding(reading, table, row, drafts));
  }
  const names = projectNames(drafts);
  for (const table of of("parcel")) await read(table.source, (row) => readParcel(reading, table, row, names));
  for (const { building, file, row } of drafts.values()) checkParcel(reading, file, row, building);
  for (const table of of("logical")) await read(table.source, (row) => readLogical(reading, table, row, drafts));
  for (const table of of("floor")) await read(table.source, (row) => readFloor(reading, table, row, drafts));
  const solids = new SolidStock();
  for (const table of of("solid")) {
    solids.begin(reading, table, countOf(table.source));
    await read(table.source, (row) => (solids.add(reading, row), null));
  }
  const units = new UnitStock();
  for (const table of of("unit")) {
    units.begin(table);
    await read(table.source, (row) => units.add(reading, row, drafts));
  }
  let laidOut = 0;
  for (const [code, draft] of drafts) {
    if (laidOut % 50 === 0) onProgress({ step: "排布楼盘表 lay out", done: laidOut, total: drafts.size });
    storeBuilding(reading, draft, units, solids, reading.placings.get(placingOf.get(draft.file) ?? "") ?? null);
    drafts.delete(code);
    laidOut += 1;
  }
  for (const unit of units.loose()) storeLooseUnit(reading, unit, solids);
  solids.close(reading);
  for (const table of of("boundaryPoint")) await read(table.source, (row) => readBoundaryPoint(reading, table, row));
  for (const table of of("boundaryLine")) await read(table.source, (row) => readBoundaryLine(reading, table, row));

  let newestRegistration: string | null = null;
  const prefixes = new Map<string, number>();
  for (const kind of Object.keys(RIGHT_TABLES) as RightTable[]) {
    for (const table of of(kind)) {
      const nth = (prefixes.get(table.source.name) ?? 0) + 1;
      prefixes.set(table.source.name, nth);
      const prefix = nth === 1 ? table.source.name : `${table.source.name}-${nth}`;
      await read(table.source, (row) => {
        const right = readRight(reading, table, row, prefix);
        newestRegistration = later(newestRegistration, right?.registered ?? null);
        return right !== null;
      });
    }
  }
  for (const table of of("holder")) await read(table.source, (row) => readHolder(reading, table, row));
  for (const source of others) await read(source, (row) => storeOther(reading, source, row));

  const tallies = [...counts].map(([{ name, file }, { read, stored, rejected }]) => {
    return { table: name, file, read, stored, rejected };
  });
  return { tallies, newestRegistration };
}

/** What a parcel's buildings say the project is called; left out where they disagree. */
function projectNames(drafts: ReadonlyMap<string, BuildingDraft>): Map<string, string> {
  const found = new Map<string, Set<string>>();
  for (const { building } of drafts.values()) {
    if (building.project === null) continue;
    found.set(building.parcel, (found.get(building.parcel) ?? new Set()).add(building.project));
  }
  return new Map([...found].filter(([, names]) => names.size === 1).map(([parcel, names]) => [parcel, [...names][0]!]));
}
