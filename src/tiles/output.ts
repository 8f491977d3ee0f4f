import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { FileSink, WrittenFile } from "./file-sink.ts";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Files being compressed and written at a time: enough to keep Node's four zlib threads busy. */
const IN_FLIGHT = 8;

/** Below this a compressed copy is not worth a file. Bytes. */
const WORTHWHILE = 1_024;

/** 5 of 11: on these models within 10 % of the smallest in a tenth of the time (our choice). */
const BROTLI_QUALITY = 5;

/**
 * Hands files to a sink, each text-like one with its `.br` and `.gz` beside it, several at a time.
 * `add` returns early while there is room and waits when there is not, so memory stays flat; after the last `add`,
 * `settle` must be awaited. A failed write makes the next call fail.
 */
export class Output {
  readonly #sink: FileSink;
  readonly #files: WrittenFile[] = [];
  readonly #running = new Set<Promise<void>>();
  #failure: unknown = null;

  constructor(sink: FileSink) {
    this.#sink = sink;
  }

  async add(path: string, bytes: Uint8Array): Promise<void> {
    const job = this.#write(path, bytes)
      .catch((error: unknown) => void (this.#failure ??= error))
      .finally(() => this.#running.delete(job));
    this.#running.add(job);
    if (this.#running.size >= IN_FLIGHT) await Promise.race(this.#running);
    if (this.#failure !== null) throw this.#failure;
  }

  /** Every file written, by path. */
  async settle(): Promise<WrittenFile[]> {
    await Promise.all(this.#running);
    if (this.#failure !== null) throw this.#failure;
    return this.#files.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  async #write(path: string, bytes: Uint8Array): Promise<void> {
    await this.#plain(path, bytes);
    if (bytes.length <= WORTHWHILE || !/\.(glb|json)$/.test(path)) return;
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    await this.#plain(`${path}.br`, await brotli(bytes, { params }));
    await this.#plain(`${path}.gz`, await gzipped(bytes));
  }

  async #plain(path: string, bytes: Uint8Array): Promise<void> {
    await this.#sink.write(path, bytes);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    this.#files.push({ path, bytes: bytes.length, sha256 });
  }
}
