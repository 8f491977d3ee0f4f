import { type FileEntry, type FileSource, readWhole } from "../file-source.ts";
import { intakeError } from "../intake-error.ts";
import { baseName, ending } from "./base-name.ts";
import { openDbf } from "./dbf.ts";
import { openShp } from "./shp.ts";
import type { SourceRow, SourceTable } from "./source-table.ts";
import { encodingOfCpg } from "./text-encoding.ts";
import { present } from "../present.ts";

/**
 * Opens a shapefile with its companions, or a .dbf that stands alone.
 * Own reader instead of @loaders.gl/shapefile, which keeps deleted rows, replaces undecodable bytes and returns the
 * rows it has when a .dbf is cut (measured with 4.5.2): three ways to lose or invent records without a word.
 * Throws `missing-companion`, `record-count` and what openDbf and openShp throw.
 */
export async function openShapefile(
  files: FileSource,
  entry: FileEntry,
  siblings: readonly FileEntry[],
): Promise<SourceTable> {
  const companion = (wanted: string) =>
    siblings.find((file) => sameStem(file.name, entry.name) && ending(file.name) === wanted);
  const shpEntry = companion("shp");
  const dbfEntry = companion("dbf");
  if (dbfEntry === undefined) {
    throw intakeError("missing-companion", entry.name, null, "缺少同名 .dbf", "the .dbf of this shapefile is missing");
  }
  const cpg = companion("cpg");
  const named =
    cpg === undefined
      ? null
      : encodingOfCpg(new TextDecoder("latin1").decode(await readWhole(files, cpg.name)), cpg.name);
  const dbf = openDbf(await readWhole(files, dbfEntry.name), dbfEntry.name, named);
  const shp = shpEntry === undefined ? null : openShp(await readWhole(files, shpEntry.name), shpEntry.name);
  if (shp !== null && shp.count !== dbf.count) {
    throw intakeError(
      "record-count",
      entry.name,
      null,
      `.shp 有 ${shp.count} 条，.dbf 有 ${dbf.count} 条`,
      `.shp holds ${shp.count} records, .dbf ${dbf.count}`,
    );
  }
  const shx = companion("shx");
  const indexed = shx === undefined ? null : (shx.bytes - 100) / 8;
  if (shp !== null && indexed !== null && indexed !== shp.count) {
    throw intakeError(
      "record-count",
      present(shx).name,
      null,
      `.shx 有 ${indexed} 条，.shp 有 ${shp.count} 条`,
      `.shx lists ${indexed} records, .shp holds ${shp.count}`,
    );
  }
  const prj = companion("prj");
  const bytes = dbfEntry.bytes + (shpEntry?.bytes ?? 0);
  return {
    file: entry.name,
    name: baseName(entry.name),
    columns: dbf.columns,
    encoding: dbf.encoding,
    bytes,
    declared:
      shp === null
        ? null
        : {
            origin: prj === undefined ? "" : prj.name,
            text: prj === undefined ? null : text(await readWhole(files, prj.name)),
          },
    async *rows(onBytes): AsyncGenerator<SourceRow> {
      for (let index = 0; index < dbf.count; index += 1) {
        const { values, deleted, remarks } = dbf.row(index);
        const shape = shp?.shape(index) ?? { geometry: null, remarks: [] };
        if (index % 1024 === 0) onBytes?.(Math.round((bytes * index) / dbf.count));
        yield {
          row: index + 1,
          values,
          geometry: shape.geometry,
          fault: deleted ? "deleted" : null,
          remarks: [...remarks, ...shape.remarks],
        };
      }
      onBytes?.(bytes);
    },
  };
}

function sameStem(a: string, b: string): boolean {
  return a.replace(/\.[^./]+$/, "").toLowerCase() === b.replace(/\.[^./]+$/, "").toLowerCase();
}

function text(bytes: Uint8Array): string {
  return new TextDecoder("utf-8").decode(bytes);
}
