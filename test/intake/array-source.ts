import type { FileSource } from "../../src/intake/file-source.ts";
import { present } from "../../src/intake/present.ts";

/** A hand-over in memory: name → content. Pieces of 7 bytes, so that no reader relies on whole ones. */
export function arraySource(contents: Readonly<Record<string, string | Uint8Array>>, pieceBytes = 7): FileSource {
  const bytesOf = (name: string) => Buffer.from(present(contents[name]));
  return {
    list: async () =>
      Object.keys(contents)
        .sort()
        .map((name) => ({ name, bytes: bytesOf(name).length, modified: "2025-06-30" })),
    async *stream(name) {
      const bytes = bytesOf(name);
      for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
    },
  };
}
