import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StoreError } from "./store-error.ts";

/** Names inside a data set folder and its home. */
export const REGISTER_FILE = "register.sqlite";
const CURRENT_FILE = "current.json";
const ID = /^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/;
const PART = /^\..+\.part$/;
/** In a folder being filled: the number of the process that fills it. */
const BUILDER_FILE = "builder.pid";

/** A data set folder being filled. After `commit` it is the served one; after `abandon` nothing is left of it. */
export interface DraftDataset {
  readonly id: string;
  /** Write here. Moves when committed. */
  readonly folder: string;
  /** Makes it whole and current; returns its final folder. Keeps the data set that was current, removes older ones. */
  commit(): Promise<string>;
  abandon(): Promise<void>;
}

/** Id of the data set being served; null when there is none yet. Throws StoreError `dataset-id` for a damaged file. */
export async function currentDataset(home: string): Promise<string | null> {
  let text: string;
  try {
    text = await readFile(join(home, CURRENT_FILE), "utf8");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw cause;
  }
  const id = idIn(text);
  if (id === null) throw new StoreError("dataset-id", text.slice(0, 80));
  return id;
}

function idIn(text: string): string | null {
  try {
    const { dataset } = JSON.parse(text) as { dataset?: unknown };
    return typeof dataset === "string" && ID.test(dataset) ? dataset : null;
  } catch {
    return null;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** The renamed names must be on the disk before anyone is told of them. */
async function writeCurrent(home: string, id: string): Promise<void> {
  const next = join(home, `.${CURRENT_FILE}.part`);
  const file = await open(next, "w");
  await file.writeFile(`${JSON.stringify({ dataset: id })}\n`);
  await file.sync();
  await file.close();
  await rename(next, join(home, CURRENT_FILE));
}

async function keepOnly(home: string, ids: readonly (string | null)[]): Promise<void> {
  for (const entry of await readdir(home, { withFileTypes: true })) {
    if (!entry.isDirectory() || ids.includes(entry.name)) continue;
    if (await exists(join(home, entry.name, REGISTER_FILE))) {
      await rm(join(home, entry.name), { recursive: true, force: true });
    }
  }
}

/**
 * Whether another process of this machine is filling this folder now. A number that has gone to some other process
 * since keeps the folder until that one ends: a little room on the disk, never a build lost.
 */
async function isBeingFilled(folder: string): Promise<boolean> {
  const pid = Number(await readFile(join(folder, BUILDER_FILE), "utf8").catch(() => ""));
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * Removes what interrupted builds left behind; what another process is building stays. Call at start, before this process
 * builds in this home.
 */
export async function removeStaleParts(home: string): Promise<string[]> {
  const removed: string[] = [];
  for (const name of await readdir(home).catch(() => [])) {
    if (!PART.test(name) || (await isBeingFilled(join(home, name)))) continue;
    await rm(join(home, name), { recursive: true, force: true });
    removed.push(name);
  }
  return removed;
}

/**
 * Begins a data set in `home/.<id>.part`; nothing of it can be seen before `commit`.
 * Throws StoreError `dataset-id` for a name with other characters than letters, digits, `.` and `-`, and
 * `dataset-exists` when a whole data set has that name already, or another process is building one.
 */
export async function beginDataset(home: string, id: string): Promise<DraftDataset> {
  if (!ID.test(id)) throw new StoreError("dataset-id", id);
  const folder = join(home, `.${id}.part`);
  const final = join(home, id);
  if ((await exists(final)) || (await isBeingFilled(folder))) throw new StoreError("dataset-exists", id);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, BUILDER_FILE), String(process.pid));
  return {
    id,
    folder,
    async commit() {
      const before = await currentDataset(home).catch(() => null);
      await rm(join(folder, BUILDER_FILE));
      await rename(folder, final);
      await writeCurrent(home, id);
      await keepOnly(home, [id, before]);
      return final;
    },
    abandon: () => rm(folder, { recursive: true, force: true }),
  };
}
