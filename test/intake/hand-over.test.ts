import { readFileSync } from "node:fs";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { folderSource } from "../../src/intake/folder-source.ts";
import { checkProfile, loadProfile } from "../../src/intake/profiles/load-profile.ts";
import { arraySource } from "./array-source.ts";
import { makeDbf, makeShp } from "./make-shapefile.ts";
import { read, refusal } from "./read.ts";
import { present } from "../../src/intake/present.ts";

const FOLDER = new URL("../files/hand-over/", import.meta.url);
const EXPECTED = JSON.parse(
  readFileSync(new URL("../files/hand-over.expected.json", import.meta.url), "utf-8"),
) as unknown;
const { sink, report } = await read(folderSource(FOLDER.pathname), "national", "2025-06-30");
const unit = (tail: string) => present(sink.units.find(({ id }) => id.endsWith(tail)));

test("the small hand-over comes out as written down", () => {
  const short = {
    tallies: report.tallies.map(({ table, read, stored, rejected }) => `${table} ${read} = ${stored} + ${rejected}`),
    units: sink.units.map(({ id, building, logical, room, placement }) => ({ id, building, logical, room, placement })),
    floors: present(sink.tables[0]).floors,
    findings: sink.findings.map(({ rule, file, row, field, value, rejected }) =>
      [rule, `${file}:${row ?? ""}`, field, value, ...(rejected ? ["rejected"] : [])].join(" | "),
    ),
  };
  expect(short).toEqual(EXPECTED);
});

describe("parcels", () => {
  test("codes are normalised, the outline is counter-clockwise and in both forms", () => {
    const parcel = present(sink.parcels[0]);
    expect(parcel.code).toBe("510802001002GB00015");
    expect(parcel.rawCode).toBe("510802001002gb00015");
    expect(present(present(present(parcel.shape).plane[0])[0])[2]).toEqual([35579100, 3589900]);
    expect(present(present(present(present(parcel.shape).lonLat[0])[0])[0])[0]).toBeCloseTo(105.84, 3);
    expect(parcel.rightNature).toEqual({ scheme: "QLXZ", code: "102", raw: "出让" });
    expect(parcel.attributes).toEqual({ BZ: "示例", MJDW: "1", QLSDFS: "2" });
  });

  test("the community's name comes from its buildings", () => {
    expect(present(sink.parcels[0]).name).toBe("示例家园");
  });

  test("3 亩 are 2000 m², converted and said, the text kept", () => {
    expect(sink.parcels[1]).toMatchObject({
      registeredAreaM2: 2000,
      layer: "below",
      use: { scheme: "YDYH-2023", code: "0701" },
    });
    expect(present(sink.parcels[1]).attributes).toMatchObject({ ZDMJ: "3", MJDW: "亩" });
    expect(sink.found("IN-09")).toEqual(["ZDJBXX.geojson:2 亩"]);
  });

  test("a parcel in a wrong zone is kept without shape, its numbers as text", () => {
    const stray = present(sink.parcels.find(({ code }) => code === "510802001002GB00016"));
    expect(stray.shape).toBeNull();
    expect(stray.attributes["SHAPE"]).toContain("36579000");
    expect(sink.found("TP-15")).toEqual(["ZDJBXX.geojson:4 36579000, 3589800"]);
  });
});

describe("units", () => {
  test("bare 幢号 and 24 characters lead to the same building", () => {
    expect(unit("F00010001").building).toBe("510802001002GB00015F0001");
    expect(unit("F00010003").building).toBe("510802001002GB00015F0001");
  });

  test("a building known by its 28-character unit code alone is the 24-character one", async () => {
    const { sink } = await read(arraySource({ "ZRZ.csv": "BDCDYH,ZCS\n510802001002GB00015F00010000,3\n" }));
    expect(sink.tables[0]?.building).toMatchObject({ code: "510802001002GB00015F0001", parcel: "510802001002GB00015" });
  });

  test("a shop over two floors spans both", () => {
    expect(unit("F00010002").placement).toEqual({
      kind: "cell",
      floorFrom: "1",
      floorTo: "2",
      colFrom: 1,
      colTo: 1,
      layout: "imported",
    });
  });

  test("columns nobody knows stay with the unit", () => {
    expect(unit("F00010001").attributes["备用列"]).toBe("甲");
  });

  test("a number that is none stays as text and is reported", () => {
    expect(unit("F00010003").measured).toEqual({ builtM2: null, innerM2: 80, sharedM2: null });
    expect(unit("F00010003").attributes["SCJZMJ"]).toBe("一百");
  });

  test("a unit without a valid code is still a unit, and a right with the same text finds it", () => {
    const odd = present(sink.units.find(({ rawCode }) => rawCode.includes("T0001")));
    expect(odd).toMatchObject({ id: "~H-7", code: null });
    expect(present(sink.rights.find(({ caseNo }) => caseNo === "C4")).subject).toBe("~H-7");
  });

  test("a logical building without units is there", () => {
    expect(present(sink.tables[0]).logicals.map(({ label }) => label)).toContain("1栋空座");
  });
});

