import readSheets from "read-excel-file/node";
import { type FileEntry, type FileSource, readWhole } from "../file-source.ts";
import { intakeError } from "../intake-error.ts";
import { baseName } from "./base-name.ts";
import { namedColumns } from "./columns.ts";
import type { SourceRow, SourceTable } from "./source-table.ts";
import { present } from "../present.ts";

/**
 * Opens a workbook, one table a sheet; empty sheets are left out. A single sheet goes by the file's name where its own
 * is a default one (`Sheet1`, `工作表1`). Text cells stay text, so codes of 28 digits survive; numbers become the
 * shortest text that is the same number. Throws `malformed` when the workbook cannot be opened (cut, not XLSX).
 */
export async function openXlsx(files: FileSource, entry: FileEntry): Promise<SourceTable[]> {
  const sheets = await readBook(await readWhole(files, entry.name), entry.name);
  const filled = sheets.filter((sheet) => sheet.data.length > 0);
  return filled.map((sheet) => {
    const nameless = /^(sheet|工作表|表)\s*\d*$/i.test(sheet.sheet);
    const bytes = Math.round(entry.bytes / filled.length);
    return sheetTable(
      entry.name,
      nameless && filled.length === 1 ? baseName(entry.name) : sheet.sheet,
      sheet.data,
      bytes,
    );
  });
}

function sheetTable(file: string, name: string, cells: readonly (readonly unknown[])[], bytes: number): SourceTable {
  const columns = namedColumns((cells[0] ?? []).map(cellText), file);
  return {
    file,
    name,
    columns,
    encoding: "UTF-8 (XLSX)",
    bytes,
    declared: null,
    async *rows(onBytes): AsyncGenerator<SourceRow> {
      for (let index = 1; index < cells.length; index += 1) {
        const values = present(cells[index]).map(cellText);
        if (values.every((value) => value === "")) continue;
        while (values.length < columns.length) values.push("");
        const fault = values.length > columns.length ? "column-count" : null;
        yield { row: index, values, geometry: null, fault, remarks: [] };
      }
      onBytes?.(bytes);
    },
  };
}

async function readBook(bytes: Uint8Array, file: string) {
  try {
    return await readSheets(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { trim: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw intakeError("malformed", file, null, `XLSX 无法打开：${reason}`, `the workbook cannot be opened: ${reason}`);
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) {
    const text = cell.toISOString();
    return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 19).replace("T", " ");
  }
  return String(cell).trim();
}
