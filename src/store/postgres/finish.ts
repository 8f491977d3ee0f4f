import type { DatasetInfo } from "../../cadastre/hand-over.ts";
import { boxIn, type BoxRow } from "../box.ts";
import type { OnFinishProgress } from "../store.ts";
import { StoreError } from "../store-error.ts";
import { ensureCatalogue, enter, nextNumber } from "./catalogue.ts";
import { makePasses } from "./passes.ts";
import type { PostgresPlace } from "./place.ts";
import { COLUMNS, PASS_INDICES, RECORD_INDICES, schemaOf, UNIQUE_INDICES, type Table } from "./schema.ts";
import { inTransaction, type Session } from "./session.ts";
import type { Spool } from "./spool.ts";

/** Tables filled from the records; the others are worked out of them. */
const RECORD_TABLES = [
  "parcel",
  "building",
  "unit",
  "entitlement",
  "holder",
  "boundary",
  "other",
  "finding",
  "tally",
  "stray",
] as const;

async function makeTables(session: Session, no: number): Promise<void> {
  await session.run(`CREATE SCHEMA ${schemaOf(no)}`);
  await session.run(`SET LOCAL search_path = ${schemaOf(no)}`);
  // A load takes as long as it takes; sorts and indices get room while it lasts.
  await session.run("SET LOCAL statement_timeout = 0");
  // What `finish` has told of is on the disk, however the database is set up.
  await session.run("SET LOCAL synchronous_commit = on");
  await session.run("SET LOCAL maintenance_work_mem = '256MB'");
  await session.run("SET LOCAL work_mem = '64MB'");
  for (const [table, columns] of Object.entries(COLUMNS)) await session.run(`CREATE TABLE ${table} (${columns})`);
}

async function makeUniqueIndices(session: Session): Promise<void> {
  for (const { table, column, error } of UNIQUE_INDICES) {
    await session.run("SAVEPOINT index");
    try {
      await session.run(`CREATE UNIQUE INDEX ON ${table} (${column}, county)`);
      await session.run("RELEASE index");
    } catch (cause) {
      await session.run("ROLLBACK TO index");
      const [twice] = await session.rows<{ value: string }>(
        `SELECT ${column} AS value FROM ${table} GROUP BY 1 HAVING count(*) > 1 ORDER BY 1 LIMIT 1`,
      );
      if (twice === undefined) throw cause;
      throw new StoreError(error, twice.value, { cause });
    }
  }
}

async function boundsOfAll(session: Session): Promise<DatasetInfo["bounds"]> {
  const [row] = await session.rows<BoxRow>(
    `SELECT min(west) AS west, min(south) AS south, max(east) AS east, max(north) AS north
     FROM (SELECT west, south, east, north FROM parcel UNION ALL SELECT west, south, east, north FROM building) AS boxes`,
  );
  return boxIn(row);
}

async function makeIndices(session: Session, indices: readonly string[]): Promise<void> {
  for (const index of indices) await session.run(`CREATE ${index}`);
  await session.run("ANALYZE");
}

/**
 * Makes a register of what is in the spool: tables, indices, stacks, states and search, in one transaction, at whose end
 * it is the one that `dataset` means. Returns its number and what it is. Throws StoreError `duplicate-*`; then, or when
 * the process or the connection ends before, the database is as it was.
 */
export async function finishRegister(
  { connectionString, dataset }: PostgresPlace,
  spool: Spool<Table>,
  info: Omit<DatasetInfo, "bounds">,
  onProgress: OnFinishProgress,
): Promise<{ no: number; info: DatasetInfo }> {
  await ensureCatalogue(connectionString);
  return inTransaction(connectionString, async (session) => {
    const no = await nextNumber(session);
    await makeTables(session, no);
    for (const [done, table] of RECORD_TABLES.entries()) {
      onProgress({ step: "登记簿入库 register into the database", done, total: RECORD_TABLES.length });
      await session.copy(table, spool);
    }
    onProgress({ step: "登记簿索引 register indices", done: 0, total: null });
    await makeUniqueIndices(session);
    await makeIndices(session, RECORD_INDICES);
    await makePasses(session, spool, info.counts.units, onProgress);
    onProgress({ step: "登记簿收尾 register statistics", done: 0, total: null });
    await makeIndices(session, PASS_INDICES);
    const whole: DatasetInfo = { ...info, bounds: await boundsOfAll(session) };
    await enter(session, no, dataset, whole);
    return { no, info: whole };
  });
}
