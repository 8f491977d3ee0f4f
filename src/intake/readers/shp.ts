import type { Position } from "../../cadastre/ring.ts";
import { intakeError } from "../intake-error.ts";
import { groupRings } from "./rings.ts";
import type { RawGeometry, RowRemark } from "./source-table.ts";
import { present } from "../present.ts";

/** The shapes of a .shp in file order; M values are not read, Z values neither (heights come in columns). */
export interface ShpFile {
  readonly count: number;
  /** `index` is 0-based. A null shape gives `geometry` null without a remark. */
  shape(index: number): { geometry: RawGeometry | null; remarks: RowRemark[] };
}

const POINT = new Set([1, 11, 21]);
const LINE = new Set([3, 13, 23]);
const POLYGON = new Set([5, 15, 25]);

/**
 * Opens a .shp by its own record headers (a .shx is only compared by the caller).
 * Throws `truncated` when the file is shorter than its header says or a record runs over the end, `malformed` for
 * record numbers out of step and for kinds other than point, line and polygon.
 */
export function openShp(bytes: Uint8Array, file: string): ShpFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 100) throw intakeError("truncated", file, null, "文件头不完整", "the header is incomplete");
  if (view.getInt32(0) !== 9994) throw intakeError("malformed", file, null, "不是 shapefile", "not a shapefile");
  const length = view.getInt32(24) * 2;
  if (bytes.length < length) throw cut(file, null, length, bytes.length);
  const offsets: number[] = [];
  for (let at = 100; at < length;) {
    const row = offsets.length + 1;
    if (at + 12 > length) throw cut(file, row, at + 12, length);
    const number = view.getInt32(at);
    const content = view.getInt32(at + 4) * 2;
    if (number !== row || content < 4) {
      throw intakeError(
        "malformed",
        file,
        row,
        `第 ${row} 条记录的编号为 ${number}`,
        `record ${row} is numbered ${number}`,
      );
    }
    if (at + 8 + content > length) throw cut(file, row, at + 8 + content, length);
    offsets.push(at + 8);
    at += 8 + content;
  }
  return {
    count: offsets.length,
    shape: (index) => readShape(view, present(offsets[index]), file, index + 1),
  };
}

function cut(file: string, row: number | null, wanted: number, found: number) {
  const where = row === null ? "" : `, record ${row}`;
  return intakeError(
    "truncated",
    file,
    row,
    `文件应有 ${wanted} 字节，只有 ${found} 字节`,
    `the file ends at byte ${found} of ${wanted}${where}`,
  );
}

function readShape(view: DataView, at: number, file: string, row: number) {
  const kind = view.getInt32(at, true);
  const remarks: RowRemark[] = [];
  if (kind === 0) return { geometry: null, remarks };
  if (POINT.has(kind)) return { geometry: { kind: "point", at: pair(view, at + 4) } as const, remarks };
  if (!LINE.has(kind) && !POLYGON.has(kind)) {
    throw intakeError("malformed", file, row, `不支持的几何类型 ${kind}`, `geometry kind ${kind} is not supported`);
  }
  const parts = view.getInt32(at + 36, true);
  const points = view.getInt32(at + 40, true);
  const content = view.getInt32(at - 4) * 2;
  if (parts < 0 || points < 0 || 44 + 4 * parts + 16 * points > content) {
    throw intakeError(
      "malformed",
      file,
      row,
      `第 ${row} 条记录的点数与长度不符`,
      `record ${row} says ${points} points but is too short`,
    );
  }
  const start = at + 44 + 4 * parts;
  const lines = Array.from({ length: parts }, (_, part) => {
    const from = view.getInt32(at + 44 + 4 * part, true);
    const to = part + 1 < parts ? view.getInt32(at + 48 + 4 * part, true) : points;
    const line: Position[] = [];
    for (let point = from; point < to; point += 1) line.push(pair(view, start + 16 * point));
    return line;
  });
  if (LINE.has(kind)) return { geometry: { kind: "line", parts: lines } as const, remarks };
  return { geometry: { kind: "polygon", polygons: groupRings(lines, remarks) } as const, remarks };
}

function pair(view: DataView, at: number): Position {
  return [view.getFloat64(at, true), view.getFloat64(at + 8, true)];
}
