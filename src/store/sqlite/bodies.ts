import type { DatabaseSync } from "node:sqlite";

/** Look-ups that answer with the records kept as JSON in a column `body`. Statements are prepared once. */
export function openBodies(db: DatabaseSync) {
  return {
    one<T>(sql: string): (key: string) => T | null {
      const statement = db.prepare(sql);
      return (key) => {
        const row = statement.get(key);
        return row === undefined ? null : (JSON.parse(row.body as string) as T);
      };
    },
    many<T>(sql: string): (key: string | number) => T[] {
      const statement = db.prepare(sql);
      return (key) => statement.all(key).map((row) => JSON.parse(row.body as string) as T);
    },
  };
}
