import { createHash } from "node:crypto";
import { describe, expect, test, vi } from "vitest";
import { multiPolygonArea, ringArea, signedRingArea } from "../../src/cadastre/area.ts";
import { plansOverlap } from "../../src/cadastre/plan-overlap.ts";
import { contains } from "../../src/cadastre/point-in-polygon.ts";
import type { MultiPolygon, Ring } from "../../src/cadastre/ring.ts";
import { parseCode } from "../../src/cadastre/unit-code.ts";
import { landmarks } from "../../src/sample/landmarks.ts";
import { collectDistrict, must } from "./district.ts";

// The whole district is gone through; a busy machine takes longer than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 });

const district = collectDistrict();
const { info, parcels, tables, loose, rights, holders, points, lines, units } = district;

const outer = (area: MultiPolygon): Ring => must(area[0]?.[0]);

/** Pairs whose boxes touch. */
function neighbours<T extends { readonly plane: MultiPolygon }>(list: readonly T[]): [T, T][] {
  const boxed = list
    .map((item) => {
      const ring = outer(item.plane);
      const [es, ns] = [ring.map(([e]) => e), ring.map(([, n]) => n)];
      return { item, w: Math.min(...es), e: Math.max(...es), s: Math.min(...ns), n: Math.max(...ns) };
    })
    .sort((a, b) => a.w - b.w);
  return boxed.flatMap((a, index) => {
    const found: [T, T][] = [];
    for (const b of boxed.slice(index + 1)) {
      if (b.w >= a.e) break;
      if (b.s < a.n && a.s < b.n) found.push([a.item, b.item]);
    }
    return found;
  });
}

