import { intakeError } from "../intake-error.ts";

export type TextEncoding = "utf-8" | "gb18030" | "utf-16le";

/** GB18030 contains GBK and GB2312 byte for byte, so one decoder serves all three names. */
const NAMES: Readonly<Record<string, "utf-8" | "gb18030">> = {
  "UTF-8": "utf-8",
  UTF8: "utf-8",
  "65001": "utf-8",
  ASCII: "utf-8",
  "US-ASCII": "utf-8",
  GBK: "gb18030",
  GB2312: "gb18030",
  GB18030: "gb18030",
  CP936: "gb18030",
  MS936: "gb18030",
  "936": "gb18030",
  "ANSI 936": "gb18030",
  "54936": "gb18030",
};

/** The encoding a `.cpg` file names. Throws `encoding` for a name we cannot read. */
export function encodingOfCpg(text: string, file: string): "utf-8" | "gb18030" {
  const encoding = NAMES[text.replace(/\0/g, "").trim().toUpperCase()];
  if (encoding === undefined) {
    throw intakeError(
      "encoding",
      file,
      null,
      `未知的字符编码“${text.trim()}”`,
      `unknown encoding name "${text.trim()}"`,
    );
  }
  return encoding;
}

/** Decodes strictly: a byte sequence that is not in the encoding throws a TypeError. */
export function strictDecoder(encoding: TextEncoding): TextDecoder {
  return new TextDecoder(encoding, { fatal: true });
}

/** True when all pieces together are well-formed UTF-8. Reads to the end, so that the answer holds for the whole file. */
export async function isUtf8(pieces: AsyncIterable<Uint8Array>): Promise<boolean> {
  const decoder = strictDecoder("utf-8");
  try {
    for await (const piece of pieces) decoder.decode(piece, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
