import { storeBuilding, storeLooseUnit } from "./records/assemble.ts";
import { type BuildingDraft, checkParcel, readBuilding, readFloor, readLogical } from "./records/buildings.ts";
import { readParcel } from "./records/parcels.ts";
import type { Reading } from "./records/reading.ts";
import { SolidStock } from "./records/solids.ts";
import { UnitStock } from "./records/unit-stock.ts";
import type { TableRun } from "./table-run.ts";
import { present } from "./present.ts";

/**
 * Reads parcels, buildings and everything in them, and stores each building whole. Units and solids are held packed
 * until then and are free again when this returns.
 */
export async function readBuildings(reading: Reading, run: TableRun): Promise<void> {
  const drafts = new Map<string, BuildingDraft>();
  for (const table of run.of("building"))
    await run.read(table.source, (row) => readBuilding(reading, table, row, drafts));
  const names = projectNames(drafts);
  for (const table of run.of("parcel")) await run.read(table.source, (row) => readParcel(reading, table, row, names));
  for (const draft of drafts.values()) checkParcel(reading, draft);
  for (const table of run.of("logical"))
    await run.read(table.source, (row) => readLogical(reading, table, row, drafts));
  for (const table of run.of("floor")) await run.read(table.source, (row) => readFloor(reading, table, row, drafts));
  const solids = new SolidStock();
  for (const table of run.of("solid")) {
    solids.begin(reading, table, run.countOf(table.source));
    await run.read(table.source, (row) => {
      solids.add(reading, row);
      return null;
    });
  }
  const units = new UnitStock();
  for (const table of run.of("unit")) {
    units.begin(table);
    await run.read(table.source, (row) => units.add(reading, row, drafts));
  }
  for (const table of run.of("unitStatus")) {
    await run.read(table.source, (row) => reading.status.addStatus(reading, table, row));
  }
  for (const table of run.of("contract")) {
    await run.read(table.source, (row) => reading.status.addContract(reading, table, row));
  }
  const total = drafts.size;
  for (const [code, draft] of drafts) {
    const done = total - drafts.size;
    if (done % 50 === 0) run.onProgress({ step: "排布楼盘表 lay out", done, total });
    storeBuilding(reading, draft, units, solids);
    drafts.delete(code);
  }
  for (const unit of units.loose()) storeLooseUnit(reading, unit, solids);
  solids.close(reading);
}

/** What a parcel's buildings say the project is called; left out where they disagree. */
function projectNames(drafts: ReadonlyMap<string, BuildingDraft>): Map<string, string> {
  const found = new Map<string, Set<string>>();
  for (const { building } of drafts.values()) {
    if (building.project === null) continue;
    found.set(building.parcel, (found.get(building.parcel) ?? new Set()).add(building.project));
  }
  return new Map(
    [...found].filter(([, names]) => names.size === 1).map(([parcel, names]) => [parcel, present([...names][0])]),
  );
}
