import type { DatasetInfo } from "../../cadastre/hand-over.ts";
import type { PostgresPlace } from "./place.ts";
import { CATALOGUE, FORMAT, schemaOf } from "./schema.ts";
import { inTransaction, type Session } from "./session.ts";

/** Any number, the same for every writer: two of them must not make the list of registers at once. */
const MAKING_THE_LIST = 510_802;

/** Makes the list of registers if it is not there yet, in a transaction of its own. */
export async function ensureCatalogue(connectionString: string): Promise<void> {
  await inTransaction(connectionString, async (session) => {
    await session.rows("SELECT pg_advisory_xact_lock($1)", [MAKING_THE_LIST]);
    const [there] = await session.rows<{ there: boolean }>("SELECT to_regclass('loutu.register') IS NOT NULL AS there");
    if (there?.there !== true) await session.run(CATALOGUE);
  });
}

/** A number that no register had before. */
export async function nextNumber(session: Session): Promise<number> {
  const sequence = "pg_get_serial_sequence('loutu.register', 'no')";
  const [row] = await session.rows<{ no: number }>(`SELECT nextval(${sequence})::int AS no`);
  return (row as { no: number }).no;
}

/**
 * Puts a register on the list: with the commit it is the one that `dataset` means. The one it replaces is kept for those
 * who are reading it; what that one had replaced goes.
 */
export async function enter(session: Session, no: number, dataset: string, info: DatasetInfo): Promise<void> {
  await session.rows(
    "INSERT INTO loutu.register(no, dataset, format, info) OVERRIDING SYSTEM VALUE VALUES ($1, $2, $3, $4)",
    [no, dataset, FORMAT, JSON.stringify(info)],
  );
  const gone = await session.rows<{ no: number }>(
    `DELETE FROM loutu.register WHERE dataset = $1 AND no <
       (SELECT max(no) FROM loutu.register WHERE dataset = $1 AND no < $2) RETURNING no`,
    [dataset, no],
  );
  for (const each of gone) await session.run(`DROP SCHEMA ${schemaOf(each.no)} CASCADE`);
}

/** Removes one register for good; whoever replaced it or was replaced by it stays. */
export async function strike(connectionString: string, no: number): Promise<void> {
  await inTransaction(connectionString, async (session) => {
    await session.rows("DELETE FROM loutu.register WHERE no = $1", [no]);
    await session.run(`DROP SCHEMA IF EXISTS ${schemaOf(no)} CASCADE`);
  });
}

/** Removes every register of a data set; there need be none. For data sets that nobody reads any more. */
export async function removePostgresStore({ connectionString, dataset }: PostgresPlace): Promise<void> {
  await ensureCatalogue(connectionString);
  await inTransaction(connectionString, async (session) => {
    const gone = await session.rows<{ no: number }>("DELETE FROM loutu.register WHERE dataset = $1 RETURNING no", [
      dataset,
    ]);
    for (const { no } of gone) await session.run(`DROP SCHEMA ${schemaOf(no)} CASCADE`);
  });
}
