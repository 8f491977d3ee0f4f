import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { FileEntry, FileSource } from "../file-source.ts";
import { IntakeError, intakeError } from "../intake-error.ts";
import { baseName } from "./base-name.ts";
import { namedColumns } from "./columns.ts";
import type { SourceRow, SourceTable } from "./source-table.ts";
import { isUtf8, strictDecoder, type TextEncoding } from "./text-encoding.ts";

/**
 * A CSV table (comma or semicolon or tab, RFC 4180 quotes), read as a stream: memory does not grow with the file.
 * Encoding: byte order mark, else strict UTF-8 over the whole file, else GB18030 (our choice).
 * Throws `encoding`, `nul-bytes`, `truncated` (ends inside a quoted value or a row) and `malformed`.
 */
export async function openCsv(files: FileSource, entry: FileEntry): Promise<SourceTable> {
  const { encoding, evidence } = await encodingOf(files, entry);
  const head = await firstLine(files, entry, encoding);
  const delimiter = [",", "\t", ";"].reduce((best, mark) =>
    head.split(mark).length > head.split(best).length ? mark : best,
  );
  let columns: readonly string[] | null = null;
  for await (const values of records(files, entry, encoding, delimiter)) {
    columns = namedColumns(values, entry.name);
    break;
  }
  if (columns === null)
    throw intakeError("truncated", entry.name, null, "文件为空，没有表头", "empty file, no header row");
  const width = columns.length;
  return {
    file: entry.name,
    name: baseName(entry.name),
    columns,
    encoding: evidence,
    bytes: entry.bytes,
    declared: null,
    rows: (onBytes) => dataRows(records(files, entry, encoding, delimiter, onBytes), width, entry.name),
  };
}

async function* dataRows(source: AsyncIterable<string[]>, width: number, file: string): AsyncGenerator<SourceRow> {
  let row = 0;
  // One row behind, because only the last row tells a cut file from a faulty line.
  let short: SourceRow | null = null;
  let header = true;
  for await (const written of source) {
    if (header) {
      header = false;
      continue;
    }
    if (short !== null) yield short;
    short = null;
    row += 1;
    const values = written.map((value) => value.trim());
    if (values.every((value) => value === "")) continue;
    if (values.length === width) yield { row, values, geometry: null, fault: null, remarks: [] };
    else short = { row, values, geometry: null, fault: "column-count", remarks: [] };
  }
  if (short === null) return;
  if (short.values.length < width) {
    throw intakeError(
      "truncated",
      file,
      short.row,
      `文件在第 ${short.row} 行中断：应有 ${width} 列，只有 ${short.values.length} 列`,
      `the file breaks off in row ${short.row}: ${short.values.length} of ${width} columns`,
    );
  }
  yield short;
}

async function* records(
  files: FileSource,
  entry: FileEntry,
  encoding: TextEncoding,
  delimiter: string,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<string[]> {
  const text = Readable.from(decoded(files, entry, encoding, onBytes));
  const parser = parse({ relax_column_count: true, skip_empty_lines: true, trim: true, delimiter });
  text.on("error", (error) => parser.destroy(error));
  try {
    for await (const values of text.pipe(parser)) yield values as string[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = Math.max(1, Number(error["records"] ?? 1));
    const cut = error.code === "CSV_QUOTE_NOT_CLOSED";
    throw intakeError(
      cut ? "truncated" : "malformed",
      entry.name,
      row,
      cut ? `第 ${row} 行的引号没有结束，文件可能不完整` : `第 ${row} 行不是有效的 CSV：${error.code}`,
      cut
        ? `a quoted value in row ${row} never ends: the file may be cut`
        : `row ${row} is not valid CSV: ${error.code}`,
    );
  } finally {
    text.destroy();
  }
}

async function* decoded(
  files: FileSource,
  entry: FileEntry,
  encoding: TextEncoding,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = strictDecoder(encoding);
  let done = 0;
  let lines = 0;
  try {
    for await (const piece of files.stream(entry.name)) {
      const text = decoder.decode(piece, { stream: true });
      for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines += 1;
      if (text.includes("\0")) {
        throw intakeError(
          "nul-bytes",
          entry.name,
          Math.max(1, lines),
          "文件含有空字节 (NUL)，可能已损坏",
          `the file contains NUL bytes at or before line ${lines + 1}: it may be damaged`,
        );
      }
      done += piece.length;
      onBytes?.(done);
      yield text;
    }
    yield decoder.decode();
  } catch (error) {
    if (error instanceof IntakeError) throw error;
    throw intakeError(
      "encoding",
      entry.name,
      Math.max(1, lines),
      `第 ${lines + 1} 行之后有不属于 ${encoding} 的字节`,
      `bytes after line ${lines + 1} are not ${encoding}`,
    );
  }
}

async function encodingOf(files: FileSource, entry: FileEntry): Promise<{ encoding: TextEncoding; evidence: string }> {
  for await (const piece of files.stream(entry.name)) {
    if (piece[0] === 0xff && piece[1] === 0xfe) return { encoding: "utf-16le", evidence: "UTF-16 (byte order mark)" };
    if (piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf) {
      return { encoding: "utf-8", evidence: "UTF-8 (byte order mark)" };
    }
    break;
  }
  return (await isUtf8(files.stream(entry.name)))
    ? { encoding: "utf-8", evidence: "UTF-8 (whole file well-formed)" }
    : { encoding: "gb18030", evidence: "GB18030 (not UTF-8)" };
}

async function firstLine(files: FileSource, entry: FileEntry, encoding: TextEncoding): Promise<string> {
  let head = "";
  for await (const text of decoded(files, entry, encoding)) {
    head += text;
    const end = head.indexOf("\n");
    if (end >= 0) return head.slice(0, end);
    if (head.length > 1 << 16) break;
  }
  return head;
}
