import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { folderSource } from "../../src/intake/folder-source.ts";
import { read } from "./read.ts";
import { present } from "../../src/intake/present.ts";

const DATA = "../shared/data";
const absent = !existsSync(DATA);
if (absent) console.warn(`${DATA} is not here: the tests on given data are skipped`);

/** Rows a manifest of an export promises, by table. */
function promised(folder: string): Record<string, number> {
  const { tables } = JSON.parse(readFileSync(`${folder}/manifest.json`, "utf-8")) as {
    tables: Record<string, { rows: number }>;
  };
  return Object.fromEntries(Object.entries(tables).map(([table, { rows }]) => [table, rows]));
}

describe.skipIf(absent)("the clean export of a bureau", () => {
  test("every table is read whole and stored whole, and every unit has its place", async () => {
    const folder = `${DATA}/bureau-export-clean`;
    const { sink, report } = await read(folderSource(folder), "national", "2025-06-30");
    expect(Object.fromEntries(report.tallies.map(({ table, read }) => [table, read]))).toEqual(promised(folder));
    expect(report.tallies.map(({ read, stored, rejected }) => [read - stored, rejected])).toEqual(
      report.tallies.map(() => [0, 0]),
    );
    expect(report.crs.name).toBe("EPSG:4523");
    expect(report.date).toBe("2025-06-30");
    expect(sink.units.length).toBe(5644);
    const places = Map.groupBy(sink.units, (unit) => unit.placement.kind);
    expect(present(places.get("cell")).length).toBe(4569);
    expect(present(places.get("parking")).length).toBe(1060);
    expect(present(places.get("tray")).length).toBe(15);
    expect(sink.units.filter((unit) => !unit.valid).length).toBe(14);
    expect(sink.looseUnits.map((unit) => unit.id)).toEqual(["510802085004GB00002F99990001"]);
    expect(sink.units.reduce((sum, unit) => sum + unit.solids.length, 0)).toBe(4163);
    expect(sink.findings.filter((finding) => finding.severity < 3)).toEqual([]);
  }, 60_000);

  test("one village of 昭化区, which writes labels and 2019/3/5, reads like the rest", async () => {
    const { sink } = await read(folderSource(`${DATA}/bureau-export-clean`));
    const village = present(sink.tables.find(({ building }) => building.code === "510811086001JC00026F0001"));
    expect(village.building).toMatchObject({
      completed: "2019-10-01",
      heightM: 6.2,
      predictedAreaM2: null,
      measuredAreaM2: 161.04,
    });
    expect(present(village.units[0]).placement).toMatchObject({ kind: "cell", floorFrom: "1", floorTo: "2" });
    expect(sink.rights.every((right) => right.status !== "unknown")).toBe(true);
    const marker = present(present(sink.points.find((point) => point.parcel.startsWith("510811"))).marker);
    expect(marker.code).not.toBeNull();
  }, 60_000);
});

test.skipIf(absent)(
  "the export with faults goes through: nothing lost, the faults named",
  async () => {
    const folder = `${DATA}/bureau-export-faults`;
    const { sink, report } = await read(folderSource(folder));
    expect(Object.fromEntries(report.tallies.map(({ table, read }) => [table, read]))).toEqual(promised(folder));
    for (const { read, stored, rejected } of report.tallies) expect(stored + rejected).toBe(read);
    expect(sink.units.length).toBe(5650);
    expect(sink.found("DB-03").length).toBe(3);
    expect(sink.found("DB-04").length).toBe(7);
    expect(sink.found("DB-05").length).toBe(2);
    expect(sink.found("CS-04").length).toBe(3);
    expect(sink.found("TP-02").length).toBe(2);
    expect(sink.found("TP-15").length).toBe(2);
  },
  60_000,
);

test.skipIf(absent)(
  "7,957 lots of Manhattan come in by a profile, 9 with holes, 11 of several parts",
  async () => {
    const { sink, report } = await read(folderSource(`${DATA}/parcels-nyc-manhattan-lots/derived`), "nyc-lots");
    expect(sink.parcels.length).toBe(7957);
    expect(sink.parcels.filter(({ shape }) => present(shape).plane.some((polygon) => polygon.length > 1)).length).toBe(
      9,
    );
    expect(sink.parcels.filter(({ shape }) => present(shape).plane.length > 1).length).toBe(11);
    expect(report.crs.name).toBe("EPSG:4326");
    expect(present(present(sink.parcels[0]).shape).planeEpsg).toBeNull();
  },
  60_000,
);

test.skipIf(absent)(
  "511 parcels of eight French sheets come in by a profile, with their registered areas",
  async () => {
    const { sink, report } = await read(folderSource(`${DATA}/parcels-fr-edigeo/derived`), "fr-cadastre");
    expect(sink.parcels.length).toBe(511);
    expect(report.tallies.length).toBe(8);
    expect(present(sink.parcels.find(({ code }) => code === "354000AK0231")).registeredAreaM2).toBe(1100);
    expect(sink.findings.filter((finding) => finding.severity < 3)).toEqual([]);
  },
  60_000,
);
