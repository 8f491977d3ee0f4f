import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { FileEntry, FileSource } from "./file-source.ts";

/** A hand-over that lies in a folder, subfolders included; names whose first letter is `.` are left alone. */
export function folderSource(folder: string): FileSource {
  return {
    async list() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      const files: FileEntry[] = [];
      for (const entry of entries) {
        if (!entry.isFile() || entry.name.startsWith(".")) continue;
        const path = join(entry.parentPath, entry.name);
        const facts = await stat(path);
        files.push({
          name: relative(folder, path).split(sep).join("/"),
          bytes: facts.size,
          modified: facts.mtime.toISOString().slice(0, 10),
        });
      }
      return files.sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    stream: (name) => createReadStream(join(folder, name), { highWaterMark: 1 << 20 }),
  };
}
