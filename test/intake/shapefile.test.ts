import { describe, expect, test } from "vitest";
import { openTables } from "../../src/intake/readers/open-tables.ts";
import { arraySource } from "./array-source.ts";
import { makeDbf, makeShp } from "./make-shapefile.ts";
import { refusal } from "./read.ts";
import { present } from "../../src/intake/present.ts";

const COLUMNS = [
  { name: "ZDDM", type: "C", width: 19 },
  { name: "ZL", type: "C", width: 20 },
  { name: "ZDMJ", type: "N", width: 15 },
] as const;
const ROWS = [
  ["510802001002GB00015", "示例街1号", "100.25"],
  ["510802001002GB00016", "示例街2号", "***************"],
  ["510802001002GB00017", "", ""],
];
/** 10 m square, clockwise as the format wants. */
const square = (x: number, y: number, size = 10) =>
  [
    [x, y],
    [x, y + size],
    [x + size, y + size],
    [x + size, y],
    [x, y],
  ] as [number, number][];
const E = 35579000.123;
const N = 3589800.456;

async function open(contents: Record<string, string | Uint8Array>) {
  const { tables } = await openTables(arraySource(contents, 4096), () => undefined);
  const rows = [];
  for await (const row of present(tables[0]).rows()) rows.push(row);
  return { table: present(tables[0]), rows };
}

function files(encoding: "gbk" | "utf-8", cpg?: string) {
  return {
    "ZDJBXX.shp": makeShp([[square(E, N)], null, [square(E + 50, N)]]),
    "ZDJBXX.dbf": makeDbf(COLUMNS, ROWS, encoding),
    ...(cpg === undefined ? {} : { "ZDJBXX.cpg": cpg }),
  };
}

describe("text", () => {
  test.each([
    ["gbk", "GBK"],
    ["gbk", "936"],
    ["gbk", undefined],
    ["utf-8", "UTF-8"],
    ["utf-8", undefined],
  ] as const)("%s with .cpg %s reads 示例街1号", async (encoding, cpg) => {
    const { rows } = await open(files(encoding, cpg));
    expect(present(rows[0]).values).toEqual(ROWS[0]);
  });

  test("a .cpg that is wrong is refused with the row, never turned into question marks", async () => {
    expect(await refusal(open(files("gbk", "UTF-8")))).toMatchObject({ code: "encoding", file: "ZDJBXX.dbf", row: 1 });
  });

  test("an unknown .cpg is refused by name", async () => {
    expect((await refusal(open(files("gbk", "KLINGON")))).message).toContain("KLINGON");
  });

  test("a character cut by the width of its field is dropped and said", async () => {
    const narrow = [{ name: "ZL", type: "C", width: 5 }] as const;
    const { rows } = await open({ "A.dbf": makeDbf(narrow, [["示例街"]], "gbk"), "A.cpg": "GBK" });
    expect(present(rows[0]).values).toEqual(["示例"]);
    expect(present(rows[0]).remarks).toEqual([{ kind: "text-cut", field: "ZL", value: "" }]);
  });
});

describe("values", () => {
  test("a number starred out, as ArcGIS writes one that is not there, and a blank one are empty", async () => {
    const { rows } = await open(files("gbk"));
    expect(rows.map((row) => row.values[2])).toEqual(["100.25", "", ""]);
  });

  test("coordinates come to the last bit, rings open", async () => {
    const { rows } = await open(files("gbk"));
    const polygon = square(E, N).slice(0, -1);
    expect(present(rows[0]).geometry).toEqual({ kind: "polygon", polygons: [[polygon]] });
  });

  test("a null shape is a row without geometry, not a row less", async () => {
    const { rows } = await open(files("gbk"));
    expect(rows.map((row) => row.geometry === null)).toEqual([false, true, false]);
  });

  test("a PolygonZ is read by its outline", async () => {
    const z = files("gbk")["ZDJBXX.shp"];
    z.writeInt32LE(15, 108);
    const { rows } = await open({ ...files("gbk"), "ZDJBXX.shp": z });
    expect(rows[0]?.geometry?.kind).toBe("polygon");
  });

  test("a row marked as deleted is given as such", async () => {
    const { rows } = await open({ "A.dbf": makeDbf(COLUMNS, ROWS, "gbk", [1]) });
    expect(rows.map((row) => row.fault)).toEqual([null, "deleted", null]);
  });
});

