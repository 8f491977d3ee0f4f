import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decideCrs } from "../../src/intake/crs/decide.ts";
import { declaredSystem } from "../../src/intake/crs/declared-system.ts";
import { magnitudeOf } from "../../src/intake/crs/magnitude.ts";
import { degreePlane } from "../../src/intake/crs/placing.ts";
import { projectionOf, toLonLat } from "../../src/intake/crs/project.ts";
import { planeSystem, planeSystemOf } from "../../src/intake/crs/systems.ts";
import { IntakeError } from "../../src/intake/intake-error.ts";

const POINTS = "../shared/data/cgcs2000-points/cgcs2000_points_dev.tsv";

describe("systems", () => {
  test("zone 35 is EPSG:4523 with prefix and 4544 without, zone 36 is 4524 and 4545, 6° zone 18 is 4496 and 4507", () => {
    expect(planeSystemOf(105, 3, 35_500_000)?.epsg).toBe(4523);
    expect(planeSystemOf(105, 3, 500_000)?.epsg).toBe(4544);
    expect(planeSystemOf(108, 3, 36_500_000)?.epsg).toBe(4524);
    expect(planeSystemOf(108, 3, 500_000)?.epsg).toBe(4545);
    expect(planeSystemOf(105, 6, 18_500_000)?.epsg).toBe(4496);
    expect(planeSystemOf(105, 6, 500_000)?.epsg).toBe(4507);
    expect(planeSystem(4533)?.centralMeridian).toBe(135);
    expect(planeSystem(4512)?.centralMeridian).toBe(135);
    expect(planeSystem(2359)).toBeNull();
  });
});

describe("projection", () => {
  test.each([
    [105.84, 32.43, 4523, 35579002.78, 3589845.96],
    [105.84, 32.43, 4544, 579002.78, 3589845.96],
    [105.84, 32.43, 4524, 36296832.51, 3591589.68],
    [105.84, 32.43, 4545, 296832.51, 3591589.68],
    [105.84, 32.43, 4496, 18579002.78, 3589845.96],
    [105.84, 32.43, 4507, 579002.78, 3589845.96],
    [105, 32, 4523, 35500000, 3541852.43],
    [106.5, 32.25, 4523, 35641360.78, 3570562.23],
    [106.5, 32.25, 4524, 36358639.22, 3570562.23],
  ])("%f°E %f°N lies in EPSG:%i at %f, %f within 1 cm", (longitude, latitude, epsg, east, north) => {
    const [x, y] = projectionOf(epsg).toPlane([longitude, latitude]);
    expect(Math.abs(x - east)).toBeLessThan(0.01);
    expect(Math.abs(y - north)).toBeLessThan(0.01);
  });

  test.skipIf(!existsSync(POINTS))("agrees with PROJ within 1 cm on every given point", () => {
    const rows = readFileSync(POINTS, "utf-8").trim().split("\n").slice(1);
    expect(rows.length).toBeGreaterThanOrEqual(100);
    for (const row of rows) {
      const [longitude, latitude, epsg, east, north] = row.split("\t").map(Number) as [
        number,
        number,
        number,
        number,
        number,
      ];
      const [x, y] = projectionOf(epsg).toPlane([longitude, latitude]);
      expect(Math.hypot(x - east, y - north)).toBeLessThan(0.01);
    }
  });

  test("there and back is within 0.1 mm anywhere in zone 35", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 35_300_000, max: 35_700_000, noNaN: true }),
        fc.double({ min: 3e6, max: 4e6, noNaN: true }),
        (east, north) => {
          const [x, y] = projectionOf(4523).toPlane(toLonLat(4523)([east, north]));
          expect(Math.hypot(x - east, y - north)).toBeLessThan(0.0001);
        },
      ),
    );
  });

  test("a code that is not CGCS2000 Gauss-Kruger is refused", () => {
    expect(() => toLonLat(2359)).toThrow(RangeError);
  });

  test("degrees in Guangyuan get the plane of their zone, degrees elsewhere a local one", () => {
    expect(degreePlane([105.84, 32.43]).epsg).toBe(4523);
    expect(degreePlane([-73.98, 40.75]).epsg).toBeNull();
    expect(degreePlane([-73.98, 40.75]).projection.toPlane([-73.98, 40.75])[0]).toBeCloseTo(500_000, 6);
  });
});

describe("magnitudes", () => {
  test.each([
    [3589845.96, 35579002.78, { kind: "plane", northFirst: true, zoneWidth: 3, zone: 35 }],
    [579002.78, 3589845.96, { kind: "plane", northFirst: false, zoneWidth: null, zone: null }],
    [32.43, 105.84, { kind: "degrees", northFirst: true }],
    [105.84, 32.43, { kind: "degrees", northFirst: false }],
    [18579002.78, 3589845.96, { kind: "plane", northFirst: false, zoneWidth: 6, zone: 18 }],
    [1234.5, 987.6, { kind: "local" }],
    [1200000, 3589845.96, { kind: "unclear" }],
    [-73.98, 40.75, { kind: "degrees", northFirst: false }],
  ])("%f, %f is %o", (first, second, magnitude) => {
    expect(magnitudeOf([first, second])).toEqual(magnitude);
  });
});

