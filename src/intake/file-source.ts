import { present } from "./present.ts";
/** One file of a hand-over. `name` is its path inside the hand-over with `/`; `modified` is `YYYY-MM-DD` or null. */
export interface FileEntry {
  readonly name: string;
  readonly bytes: number;
  readonly modified: string | null;
}

/** Where a hand-over lies: a folder, an archive or a test array. */
export interface FileSource {
  list(): Promise<readonly FileEntry[]>;
  /** The bytes of one listed file, in order, in pieces of any size. */
  stream(name: string): AsyncIterable<Uint8Array>;
}

/** The whole file as one array. */
export async function readWhole(files: FileSource, name: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of files.stream(name)) {
    pieces.push(piece);
    length += piece.length;
  }
  if (pieces.length === 1) return present(pieces[0]);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
