import { gzipSync } from "node:zlib";

/** A run of tiles with the same content, or, in a root directory with `runLength` 0, a leaf directory. */
export interface DirectoryEntry {
  readonly tileId: number;
  readonly offset: number;
  readonly length: number;
  readonly runLength: number;
}

/** The root must lie in the first 16 KiB of the archive, after the 127 bytes of the header. */
const ROOT_BYTES = 16_384 - 127;

const FIRST_LEAF_ENTRIES = 4_096;

/** A root directory, and the leaf directories it points into when one would be too long (then `leaves` is not empty). */
export interface Directories {
  readonly root: Uint8Array;
  readonly leaves: Uint8Array;
}

/** Writes the directories of entries sorted by tile id (PMTiles v3, "Directories"), gzipped. */
export function writeDirectories(entries: readonly DirectoryEntry[]): Directories {
  const whole = writeDirectory(entries);
  if (whole.length <= ROOT_BYTES) return { root: whole, leaves: new Uint8Array() };
  for (let size = FIRST_LEAF_ENTRIES; ; size *= 2) {
    const split = splitInLeaves(entries, size);
    if (split.root.length <= ROOT_BYTES) return split;
  }
}

function splitInLeaves(entries: readonly DirectoryEntry[], size: number): Directories {
  const leaves: Uint8Array[] = [];
  const pointers: DirectoryEntry[] = [];
  let offset = 0;
  for (let from = 0; from < entries.length; from += size) {
    const part = entries.slice(from, from + size);
    const leaf = writeDirectory(part);
    pointers.push({ tileId: part[0]?.tileId ?? 0, offset, length: leaf.length, runLength: 0 });
    leaves.push(leaf);
    offset += leaf.length;
  }
  return { root: writeDirectory(pointers), leaves: Buffer.concat(leaves) };
}

function writeDirectory(entries: readonly DirectoryEntry[]): Uint8Array {
  const out: number[] = [];
  writeVarint(out, entries.length);
  let last = 0;
  for (const entry of entries) {
    writeVarint(out, entry.tileId - last);
    last = entry.tileId;
  }
  for (const entry of entries) writeVarint(out, entry.runLength);
  for (const entry of entries) writeVarint(out, entry.length);
  let end = -1;
  for (const entry of entries) {
    writeVarint(out, entry.offset === end ? 0 : entry.offset + 1);
    end = entry.offset + entry.length;
  }
  return gzipSync(Uint8Array.from(out));
}

/** Little-endian base 128, for whole numbers up to 2^53. */
function writeVarint(out: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    out.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  out.push(rest);
}
