import iconv from "iconv-lite";

export interface ColumnSpec {
  readonly name: string;
  readonly type: "C" | "N";
  readonly width: number;
}

/** A .dbf. A row whose first value is `*` followed by text is written as deleted. */
export function makeDbf(
  columns: readonly ColumnSpec[],
  rows: readonly (readonly string[])[],
  encoding: "gbk" | "utf-8",
  deleted: readonly number[] = [],
): Buffer {
  const header = Buffer.alloc(32 + 32 * columns.length + 1);
  const rowBytes = 1 + columns.reduce((sum, column) => sum + column.width, 0);
  header[0] = 3;
  header.writeUInt32LE(rows.length, 4);
  header.writeUInt16LE(header.length, 8);
  header.writeUInt16LE(rowBytes, 10);
  columns.forEach((column, index) => {
    iconv.encode(column.name, encoding).copy(header, 32 + 32 * index, 0, 10);
    header[32 + 32 * index + 11] = column.type.charCodeAt(0);
    header[32 + 32 * index + 16] = column.width;
  });
  header[header.length - 1] = 0x0d;
  const body = rows.map((values, row) => {
    const bytes = Buffer.alloc(rowBytes, 0x20);
    if (deleted.includes(row)) bytes[0] = 0x2a;
    let at = 1;
    columns.forEach((column, index) => {
      iconv.encode(values[index] ?? "", encoding).copy(bytes, at, 0, column.width);
      at += column.width;
    });
    return bytes;
  });
  return Buffer.concat([header, ...body, Buffer.from([0x1a])]);
}

type Rings = readonly (readonly (readonly [number, number])[])[];

/** A polygon .shp; a record of null is a null shape. Rings are written as given. */
export function makeShp(records: readonly (Rings | null)[]): Buffer {
  const contents = records.map((rings) => {
    if (rings === null) return Buffer.alloc(4);
    const points = rings.flat();
    const content = Buffer.alloc(44 + 4 * rings.length + 16 * points.length);
    content.writeInt32LE(5, 0);
    content.writeInt32LE(rings.length, 36);
    content.writeInt32LE(points.length, 40);
    let first = 0;
    rings.forEach((ring, index) => {
      content.writeInt32LE(first, 44 + 4 * index);
      first += ring.length;
    });
    points.forEach(([x, y], index) => {
      content.writeDoubleLE(x, 44 + 4 * rings.length + 16 * index);
      content.writeDoubleLE(y, 52 + 4 * rings.length + 16 * index);
    });
    return content;
  });
  const parts = contents.flatMap((content, index) => {
    const head = Buffer.alloc(8);
    head.writeInt32BE(index + 1, 0);
    head.writeInt32BE(content.length / 2, 4);
    return [head, content];
  });
  const body = Buffer.concat(parts);
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  header.writeInt32BE((100 + body.length) / 2, 24);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(5, 32);
  return Buffer.concat([header, body]);
}
