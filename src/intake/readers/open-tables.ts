import type { FileEntry, FileSource } from "../file-source.ts";
import { IntakeError, type IntakeFault } from "../intake-error.ts";
import { ending } from "./base-name.ts";
import { openCsv } from "./csv.ts";
import { openGeoJson } from "./geojson.ts";
import { openShapefile } from "./shapefile.ts";
import type { SourceTable } from "./source-table.ts";
import { openXlsx } from "./xlsx.ts";

/** Files that belong to a shapefile and are read with it, or only speed up other programs. */
const COMPANIONS = new Set(["shx", "prj", "cpg", "sbn", "sbx", "qix", "qpj"]);

export interface OpenedTables {
  readonly tables: readonly SourceTable[];
  /** Files in no format we read. */
  readonly ignored: readonly string[];
}

/**
 * Opens every table of a hand-over in name order. Faults of all files are collected before any of them is thrown,
 * as one IntakeError; a hand-over without a single table is `empty-hand-over`.
 */
export async function openTables(
  files: FileSource,
  onOpened: (done: number, total: number) => void,
): Promise<OpenedTables> {
  const entries = await files.list();
  const tables: SourceTable[] = [];
  const ignored: string[] = [];
  const faults: IntakeFault[] = [];
  for (const [index, entry] of entries.entries()) {
    try {
      const opened = await openOne(files, entry, entries);
      if (opened === null) ignored.push(entry.name);
      else tables.push(...opened);
    } catch (error) {
      if (!(error instanceof IntakeError)) throw error;
      faults.push(...error.faults);
    }
    onOpened(index + 1, entries.length);
  }
  if (faults.length === 0 && tables.length === 0) {
    faults.push({
      code: "empty-hand-over",
      file: "",
      row: null,
      message: { zh: "没有可读取的数据表", en: "there is no table here that can be read" },
    });
  }
  const [first, ...rest] = faults;
  if (first !== undefined) throw new IntakeError([first, ...rest]);
  return { tables, ignored };
}

/** Null: not a format we read. An empty list: part of another file. */
async function openOne(
  files: FileSource,
  entry: FileEntry,
  siblings: readonly FileEntry[],
): Promise<readonly SourceTable[] | null> {
  const kind = ending(entry.name);
  if (COMPANIONS.has(kind)) return [];
  switch (kind) {
    case "shp":
      return [await openShapefile(files, entry, siblings)];
    case "dbf": {
      const shape = entry.name.replace(/\.[^./]+$/, ".shp").toLowerCase();
      const partOfShape = siblings.some((sibling) => sibling.name.toLowerCase() === shape);
      return partOfShape ? [] : [await openShapefile(files, entry, siblings)];
    }
    case "csv":
      return [await openCsv(files, entry)];
    case "xlsx":
      return openXlsx(files, entry);
    case "geojson":
    case "json": {
      const table = await openGeoJson(files, entry);
      return table === null ? null : [table];
    }
    default:
      return null;
  }
}