const esri = (name: string, datum: string, spheroid: string, meridian: number, easting: number) =>
  `PROJCS["${name}",GEOGCS["${datum}",DATUM["D_${datum}",SPHEROID["${spheroid}]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${easting}],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;
const CHINA = "China_Geodetic_Coordinate_System_2000";

describe("declarations", () => {
  test("parameters decide, whatever the system is called", () => {
    const wrongName = esri("CGCS2000_3_Degree_GK_Zone_36", CHINA, 'CGCS2000",6378137.0,298.257222101', 105, 35_500_000);
    expect(declaredSystem(wrongName)).toEqual({ kind: "epsg", epsg: 4523 });
  });

  test("OGC spelling with nested AUTHORITY and Transverse_Mercator is read too", () => {
    const text =
      'PROJCS["CGCS2000 / 3-degree Gauss-Kruger CM 105E",GEOGCS["China Geodetic Coordinate System 2000",DATUM["China_2000",SPHEROID["CGCS2000",6378137,298.257222101,AUTHORITY["EPSG","1024"]],AUTHORITY["EPSG","1043"]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",105],PARAMETER["scale_factor",1],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1]]';
    expect(declaredSystem(text)).toEqual({ kind: "epsg", epsg: 4544 });
  });

  test.each([
    ["urn:ogc:def:crs:OGC:1.3:CRS84", { kind: "epsg", epsg: 4326 }],
    ["urn:ogc:def:crs:EPSG::4490", { kind: "epsg", epsg: 4490 }],
    ["EPSG:4523", { kind: "epsg", epsg: 4523 }],
    ["EPSG:3857", { kind: "unknown", reason: "EPSG:3857" }],
    ['LOCAL_CS["独立坐标系"]', { kind: "local" }],
    ["", { kind: "none" }],
  ])("%s is %o", (text, declared) => {
    expect(declaredSystem(text)).toEqual(declared);
  });

  test.each([
    [esri("Xian_1980_3_Degree_GK_Zone_35", "Xian_1980", 'Xian_1980",6378140.0,298.257', 105, 35_500_000), /西安80/],
    [
      esri("Beijing_1954_3_Degree_GK_Zone_35", "Beijing_1954", 'Krasovsky_1940",6378245.0,298.3', 105, 35_500_000),
      /北京54/,
    ],
    ["EPSG:2359", /西安80/],
    ["EPSG:2411", /北京54/],
  ])("西安80 and 北京54 are refused by name and by number", (text, datum) => {
    const question = { file: "ZRZ.shp", declared: { origin: "ZRZ.prj", text }, sample: [], county: "", override: null };
    expect(() => decideCrs(question)).toThrow(IntakeError);
    expect(() => decideCrs(question)).toThrow(/without parameters/);
    expect(() => decideCrs(question)).toThrow(datum);
  });
});

describe("decision", () => {
  const ask = (
    sample: readonly (readonly [number, number])[],
    text: string | null = null,
    override: number | null = null,
  ) => decideCrs({ file: "X.shp", declared: { origin: "X.prj", text }, sample, county: "510802", override });

  test("north-first numbers of zone 35 without a .prj are EPSG:4523, and the evidence says so", () => {
    const decision = ask([[3589845.96, 35579002.78]]);
    expect(decision).toMatchObject({ epsg: 4523, northFirst: true });
    expect(decision.evidence.join()).toContain("north first, 3° zone 35");
  });

  test("six-digit eastings take the one zone that puts them inside the county", () => {
    expect(ask([[579002.78, 3589845.96]])).toMatchObject({ epsg: 4544, northFirst: false });
  });

  test("six-digit eastings of an unknown county stop the reading", () => {
    const question = {
      file: "X.shp",
      declared: { origin: "", text: null },
      sample: [[579002.78, 3589845.96]] as [number, number][],
      county: "330102",
      override: null,
    };
    expect(() => decideCrs(question)).toThrow(/crs-unknown X\.shp/);
  });

  test("a .prj of zone 36 over numbers of zone 35 stops the reading; the profile can settle it", () => {
    expect(() => ask([[35579002.78, 3589845.96]], "EPSG:4524")).toThrow(/crs-conflict/);
    expect(ask([[35579002.78, 3589845.96]], "EPSG:4524", 4523).epsg).toBe(4523);
  });

  test("two kinds of numbers in one file stop the reading and are both named", () => {
    const half = Array.from(
      { length: 10 },
      (_, i) => (i % 2 ? [105.84, 32.43] : [35579002.78, 3589845.96]) as [number, number],
    );
    expect(() => ask(half)).toThrow(/crs-mixed.*105\.84, 32\.43 \(5\)/s);
  });

  test("one stray point in a hundred does not change the decision", () => {
    const points = Array.from(
      { length: 100 },
      (_, i) => (i === 7 ? [36579002.78, 3589845.96] : [35579002.78, 3589845.96]) as [number, number],
    );
    expect(ask(points).epsg).toBe(4523);
  });

  test("small numbers are a local system, kept without a place", () => {
    expect(ask([[1234.5, 987.6]]).epsg).toBeNull();
  });

  test("numbers that mean nothing are asked about", () => {
    expect(() => ask([[1200000, 3589845.96]])).toThrow(/cannot tell what 1200000, 3589845\.96 is/);
  });
});
