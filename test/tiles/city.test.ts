import { beforeAll, describe, expect, it } from "vitest";
import { contains, polygonContains } from "../../src/cadastre/point-in-polygon.ts";
import { tableSolids } from "../../src/cadastre/solids.ts";
import { buildTiles } from "../../src/tiles/build-tiles.ts";
import { toEcef } from "../../src/tiles/city/ellipsoid.ts";
import { CityTiles } from "../../src/tiles/city/city-tiles.ts";
import type { TileNode } from "../../src/tiles/city/tileset.ts";
import { holds, regionOf, toGeographic } from "./geographic.ts";
import { MemorySink } from "./memory-sink.ts";
import { randomTown, toLonLat } from "./random-town.ts";
import { Glb, middleOf } from "./read-glb.ts";
import { complaints } from "./validate-glb.ts";

/** The inverse of the projection of `random-town`. */
const toPlane = ([lon, lat]: readonly [number, number]) => [35_579_000 + (lon - 105.83) * 94_000, 3_590_000 + (lat - 32.43) * 110_900] as const; // prettier-ignore

/** Every triangle's middle, in degrees and metres, with the row its feature leads to. */
function triangles(glb: Glb) {
  const { nodes } = glb.document;
  const rootOf = (mesh: number | undefined) =>
    nodes.find(({ children }) => children?.some((i) => nodes[i]?.mesh === mesh));
  return glb.primitives().flatMap(({ mode, node, shapes, features }) =>
    mode !== 4
      ? []
      : shapes.map((shape, i) => ({
          at: toGeographic(rootOf(node.mesh)?.matrix ?? [], middleOf(shape)),
          feature: features[i] ?? -1,
        })),
  );
}

const town = randomTown({ parcels: 180, seed: 5, maxFloors: 8 });
const sink = new MemorySink();
let root: TileNode;
const tileOf = (node: TileNode): Glb => new Glb(sink.get(`city/${node.content?.uri ?? ""}`));
const all = (node: TileNode): TileNode[] => [node, ...(node.children ?? []).flatMap(all)];
const named = (kind: string): TileNode[] => all(root).filter(({ content }) => content?.uri.startsWith(kind));

beforeAll(async () => {
  await buildTiles(town.source, sink, { dataset: town.dataset, onProgress: () => undefined });
  root = (JSON.parse(Buffer.from(sink.get("city/tileset.json")).toString()) as { root: TileNode }).root;
});

describe("earth-fixed coordinates", () => {
  it("are those of the textbook at the equator, the pole and 45°", () => {
    expect(toEcef(0, 0, 0)).toEqual([6378137, 0, 0]);
    expect(toEcef(0, 90, 0)[2]).toBeCloseTo(6356752.3142, 4);
    expect(toEcef(0, 45, 0)[0]).toBeCloseTo(4517590.8788, 3);
  });
});

