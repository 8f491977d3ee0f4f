import { describe, expect, test } from "vitest";
import { openGeoJson } from "../../src/intake/readers/geojson.ts";
import { openXlsx } from "../../src/intake/readers/xlsx.ts";
import { arraySource } from "./array-source.ts";
import { makeXlsx } from "./make-xlsx.ts";
import { refusal } from "./read.ts";
import { present } from "../../src/intake/present.ts";

async function geoJson(content: unknown) {
  const files = arraySource({ "a.geojson": typeof content === "string" ? content : JSON.stringify(content) });
  const [entry] = await files.list();
  const table = await openGeoJson(files, present(entry));
  const rows = [];
  if (table !== null) for await (const row of table.rows()) rows.push(row);
  return { table, rows };
}

const RING = [
  [105, 32],
  [105.001, 32],
  [105.001, 32.001],
  [105, 32],
];
const feature = (geometry: unknown, properties: unknown, id?: string) => ({
  type: "Feature",
  id,
  properties,
  geometry,
});

describe("GeoJSON", () => {
  test("columns are all properties of all features, numbers as they were written", async () => {
    const { table, rows } = await geoJson({
      type: "FeatureCollection",
      features: [
        feature({ type: "Polygon", coordinates: [RING] }, { ZDDM: "510802001002GB00015", ZDMJ: 100.25 }),
        feature(null, { ZDDM: "510802001002GB00016", BZ: null, more: { a: 1 } }),
      ],
    });
    expect(present(table).columns).toEqual(["ZDDM", "ZDMJ", "BZ", "more"]);
    expect(rows.map((row) => row.values)).toEqual([
      ["510802001002GB00015", "100.25", "", ""],
      ["510802001002GB00016", "", "", '{"a":1}'],
    ]);
    expect(rows.map((row) => row.geometry?.kind ?? null)).toEqual(["polygon", null]);
  });

  test("the feature's own id is a column where there is no property of that name", async () => {
    const { table, rows } = await geoJson({ type: "FeatureCollection", features: [feature(null, {}, "lot-7")] });
    expect([present(table).columns, present(rows[0]).values]).toEqual([["id"], ["lot-7"]]);
  });

  test("the crs member is handed on", async () => {
    const crs = { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::4523" } };
    const { table } = await geoJson({ type: "FeatureCollection", crs, features: [] });
    expect(present(table).declared).toEqual({ origin: "crs", text: "urn:ogc:def:crs:EPSG::4523" });
  });

  test("a geometry that cannot be read leaves the row, without shape and with a remark", async () => {
    const { rows } = await geoJson({
      type: "FeatureCollection",
      features: [
        feature({ type: "Polygon", coordinates: [[["x", 1]]] }, { a: 1 }),
        feature({ type: "Curve" }, { a: 2 }),
      ],
    });
    expect(rows.map((row) => [row.geometry, row.remarks[0]?.kind])).toEqual([
      [null, "unreadable-shape"],
      [null, "unreadable-shape"],
    ]);
  });

  test("JSON that is no FeatureCollection is not ours, JSON that is cut is refused", async () => {
    expect((await geoJson({ seed: 1 })).table).toBeNull();
    expect(await refusal(geoJson('{"type":"FeatureCollection","features":[{"ty'))).toMatchObject({
      code: "malformed",
      file: "a.geojson",
    });
  });
});

describe("XLSX", () => {
  const open = async (content: Uint8Array) => {
    const files = arraySource({ "H.xlsx": content });
    const [entry] = await files.list();
    return openXlsx(files, present(entry));
  };

  test("a code of 28 digits stays text, 0.1 + 0.2 prints as a person would write it", async () => {
    const [table] = await open(
      makeXlsx("H", [
        ["BDCDYH", "YCFTXS", "CH"],
        ["5108020010021234567890123456", 0.24789500000000001, "-1"],
      ]),
    );
    const rows = [];
    for await (const row of present(table).rows()) rows.push(row.values);
    expect(present(table).name).toBe("H");
    expect(rows).toEqual([["5108020010021234567890123456", "0.247895", "-1"]]);
  });

  test("a workbook with one nameless sheet goes by its file name", async () => {
    const [table] = await open(makeXlsx("Sheet1", [["BDCDYH"], ["1"]]));
    expect(present(table).name).toBe("H");
  });

  test("blank lines between rows are no rows, and do not shift row numbers", async () => {
    const [table] = await open(makeXlsx("H", [["A"], ["1"], [""], ["2"]]));
    const rows = [];
    for await (const row of present(table).rows()) rows.push([row.row, row.values[0]]);
    expect(rows).toEqual([
      [1, "1"],
      [3, "2"],
    ]);
  });

  test("a workbook that is cut is refused", async () => {
    const whole = makeXlsx("H", [["A"], ["1"]]);
    expect(await refusal(open(whole.subarray(0, 700)))).toMatchObject({ code: "malformed", file: "H.xlsx" });
  });
});
