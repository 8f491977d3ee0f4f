import type { DatabaseSync } from "node:sqlite";
import type { DatasetInfo } from "../../cadastre/hand-over.ts";
import { boxIn, type BoxRow } from "../box.ts";
import type { OnFinishProgress } from "../store.ts";
import { StoreError } from "../store-error.ts";
import { INDICES, SEARCH_TABLES, UNIQUE_INDICES } from "./schema.ts";
import { indexPlaces } from "./search-index.ts";
import { findStacks } from "./stacks.ts";
import { passOverUnits } from "./unit-pass.ts";

function makeUniqueIndices(db: DatabaseSync): void {
  for (const { sql, table, column, error } of UNIQUE_INDICES) {
    try {
      db.exec(sql);
    } catch (cause) {
      const twice = db.prepare(`SELECT ${column} AS value FROM ${table} GROUP BY 1 HAVING count(*) > 1 LIMIT 1`).get();
      if (twice === undefined) throw cause;
      throw new StoreError(error, String(twice.value), { cause });
    }
  }
}

function boundsOfAll(db: DatabaseSync): DatasetInfo["bounds"] {
  const row = db
    .prepare(
      `SELECT min(west) AS west, min(south) AS south, max(east) AS east, max(north) AS north
       FROM (SELECT west, south, east, north FROM parcel UNION ALL SELECT west, south, east, north FROM building)`,
    )
    .get();
  return boxIn(row as BoxRow | undefined);
}

function countPairs(db: DatabaseSync, units: number): void {
  db.prepare("INSERT INTO common_pair SELECT term, doc FROM temp.unit_pairs WHERE doc > ?").run(units / 100);
}

/** Makes the loaded rows a register: indices, stacks, states, search. Throws StoreError `duplicate-*`. */
export function finishRegister(
  db: DatabaseSync,
  info: Omit<DatasetInfo, "bounds" | "counts">,
  counts: DatasetInfo["counts"],
  onProgress: OnFinishProgress,
): DatasetInfo {
  onProgress({ step: "登记簿索引 register indices", done: 0, total: null });
  makeUniqueIndices(db);
  db.exec(INDICES);
  db.exec(SEARCH_TABLES);
  const whole: DatasetInfo = { ...info, bounds: boundsOfAll(db), counts };
  db.exec("BEGIN");
  onProgress({ step: "宗地与幢检索 search of places", done: 0, total: null });
  db.exec("INSERT INTO building_box SELECT no, west, east, south, north FROM building WHERE west IS NOT NULL");
  findStacks(db);
  indexPlaces(db);
  passOverUnits(db, (done) => onProgress({ step: "户状态与检索 units: states, search", done, total: counts.units }));
  onProgress({ step: "登记簿收尾 register statistics", done: 0, total: null });
  countPairs(db, counts.units);
  db.prepare("INSERT INTO meta(name, value) VALUES ('dataset', ?)").run(JSON.stringify(whole));
  db.exec("COMMIT");
  db.exec("PRAGMA analysis_limit = 1000; ANALYZE; PRAGMA optimize;");
  return whole;
}
