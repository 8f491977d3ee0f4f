import { intakeError } from "../intake-error.ts";
import { namedColumns } from "./columns.ts";
import type { RowRemark } from "./source-table.ts";
import { strictDecoder } from "./text-encoding.ts";
import { present } from "../present.ts";

interface DbfField {
  readonly name: string;
  readonly type: string;
  readonly at: number;
  readonly width: number;
}

/** A dBASE table held as bytes; rows are decoded when asked for. Every value is text, numbers as they were written. */
export interface DbfTable {
  readonly columns: readonly string[];
  readonly count: number;
  readonly encoding: string;
  /** `index` is 0-based. A starred-out number (no value, or too wide for its field) is "". */
  row(index: number): { values: string[]; deleted: boolean; remarks: RowRemark[] };
}

export type DbfEncoding = "utf-8" | "gb18030";

const FIELD_END = 0x0d;
const LIVE = 0x20;
const DELETED = 0x2a;

/**
 * Opens a .dbf. `named` is the encoding of its .cpg; without one strict UTF-8 is tried over all rows, then GB18030
 * (registry-tables.md §5). Throws `truncated`, `record-count`, `malformed` and, for text that is not in the encoding, `encoding`.
 */
export function openDbf(bytes: Uint8Array, file: string, named: DbfEncoding | null): DbfTable {
  if (bytes.length < 33) throw intakeError("truncated", file, null, "文件头不完整", "the header is incomplete");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(4, true);
  const headerBytes = view.getUint16(8, true);
  const rowBytes = view.getUint16(10, true);
  const fields = readFields(bytes, headerBytes, rowBytes, file);
  const found = Math.floor((bytes.length - headerBytes) / rowBytes);
  if (found < count) {
    throw intakeError(
      "truncated",
      file,
      found + 1,
      `文件头记 ${count} 行，实际只有 ${found} 行`,
      `the header says ${count} rows, the file ends after ${found}`,
    );
  }
  if (found > count) {
    throw intakeError(
      "record-count",
      file,
      count + 1,
      `文件头记 ${count} 行，实际有 ${found} 行`,
      `the header says ${count} rows, the file holds ${found}`,
    );
  }
  const decoders = { "utf-8": strictDecoder("utf-8"), gb18030: strictDecoder("gb18030") } as const;
  const decode = (encoding: keyof typeof decoders, index: number) =>
    decodeRow(bytes, headerBytes + index * rowBytes, fields, decoders[encoding]);
  const encoding = named ?? (everyRowIs("utf-8") ? "utf-8" : "gb18030");

  function everyRowIs(candidate: DbfEncoding): boolean {
    try {
      for (let index = 0; index < count; index += 1) decode(candidate, index);
      return true;
    } catch {
      return false;
    }
  }

  return {
    columns: namedColumns(
      fields.map((field) => field.name),
      file,
    ),
    count,
    encoding: `${encoding === "utf-8" ? "UTF-8" : "GBK/GB18030"} (${named === null ? "no .cpg, bytes decide" : ".cpg"})`,
    row(index) {
      const flag = present(bytes[headerBytes + index * rowBytes]);
      const row = flag === LIVE || flag === DELETED ? attempt(() => decode(encoding, index)) : null;
      if (flag === 0 || row?.values.some((value) => value.includes("\0"))) {
        throw intakeError(
          "nul-bytes",
          file,
          index + 1,
          `第 ${index + 1} 行含有空字节 (NUL)，文件可能已损坏`,
          `row ${index + 1} contains NUL bytes: the file may be damaged`,
        );
      }
      if (row === null) {
        throw intakeError(
          "encoding",
          file,
          index + 1,
          `第 ${index + 1} 行的文字不是 ${encoding} 编码`,
          `text in row ${index + 1} is not ${encoding}`,
        );
      }
      return row;
    },
  };
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function readFields(bytes: Uint8Array, headerBytes: number, rowBytes: number, file: string): DbfField[] {
  const fields: DbfField[] = [];
  let at = 1;
  for (let offset = 32; offset < headerBytes && bytes[offset] !== FIELD_END; offset += 32) {
    if (offset + 32 > bytes.length)
      throw intakeError("truncated", file, null, "字段表不完整", "the field list is incomplete");
    const raw = bytes.subarray(offset, offset + 11);
    const end = raw.indexOf(0);
    const nameBytes = end < 0 ? raw : raw.subarray(0, end);
    const type = String.fromCharCode(present(bytes[offset + 11]));
    const width =
      type === "C" ? present(bytes[offset + 16]) + 256 * present(bytes[offset + 17]) : present(bytes[offset + 16]);
    fields.push({ name: decodeName(nameBytes), type, at, width });
    at += width;
  }
  if (fields.length === 0 || at !== rowBytes) {
    throw intakeError(
      "malformed",
      file,
      null,
      `字段宽度合计 ${at} 与行宽 ${rowBytes} 不符`,
      `field widths add up to ${at}, the row width is ${rowBytes}`,
    );
  }
  return fields;
}

/** A name of Chinese characters may be cut inside one at 10 bytes: the half character goes. */
function decodeName(bytes: Uint8Array): string {
  for (const encoding of ["utf-8", "gb18030"] as const) {
    for (const cut of [0, 1]) {
      try {
        return strictDecoder(encoding).decode(bytes.subarray(0, bytes.length - cut));
      } catch {
        continue;
      }
    }
  }
  return new TextDecoder("latin1").decode(bytes);
}

function decodeRow(bytes: Uint8Array, start: number, fields: readonly DbfField[], decoder: TextDecoder) {
  const remarks: RowRemark[] = [];
  const values = fields.map((field) => {
    const raw = bytes.subarray(start + field.at, start + field.at + field.width);
    const text = decodeValue(raw, decoder, () => remarks.push({ kind: "text-cut", field: field.name, value: "" }));
    const value = text.replace(/\0+$/, "").trim();
    return (field.type === "N" || field.type === "F") && /^\*+$/.test(value) ? "" : value;
  });
  return { values, deleted: bytes[start] === DELETED, remarks };
}

/** Only a value that fills its field to the last byte may lose the piece of a character at its end. */
function decodeValue(raw: Uint8Array, decoder: TextDecoder, onCut: () => void): string {
  let ascii = true;
  for (let index = 0; index < raw.length && ascii; index += 1) ascii = present(raw[index]) < 0x80;
  if (ascii) return String.fromCharCode(...raw);
  try {
    return decoder.decode(raw);
  } catch (error) {
    if (raw.at(-1) === 0x20) throw error;
    for (let cut = 1; cut <= 3; cut += 1) {
      try {
        const text = decoder.decode(raw.subarray(0, raw.length - cut));
        onCut();
        return text;
      } catch {
        continue;
      }
    }
    throw error;
  }
}