describe("the sample district", () => {
  test("says that it is invented, where and when", () => {
    expect(info).toEqual({
      id: "510802-sample",
      title: { zh: "利州区示例片区", en: "Lizhou sample district" },
      date: "2026-06-30",
      invented: true,
      crs: "EPSG:4523",
    });
  });

  test("has about 400 parcels, 600 buildings and 20,000 units", () => {
    expect(parcels.length).toBeGreaterThanOrEqual(380);
    expect(parcels.length).toBeLessThanOrEqual(420);
    expect(tables.length).toBeGreaterThanOrEqual(580);
    expect(tables.length).toBeLessThanOrEqual(620);
    expect(units.length + loose.length).toBeGreaterThanOrEqual(19_500);
    expect(units.length + loose.length).toBeLessThanOrEqual(20_500);
  });

  test("is the same on every run, to the last digit", () => {
    const hash = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("hex");
    expect(hash(collectDistrict())).toBe(hash(district));
  });

  test("lies in 利州区, within 1.5 km of 105.84° E, 32.43° N", () => {
    for (const { shape } of parcels) {
      for (const [lon, lat] of outer(must(shape).lonLat)) {
        expect(Math.hypot((lon - 105.84) * 94_000, (lat - 32.43) * 110_900)).toBeLessThan(1500);
      }
    }
  });

  test("keeps every outline counter-clockwise and larger than 25 m²", () => {
    const shapes = [
      ...parcels.map(({ shape }) => must(shape)),
      ...tables.flatMap(({ building }) => building.footprint ?? []),
    ];
    for (const { plane } of shapes) {
      expect(multiPolygonArea(plane)).toBeGreaterThan(25);
      expect(signedRingArea(outer(plane))).toBeGreaterThan(0);
    }
  });

  test("has no parcels of one layer on top of each other", () => {
    const flat = parcels.map((parcel) => ({ ...parcel, plane: must(parcel.shape).plane }));
    const overlapping = neighbours(flat)
      .filter(([a, b]) => a.layer === b.layer && plansOverlap(a.plane, b.plane, 0.01))
      .map(([a, b]) => `${a.code} ${b.code}`);
    expect(overlapping).toEqual([]);
  });

  test("has no building outside its parcel", () => {
    const byCode = new Map(parcels.map((parcel) => [parcel.code, parcel]));
    const outside = tables.flatMap(({ building }) => {
      const plane = must(byCode.get(building.parcel)?.shape).plane;
      const corners = building.footprint === null ? [] : outer(building.footprint.plane);
      return corners.every((corner) => contains(plane, corner)) ? [] : [building.code];
    });
    expect(outside).toEqual([]);
  });

  test("has no buildings of one layer on top of each other", () => {
    const layers = new Map(parcels.map(({ code, layer }) => [code, layer]));
    const flat = tables.flatMap(({ building }) =>
      building.footprint === null ? [] : [{ ...building, plane: building.footprint.plane }],
    );
    const overlapping = neighbours(flat)
      .filter(([a, b]) => layers.get(a.parcel) === layers.get(b.parcel) && plansOverlap(a.plane, b.plane, 0.01))
      .map(([a, b]) => `${a.code} ${b.code}`);
    expect(overlapping).toEqual([]);
  });

  test("uses every code once, and all but the three planted ones parse", () => {
    const ids = [...units, ...loose].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const codes = [...parcels.map(({ code }) => code), ...tables.map(({ building }) => building.code), ...ids];
    expect(codes.filter((code) => !parseCode(code).ok)).toEqual(
      [9, 10, 11].map((serial) => `~${landmarks.faultyBuilding}-${serial}`).sort(),
    );
    expect(units.filter(({ code }) => code === null).every(({ rawCode }) => !parseCode(rawCode).ok)).toBe(true);
  });

  test("sorts the units of each table by id", () => {
    for (const table of tables) {
      const ids = table.units.map(({ id }) => id);
      expect(ids).toEqual([...ids].sort());
    }
  });

  test("names rights once, each about a unit or parcel that is there, and dates none after the data set", () => {
    expect(new Set(rights.map(({ id }) => id)).size).toBe(rights.length);
    const subjects = new Set([
      ...parcels.map(({ code }) => code),
      ...units.map(({ id }) => id),
      ...loose.map(({ id }) => id),
    ]);
    expect(rights.filter(({ subject }) => !subjects.has(subject))).toEqual([]);
    expect(rights.filter(({ registered }) => must(registered) > info.date)).toEqual([]);
  });

  test("shows no real person, company, court or certificate", () => {
    for (const { idNumber } of holders) expect(idNumber).toMatch(/^(999999[0-9]{11}[0-9X]|91999999MA[0-9A-Z]{8})$/);
    for (const { certificate } of rights) if (certificate !== null) expect(certificate).toMatch(/第9\d{6}号$/);
    for (const { kind, attributes } of rights) if (kind === "seizure") expect(attributes.CFWH).toContain("川9999");
  });

  test("knows every coded value in its list", () => {
    const values = [
      ...units.flatMap(({ use, houseType, layout, layoutStructure }) => [use, houseType, layout, layoutStructure]),
      ...tables.flatMap(({ building }) => [building.structure, building.use]),
      ...parcels.flatMap(({ use, rightType, rightNature }) => [use, rightType, rightNature]),
      ...rights.flatMap(({ rightType, registrationType, variant }) => [rightType, registrationType, variant]),
      ...holders.flatMap(({ holderType, idType, coOwnership }) => [holderType, idType, coOwnership]),
      ...points.flatMap(({ marker, pointType }) => [marker, pointType]),
      ...lines.flatMap(({ category, position, nature }) => [category, position, nature]),
    ];
    expect(values.filter((value) => value !== null && value.code === null)).toEqual([]);
  });
});

describe("the boundaries", () => {
  test("run clockwise from the north-western corner, J1, J2 …, one line a point", () => {
    expect(lines.length).toBe(points.length);
    for (const parcel of parcels) {
      const own = points.filter((point) => point.parcel === parcel.code);
      expect(own.map(({ label }) => label)).toEqual(own.map((_, index) => `J${index + 1}`));
      const west = ([e, n]: readonly [number, number]): number => n - e;
      expect(Math.max(...own.map(({ plane }) => west(plane)))).toBe(west(must(own[0]).plane));
      expect(ringArea(own.map(({ plane }) => plane))).toBeCloseTo(must(parcel.registeredAreaM2), 1);
    }
  });

  test("give the length of each line within 5 mm of its ends", () => {
    for (const { plane, surveyedLengthM } of lines) {
      const [a, b] = [must(plane[0]), must(plane[1])];
      expect(Math.abs(Math.hypot(b[0] - a[0], b[1] - a[1]) - must(surveyedLengthM))).toBeLessThanOrEqual(0.005001);
    }
  });
});
