import { describe, expect, test } from "vitest";
import { checkProfile, loadProfile } from "../../src/intake/profiles/load-profile.ts";
import { kindOf } from "../../src/intake/table-match.ts";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { present } from "../../src/intake/present.ts";

describe("built-in profiles", () => {
  test.each(["national", "nyc-lots", "fr-cadastre"])("%s is valid", async (name) => {
    expect((await loadProfile(name)).name).toBe(name);
  });
});

describe("table names", () => {
  test.each([
    ["ZDJBXX", "parcel"],
    ["KTT_ZDJBXX", "parcel"],
    ["zrz", "building"],
    ["KTT_FW_ZRZ", "building"],
    ["510802_ZRZ_2025", "building"],
    ["H", "unit"],
    ["KTT_FW_H", "unit"],
    ["C", "floor"],
    ["HK_FH", "solid"],
    ["QLT_FW_FDCQ_YZ", "ownership"],
    ["ZTT_GY_QLR", "holder"],
    ["权利人", "holder"],
    ["ZDBHQK", null],
    ["HT", "contract"],
    ["S_SJ_BDCDYHXSZT", "unitStatus"],
    ["YSXK", null],
    ["ZRZ_H", null],
  ])("%s is a %s table", async (name, kind) => {
    expect(kindOf(name, await loadProfile("national"))).toBe(kind);
  });
});

describe("a profile with a mistake is refused with the offending key", () => {
  const base = { name: "x", tables: { parcel: { files: ["a"], fields: { code: ["id"] } } } };
  test.each([
    [{ ...base, tabels: {} }, '"tabels"'],
    [{ ...base, tables: { parcels: {} } }, '"tables.parcels"'],
    [{ ...base, tables: { parcel: { files: ["a"], fields: { cod: ["id"] } } } }, '"tables.parcel.fields.cod"'],
    [{ ...base, tables: { parcel: { files: "a" } } }, '"tables.parcel.files"'],
    [{ ...base, tables: { parcel: { files: ["a"], fields: { code: "id" } } } }, '"tables.parcel.fields.code"'],
    [{ ...base, crs: { "*": 2359 } }, '"crs.*"'],
    [{ ...base, codes: "none" }, '"codes"'],
    [{ ...base, landUse: "GB" }, '"landUse"'],
    [{ ...base, mergeCountsSelf: 1 }, '"mergeCountsSelf"'],
    [{ tables: {} }, '"name"'],
    [[], "must be an object"],
  ])("%j", (raw, key) => {
    expect(() => checkProfile(raw, "x.json")).toThrow(key);
    expect(() => checkProfile(raw, "x.json")).toThrow(/^profile-invalid x\.json/);
  });
});

test("a profile that extends the national one keeps its tables and puts its own columns first", async () => {
  const path = join(await mkdtemp(join(tmpdir(), "profile-")), "own.json");
  const own = {
    name: "own",
    extends: "national",
    crs: { ZRZ: 4544 },
    tables: { unit: { files: ["房屋"], fields: { code: ["DYDM"] } } },
  };
  await writeFile(path, JSON.stringify(own));
  const profile = await loadProfile(path);
  expect(present(present(profile.tables.unit).fields["code"]).slice(0, 2)).toEqual(["DYDM", "BDCDYH"]);
  expect(present(profile.tables.unit).files).toContain("H");
  expect(present(profile.tables.parcel).files).toContain("ZDJBXX");
  expect(profile.crs).toEqual({ ZRZ: 4544 });
});
