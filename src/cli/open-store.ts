import { open, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { REGISTER_FILE } from "../store/home.ts";
import { removePostgresStore } from "../store/postgres/catalogue.ts";
import { openPostgresStore } from "../store/postgres/reader.ts";
import { createPostgresStore } from "../store/postgres/writer.ts";
import { openSqliteStore } from "../store/sqlite/reader.ts";
import { createSqliteStore } from "../store/sqlite/writer.ts";
import type { Store, StoreWriter } from "../store/store.ts";
import { CommandError } from "./failure.ts";

/** `postgres://…` of the database that keeps registers; unset: each is a SQLite file in its data set's folder. */
const database = (): string | undefined => process.env.LOUTU_POSTGRES || undefined;

/** Longer than any note, shorter than any register. Bytes. */
const NOTE = 512;

/**
 * The data set that a register file only points to: a register in PostgreSQL leaves `{"postgres": "<data set>"}` where
 * the SQLite file would be, so that a folder tells by itself how it is kept, without any password. Null: it is the file, or there is none.
 */
async function pointsTo(path: string): Promise<string | null> {
  const file = await open(path).catch(() => null);
  if (file === null) return null;
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(NOTE), 0, NOTE, 0);
    return /^\{"postgres":"([A-Za-z0-9.-]+)"\}\n$/.exec(buffer.toString("utf8", 0, bytesRead))?.[1] ?? null;
  } finally {
    await file.close();
  }
}

/** Begins the register of data set `id`, to be opened by `path` once it is finished. */
export function createStore(path: string, id: string): StoreWriter {
  const connectionString = database();
  if (connectionString === undefined) return createSqliteStore(path);
  const writer = createPostgresStore({ connectionString, dataset: id });
  return {
    ...writer,
    async finish(info, onProgress) {
      const whole = await writer.finish(info, onProgress);
      await writeFile(path, `{"postgres":"${id}"}\n`);
      return whole;
    },
  };
}

/** Opens the register at `path`, wherever it is kept. Throws CommandError `no-database`, or StoreError. */
export async function openStore(path: string): Promise<Store> {
  const dataset = await pointsTo(path);
  if (dataset === null) return openSqliteStore(path);
  const connectionString = database();
  if (connectionString === undefined) {
    throw new CommandError("no-database", `"${dataset}" is kept in PostgreSQL: say where with LOUTU_POSTGRES`);
  }
  return openPostgresStore({ connectionString, dataset });
}

/** The data sets of a home whose registers are in PostgreSQL. */
export async function registersIn(home: string): Promise<Set<string>> {
  const found = new Set<string>();
  for (const entry of await readdir(home, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name.startsWith(".")) continue;
    const dataset = await pointsTo(join(home, entry.name, REGISTER_FILE));
    if (dataset !== null) found.add(dataset);
  }
  return found;
}

/** Removes from the database what is no longer in the home: its folders went with the last commit. */
export async function removeRegisters(before: ReadonlySet<string>, after: ReadonlySet<string>): Promise<void> {
  const connectionString = database();
  if (connectionString === undefined) return;
  const gone = [...before].filter((dataset) => !after.has(dataset));
  for (const dataset of gone) await removePostgresStore({ connectionString, dataset });
}
