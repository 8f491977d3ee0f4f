import { brotliCompressSync, constants } from "node:zlib";
import { beforeAll, expect, it } from "vitest";
import { tableSolids } from "../../src/cadastre/solids.ts";
import { buildingModel } from "../../src/tiles/building/building-model.ts";
import { CityTiles } from "../../src/tiles/city/city-tiles.ts";
import { collectDistrict } from "../sample/district.ts";
import { Glb } from "./read-glb.ts";
import { complaints } from "./validate-glb.ts";

const { parcels, tables } = collectDistrict();
/** By building code. */
const buildings = new Map<string, Uint8Array>();
/** By file name. */
const city = new Map<string, Uint8Array>();

beforeAll(async () => {
  const tiles = new CityTiles(async (path, bytes) => void (path.endsWith(".glb") && city.set(path, bytes)));
  for (const parcel of parcels) tiles.addParcel(parcel);
  for (const table of tables) {
    const solids = tableSolids(table);
    tiles.addTable(table, solids);
    const model = buildingModel(table, solids);
    if (model !== null) buildings.set(table.building.code, model);
  }
  await tiles.finish(() => undefined);
}, 60_000);

it("every building and city model of the sample passes the glTF validator without an error or a warning", async () => {
  expect(buildings.size).toBeGreaterThan(580);
  expect(city.size).toBeGreaterThan(20);
  const wrong: string[] = [];
  for (const [name, bytes] of [...buildings, ...city]) {
    for (const complaint of await complaints(bytes)) wrong.push(`${name}: ${complaint}`);
  }
  expect(wrong).toEqual([]);
}, 60_000);

it("every feature id in them leads to a row of the model's table", () => {
  for (const [name, bytes] of [...buildings, ...city]) {
    const glb = new Glb(bytes);
    const rows = glb.column("code").length;
    const stray = glb.primitives().flatMap(({ features }) => features.filter((id) => id < 0 || id >= rows));
    expect(stray, name).toEqual([]);
  }
}, 60_000);

it("every unit of a building with an outline is in exactly one tile of units", () => {
  const drawn = [...city].flatMap(([name, bytes]) => {
    if (!name.startsWith("city/units")) return [];
    const glb = new Glb(bytes);
    const kinds = glb.column("kind");
    return glb.column("code").filter((_, i) => kinds[i] === "unit");
  });
  const placed = tables.filter(({ building }) => building.footprint !== null);
  expect(drawn.sort()).toEqual(placed.flatMap(({ units }) => units.map(({ id }) => id)).sort());
});

it("a unit costs at most 29 bytes (brotli) in the models of buildings of 200 units and more", () => {
  const large = tables.filter(({ building, units }) => units.length >= 200 && buildings.has(building.code));
  const bytes = large.reduce((sum, { building }) => {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
    return sum + brotliCompressSync(buildings.get(building.code) ?? new Uint8Array(), { params }).length;
  }, 0);
  expect(bytes / large.reduce((sum, { units }) => sum + units.length, 0)).toBeLessThan(29);
});
