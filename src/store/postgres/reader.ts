import type { Pool } from "pg";
import type { DatasetInfo, Finding } from "../../cadastre/hand-over.ts";
import { searchOver } from "../search/search.ts";
import type { Store } from "../store.ts";
import { StoreError } from "../store-error.ts";
import { openCounties } from "./county.ts";
import type { PostgresPlace } from "./place.ts";
import { openRecords } from "./records.ts";
import { FORMAT, schemaOf } from "./schema.ts";
import { postgresSearchSource } from "./search-source.ts";
import { openPool, openStatements } from "./statements.ts";
import { walksOver } from "./walks.ts";

/** PostgreSQL's names for "no such table" and "no such schema": nothing was ever written into this database. */
const NOTHING_THERE = ["42P01", "3F000"];

async function registerOf(pool: Pool, dataset: string): Promise<{ no: number; info: DatasetInfo }> {
  const { rows } = await pool
    .query<{ no: number; format: number; info: string }>(
      "SELECT no, format, info FROM loutu.register WHERE dataset = $1 ORDER BY no DESC LIMIT 1",
      [dataset],
    )
    .catch((cause: unknown) => {
      if (!NOTHING_THERE.includes((cause as { code?: string }).code ?? "")) throw cause;
      return { rows: [] };
    });
  const [row] = rows;
  if (row === undefined) throw new StoreError("not-a-register", dataset);
  if (row.format !== FORMAT) throw new StoreError("not-a-register", `${dataset} (format ${row.format})`);
  return { no: row.no, info: JSON.parse(row.info) as DatasetInfo };
}

/**
 * Opens a finished register for reading; it stays the same one until it is closed, whatever replaces it.
 * Throws StoreError `not-a-register` when the database has none of this id, or one of another format; what `pg` throws
 * when there is no database to talk to.
 */
export async function openPostgresStore({ connectionString, dataset }: PostgresPlace): Promise<Store> {
  const pool = openPool(connectionString);
  try {
    const { no, info } = await registerOf(pool, dataset);
    const statements = openStatements(pool, schemaOf(no));
    const { lookUp, ask } = statements;
    const strays = await ask<{ parent: string; county: string }>("SELECT parent, county FROM {stray}", []);
    const common = await ask<{ pair: string; units: number }>("SELECT pair, units FROM {common_pair}", []);
    const counties = openCounties(strays.map(({ parent, county }) => [parent, county]));
    const pairs = new Map(common.map(({ pair, units }) => [pair, units]));
    const records = openRecords(statements, counties);
    const findings = lookUp<{ no: number; body: string }>(
      "SELECT no, body FROM {finding} WHERE no > $1 ORDER BY no LIMIT $2",
    );
    return {
      ...records,
      ...walksOver(statements, counties),
      dataset: async () => info,
      search: searchOver(postgresSearchSource(statements, pairs, info.counts.units)),
      findings: async (after, limit) =>
        (await findings(after, limit)).map(({ no: id, body }) => ({ id, finding: JSON.parse(body) as Finding })),
      close: statements.close,
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
}
