import type { DatabaseSync } from "node:sqlite";

/**
 * Every record in code order, a few hundred codes at a time, so that memory stays flat and other look-ups may run
 * between two records. `sql` takes the last code seen ("" at first) and answers with the next ones as `code`.
 */
export async function* inChunks<T>(
  db: DatabaseSync,
  sql: string,
  recordOf: (code: string) => T | null,
): AsyncGenerator<T> {
  const statement = db.prepare(sql);
  let after = "";
  for (;;) {
    const codes = statement.all(after).map((row) => row.code as string);
    for (const code of codes) {
      const record = recordOf(code);
      if (record !== null) yield record;
    }
    const last = codes.at(-1);
    if (last === undefined) return;
    after = last;
  }
}