describe("rights and holders", () => {
  test("a W code is a right on the parcel", () => {
    expect(sink.rights.find(({ caseNo }) => caseNo === "C3")).toMatchObject({
      subject: "510802001002GB00015",
      onParcel: true,
      underConstruction: true,
      variant: { scheme: "DYFS", code: "2", raw: "最高额" },
      status: "current",
      registered: "2024-02-03",
    });
    expect(sink.holders[1]).toMatchObject({ subject: "510802001002GB00015", onParcel: true, status: "current" });
  });

  test("a unit of several buildings that only the register knows is made from it", () => {
    expect(sink.looseUnits.map(({ id, location }) => [id, location])).toContainEqual([
      "510802001002GB00016F99990001",
      "示例街3号1-3幢",
    ]);
  });

  test("a right about a unit that is not there is kept and reported", () => {
    expect(sink.rights.some(({ subject }) => subject === "510802001002GB00015F00010077")).toBe(true);
    expect(sink.found("CS-04")).toEqual(["DYAQ.csv:4 510802001002GB00015F00010077"]);
  });

  test("ids of rights are table and row", () => {
    expect(sink.rights.map(({ id }) => id)).toEqual(["FDCQ1:1", "DYAQ:1", "DYAQ:2", "DYAQ:3", "DYAQ:4"]);
  });
});

