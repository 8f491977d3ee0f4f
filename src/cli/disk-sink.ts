import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FileSink } from "../tiles/file-sink.ts";

/** Writes into `folder`, making subfolders as they are first needed. */
export function diskSink(folder: string): FileSink {
  const made = new Set<string>();
  return {
    async write(path, bytes) {
      const target = join(folder, path);
      const parent = dirname(target);
      if (!made.has(parent)) {
        await mkdir(parent, { recursive: true });
        made.add(parent);
      }
      await writeFile(target, bytes);
    },
  };
}
