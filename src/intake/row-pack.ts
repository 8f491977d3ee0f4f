import { present } from "./present.ts";
const CHUNK_BYTES = 16 << 20;

/**
 * Rows of text kept as UTF-8 outside the JavaScript heap, because a million unit rows as objects would take
 * gigabytes: about 400 bytes a row instead of 3 000.
 */
export class RowPack {
  readonly #chunks: Buffer[] = [];
  /** Chunk and place of each row, `chunk * 2^32 + byte`. */
  #places = new Float64Array(1024);
  #used = CHUNK_BYTES;
  #count = 0;

  /** Keeps one row and returns its number, 0 for the first. */
  push(values: readonly string[]): number {
    const text = JSON.stringify(values);
    const bytes = Buffer.byteLength(text);
    if (this.#used + 4 + bytes > (this.#chunks.at(-1)?.length ?? 0)) {
      this.#chunks.push(Buffer.allocUnsafe(Math.max(CHUNK_BYTES, 4 + bytes)));
      this.#used = 0;
    }
    if (this.#count === this.#places.length) {
      const longer = new Float64Array(2 * this.#count);
      longer.set(this.#places);
      this.#places = longer;
    }
    const chunk = present(this.#chunks.at(-1));
    chunk.writeUInt32LE(bytes, this.#used);
    chunk.write(text, this.#used + 4);
    this.#places[this.#count] = (this.#chunks.length - 1) * 2 ** 32 + this.#used;
    this.#used += 4 + bytes;
    this.#count += 1;
    return this.#count - 1;
  }

  /** The values of a row that was pushed. */
  get(index: number): string[] {
    const place = present(this.#places[index]);
    const chunk = present(this.#chunks[Math.floor(place / 2 ** 32)]);
    const at = place % 2 ** 32;
    return JSON.parse(chunk.toString("utf-8", at + 4, at + 4 + chunk.readUInt32LE(at))) as string[];
  }
}