describe("rings", () => {
  const hole = [...square(E + 3, N + 3, 2)].reverse();
  const rowsOf = async (rings: [number, number][][]) =>
    present((await open({ "A.shp": makeShp([rings]), "A.dbf": makeDbf(COLUMNS, [present(ROWS[0])], "gbk") })).rows[0]);

  test("a ring inside another is its hole, one beside it another part", async () => {
    const row = await rowsOf([square(E, N), hole, square(E + 50, N)]);
    if (row.geometry?.kind !== "polygon") throw new Error("no polygon");
    expect(row.geometry.polygons.map((rings) => rings.length).sort()).toEqual([1, 2]);
    expect(row.remarks).toEqual([]);
  });

  test("an island in a hole is a part of its own", async () => {
    const island = square(E + 3.5, N + 3.5, 1);
    const row = await rowsOf([square(E, N), hole, island]);
    if (row.geometry?.kind !== "polygon") throw new Error("no polygon");
    expect(row.geometry.polygons.map((rings) => rings.length).sort()).toEqual([1, 2]);
  });

  test("wrong winding, an open ring and a repeated node are remarked and still read", async () => {
    expect((await rowsOf([[...square(E, N)].reverse()])).remarks.map((remark) => remark.kind)).toEqual([
      "ring-direction",
    ]);
    expect((await rowsOf([square(E, N).slice(0, -1)])).remarks.map((remark) => remark.kind)).toEqual(["ring-open"]);
    const twice = square(E, N).flatMap((point, at) => (at === 1 ? [point, point] : [point]));
    expect((await rowsOf([twice])).remarks.map((remark) => remark.kind)).toEqual(["ring-repeats"]);
  });
});

describe("broken files", () => {
  const whole = files("gbk");
  test.each([
    [
      "a .shp cut inside a record",
      { ...whole, "ZDJBXX.shp": whole["ZDJBXX.shp"].subarray(0, 300) },
      "truncated",
      "ZDJBXX.shp",
    ],
    [
      "a .shp cut inside its header",
      { ...whole, "ZDJBXX.shp": whole["ZDJBXX.shp"].subarray(0, 60) },
      "truncated",
      "ZDJBXX.shp",
    ],
    [
      "a .dbf cut inside a row",
      { ...whole, "ZDJBXX.dbf": whole["ZDJBXX.dbf"].subarray(0, 200) },
      "truncated",
      "ZDJBXX.dbf",
    ],
    [
      "a .dbf with a row less than the .shp",
      { ...whole, "ZDJBXX.dbf": makeDbf(COLUMNS, ROWS.slice(1), "gbk") },
      "record-count",
      "ZDJBXX.shp",
    ],
    [
      "a .dbf filled up with NUL",
      { ...whole, "ZDJBXX.dbf": Buffer.from(whole["ZDJBXX.dbf"]).fill(0, 240, 290) },
      "nul-bytes",
      "ZDJBXX.dbf",
    ],
    ["a .shp without its .dbf", { "ZDJBXX.shp": whole["ZDJBXX.shp"] }, "missing-companion", "ZDJBXX.shp"],
    ["something that is no shapefile", { ...whole, "ZDJBXX.shp": Buffer.alloc(200) }, "malformed", "ZDJBXX.shp"],
  ])("%s is refused", async (_, contents, code, file) => {
    expect(await refusal(open(contents))).toMatchObject({ code, file });
  });

  test("faults of several files are told in one go", async () => {
    const error = await refusal(
      open({ "A.shp": whole["ZDJBXX.shp"], "B.csv": "A,B\n1,2\n3", "C.xlsx": "not a workbook" }),
    );
    expect(error.faults.map(({ code, file }) => `${code} ${file}`)).toEqual([
      "missing-companion A.shp",
      "malformed C.xlsx",
    ]);
  });
});
