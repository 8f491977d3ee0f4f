import { Client } from "pg";
import { pipeline } from "node:stream/promises";
import { from as copyFrom } from "pg-copy-streams";
import { withoutZero } from "./copy-line.ts";
import type { Spool } from "./spool.ts";
import { COLUMNS, type Table } from "./schema.ts";

/** What a statement may be given. */
export type Value = string | number | null | readonly string[] | readonly number[];

/** Text as PostgreSQL can hold it; arrays element by element. */
export const valuesFor = (values: readonly Value[]): unknown[] =>
  values.map((value) => {
    if (typeof value === "string") return withoutZero(value);
    return Array.isArray(value) ? value.map((each) => (typeof each === "string" ? withoutZero(each) : each)) : value;
  });

const COLUMN_NAMES = Object.fromEntries(
  Object.entries(COLUMNS).map(([table, columns]) => [
    table,
    columns
      .split(",")
      .map((column) => column.trim().split(" ")[0])
      .join(", "),
  ]),
);

/** One connection with one transaction: the whole of a register is written in it, or nothing. */
export interface Session {
  run(sql: string): Promise<void>;
  rows<Row>(sql: string, values?: readonly Value[]): Promise<Row[]>;
  /** Rows of a query a few thousand at a time; nothing else may be written with COPY until it has ended. */
  each<Row>(sql: string): AsyncGenerator<Row>;
  /** Appends what the spool holds of this table. */
  copy(table: Table, spool: Spool<Table>): Promise<void>;
}

const FETCHED = 2000;

/** Runs `work` in one transaction: committed when it returns, undone when it throws or the process ends. */
export async function inTransaction<T>(connectionString: string, work: (session: Session) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString, application_name: "loutu" });
  // The statement under way tells of a lost connection by itself.
  client.on("error", () => undefined);
  await client.connect();
  const session: Session = {
    run: async (sql) => void (await client.query(sql)),
    rows: async (sql, values = []) => (await client.query(sql, valuesFor(values))).rows as never,
    async *each<Row>(sql: string) {
      await client.query(`DECLARE walk NO SCROLL CURSOR FOR ${sql}`);
      for (;;) {
        const { rows } = await client.query(`FETCH ${FETCHED} FROM walk`);
        yield* rows as Row[];
        if (rows.length < FETCHED) break;
      }
      await client.query("CLOSE walk");
    },
    async copy(table, spool) {
      const lines = spool.read(table);
      if (lines === null) return;
      // Frozen: the table is of this very transaction, so that nobody has to visit the rows once more.
      const into = client.query(copyFrom(`COPY ${table} (${COLUMN_NAMES[table]}) FROM STDIN (FREEZE)`));
      await pipeline(lines, into);
    },
  };
  try {
    await client.query("BEGIN");
    const result = await work(session);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
