import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DatasetInfo, RecordSink } from "../cadastre/hand-over.ts";
import { beginDataset, REGISTER_FILE } from "../store/home.ts";
import { buildTiles } from "../tiles/build-tiles.ts";
import { diskSink } from "./disk-sink.ts";
import { createStore, openStore, registersIn, removeRegisters } from "./open-store.ts";
import type { Progress } from "./progress.ts";

export type DatasetHead = Omit<DatasetInfo, "bounds" | "counts">;

/**
 * Records → register → tiles → served, in a folder of its own that nobody sees until all of it is there.
 * Whatever `produce` or a later step throws, the data set that was served is served on, untouched.
 */
export async function makeDataset(
  home: string,
  id: string,
  produce: (sink: RecordSink) => Promise<DatasetHead>,
  progress: Progress,
): Promise<DatasetInfo> {
  const draft = await beginDataset(home, id);
  const register = join(draft.folder, REGISTER_FILE);
  const writer = createStore(register, id);
  try {
    const head = await produce(writer);
    const info = await writer.finish({ ...head, id }, progress.report);
    const store = await openStore(register);
    try {
      const tiles = await buildTiles(store, diskSink(draft.folder), { dataset: info, onProgress: progress.report });
      await writeFile(join(draft.folder, "manifest.json"), JSON.stringify({ ...info, files: tiles.files }, null, 1));
    } finally {
      await store.close();
    }
    const before = await registersIn(home);
    await draft.commit();
    await removeRegisters(before, await registersIn(home));
    progress.end();
    return info;
  } catch (error) {
    progress.end();
    await writer.abandon();
    await draft.abandon();
    throw error;
  }
}
