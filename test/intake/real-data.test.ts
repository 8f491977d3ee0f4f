import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { folderSource } from "../../src/intake/folder-source.ts";
import { expectAllShown } from "./all-shown.ts";
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

/** Each export is read once for all tests about it. */
const readings = new Map<string, ReturnType<typeof read>>();
function reading(name: string): ReturnType<typeof read> {
  const known = readings.get(name) ?? read(folderSource(`${DATA}/${name}`), "national", "2025-06-30");
  readings.set(name, known);
  return known;
}

describe.skipIf(absent)("the clean export of a bureau", () => {
  test("every table is read whole and stored whole, and every unit has its place", async () => {
    const folder = `${DATA}/bureau-export-clean`;
    const { sink, report } = await reading("bureau-export-clean");
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

  test.each(["bureau-export-clean", "bureau-export-faults"])(
    "%s: cells, parking and tray of each building are its units, in the table and in the web's plan",
    async (name) => {
      const { sink } = await reading(name);
      expect(sink.tables.length).toBe(108);
      for (const table of sink.tables) {
        const kinds = { cell: 0, parking: 0, tray: 0 };
        for (const { placement } of table.units) kinds[placement.kind] += 1;
        expect(kinds.cell + kinds.parking + kinds.tray, table.building.code).toBe(table.units.length);
        await expectAllShown(table);
      }
      const h = present(sink.tallies.find(({ table }) => table === "H"));
      expect(sink.units.length).toBe(h.read - h.rejected);
    },
    60_000,
  );

  test("of the 15 units in the tray 14 were merged away, two into each of 7, and one is over several buildings", async () => {
    const { sink } = await reading("bureau-export-clean");
    const former = sink.units.flatMap(({ attributes }) => (attributes["YHID"] ?? "").split(",").filter(Boolean));
    const gone = sink.units.filter(({ placement }) => placement.kind === "tray" && placement.reason === "invalid");
    expect(gone.map(({ id }) => id).sort()).toEqual(former.sort());
    expect(former.length).toBe(14);
    expect(sink.units.filter(({ placement }) => placement.kind === "tray").length).toBe(15);
    expect(sink.found("IN-13")).toEqual([]);
  }, 60_000);

  test("one village of 昭化区, which writes labels and 2019/3/5, reads like the rest", async () => {
    const { sink } = await reading("bureau-export-clean");
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
    const { sink, report } = await reading("bureau-export-faults");
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
