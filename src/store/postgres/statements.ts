import { Pool } from "pg";
import { valuesFor, type Value } from "./session.ts";

/** Asks one register. Tables are written `{parcel}` in the statements. */
export interface Statements {
  /** A look-up by key: prepared once a connection, its plan is always the same. */
  lookUp<Row>(sql: string): (...values: Value[]) => Promise<Row[]>;
  /** A search: planned for its very values each time. A plan for any values can be hundreds of times slower. */
  ask<Row>(sql: string, values: readonly Value[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** Connections to one database, ten at most, opened as they are needed. */
export function openPool(connectionString: string): Pool {
  const pool = new Pool({ connectionString, max: 10, application_name: "loutu" });
  // A connection that breaks while nobody uses it: the pool drops it and the next statement gets another.
  pool.on("error", () => undefined);
  return pool;
}

/** Statements on the register kept in `schema`. */
export function openStatements(pool: Pool, schema: string): Statements {
  let prepared = 0;
  const inSchema = (sql: string): string => sql.replace(/\{(\w+)\}/g, `${schema}.$1`);
  return {
    lookUp<Row>(sql: string) {
      const text = inSchema(sql);
      const name = `${schema}_${++prepared}`;
      return async (...values: Value[]) => (await pool.query({ name, text, values: valuesFor(values) })).rows as Row[];
    },
    ask: async (sql, values) => (await pool.query(inSchema(sql), valuesFor(values))).rows as never,
    close: () => pool.end(),
  };
}
