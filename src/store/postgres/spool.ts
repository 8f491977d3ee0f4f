import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { copyLine, type Field } from "./copy-line.ts";

/** Characters kept in memory for each table before they go to its file. */
const BUFFERED = 256 * 1024;

/** Rows of several tables waiting on disk, in the order they came, ready for COPY. */
export interface Spool<Table extends string> {
  row(table: Table, values: readonly Field[]): void;
  /** Everything written to `table` so far; null when nothing was. */
  read(table: Table): Readable | null;
  /** Gives the disk space back. May be called again. */
  close(): void;
}

/**
 * Opens a spool in the system's folder for temporary files (TMPDIR), about the size of the hand-over; memory stays flat.
 * Records are of persons: a file has no name once it is open, so that nothing of it outlives the process.
 */
export function openSpool<Table extends string>(): Spool<Table> {
  const files = new Map<Table, { readonly fd: number; waiting: string[]; length: number }>();

  function fileOf(table: Table) {
    const known = files.get(table);
    if (known !== undefined) return known;
    const folder = mkdtempSync(join(tmpdir(), "loutu-spool-"));
    try {
      const file = { fd: openSync(join(folder, table), "wx+", 0o600), waiting: [], length: 0 };
      files.set(table, file);
      return file;
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  function flush(file: { readonly fd: number; waiting: string[]; length: number }): void {
    const bytes = Buffer.from(file.waiting.join(""));
    for (let at = 0; at < bytes.length;) at += writeSync(file.fd, bytes, at);
    file.waiting = [];
    file.length = 0;
  }

  return {
    row(table, values) {
      const file = fileOf(table);
      const line = copyLine(values);
      file.waiting.push(line);
      file.length += line.length;
      if (file.length > BUFFERED) flush(file);
    },
    read(table) {
      const file = files.get(table);
      if (file === undefined) return null;
      flush(file);
      return createReadStream("", { fd: file.fd, start: 0, autoClose: false });
    },
    close() {
      for (const { fd } of files.values()) closeSync(fd);
      files.clear();
    },
  };
}
