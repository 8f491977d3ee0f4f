import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { type DirectoryEntry, writeDirectories } from "./directory.ts";
import { tileId } from "./tile-id.ts";

const HEADER_BYTES = 127;
const GZIP = 2;
const VECTOR_TILES = 1;

/** What the header and the metadata of an archive say about it. */
export interface ArchiveFacts {
  readonly minZoom: number;
  readonly maxZoom: number;
  /** `[west, south, east, north]`, degrees. */
  readonly bounds: readonly [number, number, number, number];
  readonly metadata: Readonly<Record<string, unknown>>;
}

/**
 * A PMTiles v3 archive of vector tiles being written: clustered, every content stored once, gzip inside and out.
 * Tiles are to be added in the order of their ids; the finished bytes lie in memory once.
 */
export class PmtilesArchive {
  readonly #entries: DirectoryEntry[] = [];
  readonly #contents: Uint8Array[] = [];
  readonly #offsetOf = new Map<string, { offset: number; length: number }>();
  #dataBytes = 0;
  #lastId = -1;
  #addressed = 0;

  /** Tiles added so far. */
  get tiles(): number {
    return this.#addressed;
  }

  /**
   * Adds one encoded, not yet compressed tile.
   * @throws RangeError PMTILES_ORDER when its id does not come after the one added before
   */
  add(z: number, x: number, y: number, mvt: Uint8Array): void {
    const id = tileId(z, x, y);
    if (id <= this.#lastId) throw new RangeError(`PMTILES_ORDER: tile ${z}/${x}/${y} (${id}) after ${this.#lastId}`);
    this.#lastId = id;
    this.#addressed += 1;
    const place = this.#store(mvt);
    const last = this.#entries.at(-1);
    if (last !== undefined && last.offset === place.offset && last.tileId + last.runLength === id) {
      this.#entries[this.#entries.length - 1] = { ...last, runLength: last.runLength + 1 };
    } else {
      this.#entries.push({ tileId: id, ...place, runLength: 1 });
    }
  }

  #store(mvt: Uint8Array): { offset: number; length: number } {
    const key = createHash("sha256").update(mvt).digest("base64");
    const known = this.#offsetOf.get(key);
    if (known !== undefined) return known;
    const bytes = gzipSync(mvt);
    const place = { offset: this.#dataBytes, length: bytes.length };
    this.#contents.push(bytes);
    this.#dataBytes += bytes.length;
    this.#offsetOf.set(key, place);
    return place;
  }

  /** The whole archive: header, root directory, metadata, leaf directories, tile data. */
  finish(facts: ArchiveFacts): Uint8Array {
    const { root, leaves } = writeDirectories(this.#entries);
    const metadata = gzipSync(JSON.stringify(facts.metadata));
    const header = new DataView(new ArrayBuffer(HEADER_BYTES));
    new Uint8Array(header.buffer).set(new TextEncoder().encode("PMTiles"));
    header.setUint8(7, 3);
    let at = 8;
    let offset = HEADER_BYTES;
    for (const length of [root.length, metadata.length, leaves.length, this.#dataBytes]) {
      at = setUint64s(header, at, [offset, length]);
      offset += length;
    }
    at = setUint64s(header, at, [this.#addressed, this.#entries.length, this.#contents.length]);
    const [west, south, east, north] = facts.bounds;
    for (const byte of [1, GZIP, GZIP, VECTOR_TILES, facts.minZoom, facts.maxZoom]) header.setUint8(at++, byte);
    at = setDegrees(header, at, [west, south, east, north]);
    header.setUint8(at++, facts.minZoom);
    setDegrees(header, at, [(west + east) / 2, (south + north) / 2]);
    return Buffer.concat([new Uint8Array(header.buffer), root, metadata, leaves, ...this.#contents]);
  }
}

function setUint64s(view: DataView, at: number, values: readonly number[]): number {
  values.forEach((value, i) => view.setBigUint64(at + i * 8, BigInt(value), true));
  return at + values.length * 8;
}

function setDegrees(view: DataView, at: number, degrees: readonly number[]): number {
  degrees.forEach((value, i) => view.setInt32(at + i * 4, Math.round(value * 1e7), true));
  return at + degrees.length * 4;
}
