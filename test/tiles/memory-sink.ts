import type { FileSink } from "../../src/tiles/file-sink.ts";

/** Keeps what is written. */
export class MemorySink implements FileSink {
  readonly files = new Map<string, Uint8Array>();

  async write(path: string, bytes: Uint8Array): Promise<void> {
    if (this.files.has(path)) throw new Error(`${path} written twice`);
    this.files.set(path, Uint8Array.from(bytes));
  }

  get(path: string): Uint8Array {
    const bytes = this.files.get(path);
    if (bytes === undefined) throw new Error(`${path} was not written`);
    return bytes;
  }
}