describe("the city of 120 buildings", () => {
  it("has every unit and every building once in its nearest tiles, 64 buildings a tile at most, ids in ix order", () => {
    const codes: string[] = [];
    for (const node of named("units")) {
      const glb = tileOf(node);
      const [code, kind, building] = [glb.column("code"), glb.column("kind"), glb.column("building")];
      codes.push(...code);
      expect(new Set(building).size).toBeLessThanOrEqual(64);
      expect(new Set(building).size).toBeGreaterThan(24);
      for (const own of new Set(building)) {
        const table = town.tables.find((candidate) => candidate.building.code === own);
        const rows = building.flatMap((of, i) => (of === own ? [i] : []));
        expect(rows).toEqual(rows.map((_, i) => (rows[0] ?? 0) + i));
        expect(rows.map((i) => code[i])).toEqual([...(table?.units.map(({ id }) => id) ?? []), own]);
        expect(rows.map((i) => kind[i])).toEqual([...(table?.units.map(() => "unit") ?? []), "building"]);
      }
    }
    const expected = town.tables.flatMap(({ building, units }) => [building.code, ...units.map(({ id }) => id)]);
    expect(codes.sort()).toEqual(expected.sort());
  });

  it("has every building once in the shells and once in the blocks for far away", () => {
    for (const kind of ["shells", "blocks"]) {
      const codes = named(kind).flatMap((node) => tileOf(node).column("code"));
      expect(codes.sort()).toEqual(town.tables.map(({ building }) => building.code).sort());
    }
  });

  it("puts every triangle of a unit within 5 cm of that unit's ring and height range", () => {
    const solids = new Map(
      town.tables.flatMap((table) => {
        const { units } = tableSolids(table);
        return table.units.map(({ id }, ix) => [id, units[ix]?.parts ?? []] as const);
      }),
    );
    let seen = 0;
    for (const node of named("units")) {
      const glb = tileOf(node);
      const codes = glb.column("code");
      for (const {
        at: [lon, lat, height],
        feature,
      } of triangles(glb)) {
        const parts = solids.get(codes[feature] ?? "");
        if (parts === undefined) continue;
        seen += 1;
        const [x, y] = toPlane([lon, lat]);
        const near = [[0, 0], [0.05, 0], [-0.05, 0], [0, 0.05], [0, -0.05], [0.05, 0.05], [-0.05, 0.05], [0.05, -0.05], [-0.05, -0.05]] as const; // prettier-ignore
        const fits = parts.some(({ solid: { ring, baseM, topM } }) => height > baseM - 0.05 && height < topM + 0.05 && near.some(([dx, dy]) => polygonContains([ring], [x + dx, y + dy]))); // prettier-ignore
        expect(fits, `${codes[feature]} at ${x} ${y} ${height}`).toBe(true);
      }
    }
    expect(seen).toBeGreaterThan(5_000);
  });

  it("draws parcels with their codes, faces inside them, and unknown heights as outlines only", () => {
    const [ground] = named("ground") as [TileNode];
    const glb = tileOf(ground);
    const codes = glb.column("code");
    expect(codes.sort()).toEqual(town.parcels.map(({ code }) => code).sort());
    const read = tileOf(ground).column("code");
    const drawn = new Set<string>();
    for (const {
      at: [lon, lat, height],
      feature,
    } of triangles(glb)) {
      const parcel = town.parcels.find(({ code }) => code === read[feature]);
      drawn.add(read[feature] ?? "");
      const { bottomM, topM } = parcel?.heightRange ?? { bottomM: 0, topM: 0.2 };
      expect(height).toBeGreaterThan(bottomM - 0.05);
      expect(height).toBeLessThan(topM + 0.05);
      const grown = [0, 1e-6, -1e-6].some((d) => contains(parcel?.shape?.lonLat ?? [], [lon + d, lat + d]) || contains(parcel?.shape?.lonLat ?? [], [lon + d, lat - d])); // prettier-ignore
      expect(grown).toBe(true);
    }
    const unknown = town.parcels.filter(({ layer, heightRange }) => layer !== "surface" && heightRange === null);
    expect(unknown.length).toBeGreaterThan(0);
    expect(drawn.size).toBe(town.parcels.length - unknown.length);
  });

  it("has bounding regions that hold what is in them and all their children", () => {
    for (const node of all(root)) {
      const own = regionOf(node.boundingVolume);
      for (const child of node.children ?? []) {
        const { west, south, east, north, lowM, highM } = regionOf(child.boundingVolume);
        expect(holds(own, [west, south, lowM], 1e-9, 0) && holds(own, [east, north, highM], 1e-9, 0)).toBe(true);
        expect(child.geometricError).toBeLessThan(node.geometricError);
      }
      if (node.content === undefined) continue;
      // 2 cm of quantisation.
      for (const { at } of triangles(tileOf(node))) expect(holds(own, at, 2e-7, 0.05)).toBe(true);
    }
  });

  it("is small: one draw call a building tile, a short tileset, and every model passes the validator", async () => {
    expect(sink.get("city/tileset.json").length).toBeLessThan(10_000);
    for (const node of all(root).filter(({ content }) => content !== undefined)) {
      const glb = tileOf(node);
      if (!node.content?.uri.startsWith("ground")) expect(glb.primitives().length).toBe(1);
      expect(await complaints(sink.get(`city/${node.content?.uri ?? ""}`))).toEqual([]);
    }
  });

  it("is where the footprints are: shells cover the middle of every footprint", () => {
    const middles = named("shells").flatMap((node) => {
      const glb = tileOf(node);
      const codes = glb.column("code");
      return triangles(glb).map(({ at, feature }) => ({ at, code: codes[feature] ?? "" }));
    });
    for (const { building } of town.tables.slice(0, 20)) {
      const own = middles.filter(({ code }) => code === building.code);
      expect(own.length).toBeGreaterThan(0);
      const [x0, y0] = building.footprint?.plane[0]?.[0]?.[0] ?? [0, 0];
      const [lon0, lat0] = toLonLat([x0, y0]);
      for (const { at } of own) expect(Math.hypot(at[0] - lon0, at[1] - lat0)).toBeLessThan(0.001);
    }
  });
});

describe("a county, here with its limits brought down", () => {
  it("has a tileset of its own for every district, and every unit once all the same", async () => {
    const limits = { parcels: 50, blocks: 20, shells: 8, unitBuildings: 4, units: 90, splitFrom: 100 };
    const written = new Map<string, Uint8Array>();
    const city = new CityTiles(async (path, bytes) => void written.set(path, bytes), limits);
    town.parcels.forEach((parcel) => city.addParcel(parcel));
    town.tables.forEach((table) => city.addTable(table, tableSolids(table)));
    await city.finish(() => undefined);
    const treeAt = (uri: string): TileNode =>
      (JSON.parse(Buffer.from(written.get(`city/${uri}`) ?? []).toString()) as { root: TileNode }).root;
    const nodes = all(treeAt("tileset.json"));
    const districts = nodes.filter(({ content }) => content?.uri.endsWith(".json"));
    expect(districts.length).toBe(8);
    const codes = districts
      .flatMap(({ content }) => all(treeAt(content?.uri ?? "")))
      .filter(({ content }) => content?.uri.startsWith("units"))
      .flatMap(({ content }) => {
        const glb = new Glb(written.get(`city/${content?.uri ?? ""}`) ?? new Uint8Array());
        expect(new Set(glb.column("building")).size).toBeLessThanOrEqual(4);
        return glb.column("code");
      });
    expect(codes.sort()).toEqual(town.tables.flatMap(({ building, units }) => [building.code, ...units.map(({ id }) => id)]).sort()); // prettier-ignore
  });

  it("leaves the picture out, not the building, where everything lies below the ground", async () => {
    const written = new Map<string, Uint8Array>();
    const city = new CityTiles(async (path, bytes) => void written.set(path, bytes));
    const table = town.tables.find(({ floors }) => floors[0]?.baseM === -3);
    if (table === undefined) throw new Error("no cellar");
    const cellar = { ...table, floors: table.floors.slice(0, 1), units: [] };
    expect(city.addTable(cellar, tableSolids(cellar))).toBe(true);
    await city.finish(() => undefined);
    expect([...written.keys()]).toEqual([expect.stringMatching(/^city\/units-\d+\.glb$/), "city/tileset.json"]);
  });
});