describe("whole hand-overs", () => {
  const PARCELS = readFileSync(new URL("ZDJBXX.geojson", FOLDER));

  test("nothing reaches the sink when any file is broken", async () => {
    const files = arraySource({ "ZDJBXX.geojson": PARCELS, "H.csv": "BDCDYH,ZL\n1" });
    expect(await refusal(read(files))).toMatchObject({ code: "truncated", file: "H.csv", row: 1 });
  });

  test("an empty folder is refused", async () => {
    expect(await refusal(read(arraySource({ "a.txt": "x" })))).toMatchObject({ code: "empty-hand-over" });
  });

  test("without a given day the newest registration is the date of the data set", async () => {
    const files = arraySource({ "CFDJ.csv": "BDCDYH,CFLX,DJSJ,QSZT\n510802001002GB00015F00010001,2,2024/5/6,1\n" });
    expect((await read(files)).report).toMatchObject({ date: "2024-05-06", dateBasis: "newest registration" });
    expect((await read(arraySource({ "XKZ.csv": "A\n1\n" }))).report).toMatchObject({
      date: "2025-06-30",
      dateBasis: "newest file",
    });
  });

  test("local coordinates: records kept, not on the map, said once for the file", async () => {
    const { sink, report } = await read(
      arraySource({
        "ZDJBXX.geojson": PARCELS.toString()
          .replace(/,"crs":\{.*?\}\}/, "")
          .replaceAll(/3[56]579|3589/g, "1"),
      }),
    );
    expect(sink.parcels.map(({ shape }) => shape)).toEqual([null, null, null]);
    expect(report.crs.name).toBe("local");
    expect(sink.found("TP-15").length).toBe(1);
  });

  test("floor polygons of units become solids in metres above ±0.00, counter-clockwise", async () => {
    const ring = [
      [35579000, 3589800],
      [35579000, 3589810],
      [35579010, 3589810],
      [35579010, 3589800],
      [35579000, 3589800],
    ] as [number, number][];
    const columns = [
      { name: "BDCDYH", type: "C", width: 28 },
      { name: "CH", type: "C", width: 8 },
      { name: "QSG", type: "N", width: 8 },
      { name: "JSG", type: "N", width: 8 },
    ] as const;
    const rows = [
      ["510802001002GB00015F00010001", "2", "3.10", "6.20"],
      ["510802001002GB00015F00010001", "1", "0.00", "3.10"],
      ["510802001002GB00015F00010099", "1", "0.00", "3.10"],
      ["510802001002GB00015F00010001", "3", "9.30", "6.20"],
    ];
    const names = ["ZRZ.csv", "H.csv"];
    const { sink, report } = await read(
      arraySource(
        {
          ...Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, FOLDER))])),
          "HK_FH.shp": makeShp([[ring], [ring], [ring], [ring]]),
          "HK_FH.dbf": makeDbf(columns, rows, "gbk"),
          "HK_FH.prj": "EPSG:4523",
        },
        4096,
      ),
    );
    const { solids } = present(sink.units.find(({ id }) => id.endsWith("F00010001")));
    expect(solids.map(({ baseM, topM }) => [baseM, topM])).toEqual([
      [0, 3.1],
      [3.1, 6.2],
    ]);
    expect(present(solids[0]).ring).toEqual([
      [35579000, 3589800],
      [35579010, 3589800],
      [35579010, 3589810],
      [35579000, 3589810],
    ]);
    expect(report.tallies.find(({ table }) => table === "HK_FH")).toMatchObject({ read: 4, stored: 2, rejected: 2 });
    expect(
      sink.findings
        .filter(({ file, rejected }) => file === "HK_FH.shp" && rejected)
        .map(({ rule, row }) => [rule, row]),
    ).toEqual([
      ["DB-01", 4],
      ["DB-06", 3],
    ]);
  });

  test("boundary points from a table with X north and Y east stand where the shapefile ones do", async () => {
    const text = "ZDZHDM,JZDH,SXH,JBLX,JZDLX,XZBZ,YZBZ\n510802001002GB00015,J1,1,钢钉,解析,3589845.960,35579002.780\n";
    const { sink } = await read(arraySource({ "JZD.csv": iconv.encode(text, "gbk") }));
    expect(sink.points[0]).toMatchObject({ label: "J1", plane: [35579002.78, 3589845.96], marker: { code: "1" } });
    expect(present(sink.points[0]).lonLat[0]).toBeCloseTo(105.84, 6);
    expect(present(sink.points[0]).lonLat[1]).toBeCloseTo(32.43, 6);
  });

  test("columns a profile leaves out never reach the sink, and that is said", async () => {
    const files = arraySource({
      "楼盘表.csv": "不动产单元号,房间号,权利人1名称\n510802001002GB00015F00010001,101,示例甲\n",
    });
    const { sink } = await read(files);
    expect(JSON.stringify(sink.units)).not.toContain("示例甲");
    expect(present(sink.findings.find(({ rule }) => rule === "IN-07")).field).toBe("权利人1名称");
  });

  test("codes of another scheme are kept as they are where the profile expects them", async () => {
    const profile = checkProfile(
      { name: "x", codes: "foreign", tables: { parcel: { files: ["lots"], fields: { code: ["id"] } } } },
      "x",
    );
    const { sink } = await read(arraySource({ "lots.csv": "id\nab-12\n" }), profile);
    expect(present(sink.parcels[0]).code).toBe("ab-12");
    expect(sink.findings).toEqual([]);
    const national = checkProfile(
      { name: "x", tables: { parcel: { files: ["lots"], fields: { code: ["id"] } } } },
      "x",
    );
    expect((await read(arraySource({ "lots.csv": "id\nab-12\n" }), national)).sink.found("DB-04")).toEqual([
      "lots.csv:1 ab-12",
    ]);
  });

  test("a fault that fills a column is listed 500 times and then counted", async () => {
    const rows = Array.from({ length: 700 }, (_, i) => `510802001002GB${String(i + 1).padStart(5, "0")},77`);
    const { sink } = await read(arraySource({ "ZDJBXX.csv": `ZDDM,QLLX\n${rows.join("\n")}\n` }, 4096));
    const found = sink.findings.filter(({ rule }) => rule === "DB-02");
    expect(found.length).toBe(501);
    expect(present(found.at(-1)).message.en).toMatch(/^200 more/);
  });

  test("progress in bytes ends at the whole", async () => {
    const seen: number[] = [];
    const { readHandOver } = await import("../../src/intake/read-hand-over.ts");
    await readHandOver(folderSource(FOLDER.pathname), await loadProfile("national"), sinkOfNothing, {
      onProgress: ({ step, done, total }) => {
        if (step.startsWith("读取")) seen.push(done / present(total));
      },
    });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  });
});

const nothing = () => undefined;
const sinkOfNothing = {
  parcel: nothing,
  building: nothing,
  looseUnit: nothing,
  right: nothing,
  holder: nothing,
  boundaryPoint: nothing,
  boundaryLine: nothing,
  other: nothing,
  finding: nothing,
  tally: nothing,
};
