import { PMTiles, type RangeResponse, type Source, zxyToTileId } from "pmtiles";
import { beforeAll, describe, expect, it } from "vitest";
import { contains } from "../../src/cadastre/point-in-polygon.ts";
import { PmtilesArchive } from "../../src/tiles/pmtiles/archive.ts";
import { tileId } from "../../src/tiles/pmtiles/tile-id.ts";
import { MAX_ZOOM } from "../../src/tiles/vector/layers.ts";
import { toUnitSquare } from "../../src/tiles/vector/mercator.ts";
import { ParcelTiles } from "../../src/tiles/vector/parcel-tiles.ts";
import { type MvtFeature, readMvt } from "./read-mvt.ts";
import { randomTown } from "./random-town.ts";

class MemorySource implements Source {
  readonly #bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }
  getKey(): string {
    return "memory";
  }
  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    return { data: Uint8Array.from(this.#bytes.subarray(offset, offset + length)).buffer };
  }
}

/** Every feature of a layer at one zoom, with its tile. */
async function featuresAt(archive: PMTiles, z: number, layer: string) {
  const { minLon, minLat, maxLon, maxLat } = await archive.getHeader();
  const [left, bottom] = toUnitSquare([minLon, minLat]).map((v) => Math.floor(v * 2 ** z)) as [number, number];
  const [right, top] = toUnitSquare([maxLon, maxLat]).map((v) => Math.floor(v * 2 ** z)) as [number, number];
  const found: { x: number; y: number; feature: MvtFeature }[] = [];
  for (let x = left; x <= right; x++) {
    for (let y = top; y <= bottom; y++) {
      const tile = await archive.getZxy(z, x, y);
      const features = tile === undefined ? [] : (readMvt(new Uint8Array(tile.data)).get(layer) ?? []);
      found.push(...features.map((feature) => ({ x, y, feature })));
    }
  }
  return found;
}

describe("tile ids", () => {
  it("are those of the pmtiles reader, at every zoom used", () => {
    for (let z = 0; z <= 17; z++) {
      for (const part of [0, 0.3, 0.794, 0.999]) {
        const [x, y] = [Math.floor(part * 2 ** z), Math.floor((1 - part) * 0.99 * 2 ** z)];
        expect(tileId(z, x, y)).toBe(zxyToTileId(z, x, y));
      }
    }
  });
});

describe("an archive", () => {
  const facts = { minZoom: 0, maxZoom: 9, bounds: [0, 0, 1, 1], metadata: { name: "x" } } as const;

  it("gives back every tile through leaf directories, and stores equal tiles once", async () => {
    const archive = new PmtilesArchive();
    const side = 2 ** 9;
    const all: { x: number; y: number; id: number }[] = [];
    for (let x = 0; x < side; x += 1) for (let y = 0; y < side; y += 9) all.push({ x, y, id: tileId(9, x, y) });
    all.sort((a, b) => a.id - b.id);
    const contentOf = (x: number, y: number): Uint8Array => Buffer.from(x % 2 === 0 ? "sea" : `land ${x} ${y * 7919}`);
    for (const { x, y } of all) archive.add(9, x, y, contentOf(x, y));
    const read = new PMTiles(new MemorySource(archive.finish(facts)));
    const header = await read.getHeader();
    expect(header.leafDirectoryLength).toBeGreaterThan(0);
    expect(header.numAddressedTiles).toBe(all.length);
    expect(header.numTileContents).toBe(all.filter(({ x }) => x % 2 === 1).length + 1);
    expect(header.clustered).toBe(true);
    for (const { x, y } of all.filter((_, i) => i % 997 === 0)) {
      const tile = await read.getZxy(9, x, y);
      expect(Buffer.from(tile?.data ?? new ArrayBuffer()).toString()).toBe(Buffer.from(contentOf(x, y)).toString());
    }
    expect(await read.getZxy(9, 0, 1)).toBeUndefined();
  });

  it("refuses tiles out of order", () => {
    const archive = new PmtilesArchive();
    archive.add(3, 1, 1, new Uint8Array([1]));
    expect(() => archive.add(2, 1, 1, new Uint8Array([1]))).toThrow("PMTILES_ORDER");
  });
});

describe("the staff set of a town of 60 parcels", () => {
  const town = randomTown({ parcels: 60, seed: 7 });
  let archive: PMTiles;
  beforeAll(() => {
    const tiles = new ParcelTiles("staff");
    town.parcels.forEach((parcel) => tiles.addParcel(parcel));
    town.tables.forEach(({ building }) => tiles.addBuilding(building));
    town.boundaries.forEach((boundary) => tiles.addBoundary(boundary));
    archive = new PMTiles(new MemorySource(tiles.finish(town.dataset).bytes));
  });

  it("names its layers in the metadata", async () => {
    const { vector_layers: layers } = (await archive.getMetadata()) as { vector_layers: { id: string }[] };
    expect(layers.map(({ id }) => id)).toEqual(["parcel", "building", "label", "boundary_line", "boundary_point", "edge_label"]); // prettier-ignore
  });

  it("has every parcel by its code from zoom 12, even where one is a few pixels small", async () => {
    for (const z of [12, 14, 16]) {
      const codes = new Set((await featuresAt(archive, z, "parcel")).map(({ feature }) => feature.properties["code"]));
      expect(codes).toEqual(new Set(town.parcels.map(({ code }) => code)));
    }
  });

  it("keeps a parcel of 20 cm by 10 m at zoom 12, where a tile unit is 2 m", async () => {
    const [parcel] = town.parcels;
    const tiles = new ParcelTiles("staff");
    const [lon, lat] = parcel?.shape?.lonLat[0]?.[0]?.[0] ?? [0, 0];
    const sliver = [[[[lon, lat], [lon + 2e-6, lat], [lon + 2e-6, lat + 9e-5], [lon, lat + 9e-5]]]] as const; // prettier-ignore
    if (parcel?.shape) tiles.addParcel({ ...parcel, shape: { ...parcel.shape, lonLat: sliver } });
    const slim = new PMTiles(new MemorySource(tiles.finish(town.dataset).bytes));
    for (const z of [12, 13, 16]) {
      const found = await featuresAt(slim, z, "parcel");
      expect(new Set(found.map(({ feature }) => feature.properties["code"]))).toEqual(new Set([parcel?.code]));
    }
  });

  it("shows the ground as one merged area without codes below zoom 12", async () => {
    const merged = await featuresAt(archive, 10, "parcel");
    expect(merged.length).toBeGreaterThan(0);
    for (const { feature } of merged) expect(feature.properties).toEqual({ merged: true });
  });

  it("draws a 60 m square parcel 60 m wide at the deepest zoom, to 0.1 m", async () => {
    const whole = (await featuresAt(archive, MAX_ZOOM, "parcel")).flatMap(({ feature: { parts, extent } }) => {
      const x = (parts[0] ?? []).map((point) => point[0]);
      return Math.min(...x) > 0 && Math.max(...x) < extent ? [(Math.max(...x) - Math.min(...x)) / extent] : [];
    });
    expect(whole.length).toBeGreaterThan(0);
    for (const width of whole) expect(Math.abs((width / 2 ** MAX_ZOOM) * 360 * 94_000 - 60)).toBeLessThan(0.1);
  });

  it("has each label once, in one tile, on a point inside its parcel", async () => {
    const labels = (await featuresAt(archive, MAX_ZOOM, "label")).filter(({ feature }) => feature.properties["kind"] === "parcel"); // prettier-ignore
    expect(labels.map(({ feature }) => feature.properties["code"]).sort()).toEqual(town.parcels.map(({ code }) => code).sort()); // prettier-ignore
    for (const { x, y, feature } of labels) {
      const [left = 0, top = 0] = feature.parts[0]?.[0] ?? [];
      const at = [(x + left / feature.extent) / 2 ** MAX_ZOOM, (y + top / feature.extent) / 2 ** MAX_ZOOM] as const;
      const parcel = town.parcels.find(({ code }) => code === feature.properties["code"]);
      const outline = parcel?.shape?.lonLat.map((polygon) => polygon.map((ring) => ring.map(toUnitSquare))) ?? [];
      expect(contains(outline, at)).toBe(true);
    }
  });

  it("has each boundary point once and the length of each boundary line at its middle", async () => {
    expect((await featuresAt(archive, MAX_ZOOM, "boundary_point")).length).toBe(60 * 4);
    const edges = await featuresAt(archive, MAX_ZOOM, "edge_label");
    expect(edges.length).toBe(60 * 4);
    for (const { feature } of edges) expect(feature.properties["lengthM"]).toBe(60);
  });

  it("marks stacked parcels", async () => {
    for (const { feature } of await featuresAt(archive, 14, "parcel")) {
      const below = String(feature.properties["code"]).includes("GX");
      expect(feature.properties["layer"]).toBe(below ? "below" : "surface");
      expect(feature.properties["stacked"]).toBe(below ? true : undefined);
    }
  });
});

describe("the public set", () => {
  it("tells nothing but the first 12 characters of a parcel's code, and has no boundaries, names or labels", async () => {
    const town = randomTown({ parcels: 30, seed: 8 });
    const tiles = new ParcelTiles("public");
    town.parcels.forEach((parcel) => tiles.addParcel(parcel));
    town.tables.forEach(({ building }) => tiles.addBuilding(building));
    town.boundaries.forEach((boundary) => tiles.addBoundary(boundary));
    const archive = new PMTiles(new MemorySource(tiles.finish(town.dataset).bytes));
    for (const layer of ["label", "boundary_line", "boundary_point", "edge_label"]) {
      expect(await featuresAt(archive, MAX_ZOOM, layer)).toEqual([]);
    }
    for (const layer of ["parcel", "building"]) {
      const features = await featuresAt(archive, MAX_ZOOM, layer);
      expect(features.length).toBeGreaterThan(0);
      for (const { feature } of features) expect(feature.properties).toEqual({ code: "510802001001" });
    }
  });
});

describe("a data set without any shape", () => {
  it("is an archive without tiles that readers can open", async () => {
    const { dataset } = randomTown({ parcels: 1, seed: 1 });
    const { bytes, tiles } = new ParcelTiles("staff").finish({ ...dataset, bounds: null });
    expect(tiles).toBe(0);
    expect((await new PMTiles(new MemorySource(bytes)).getHeader()).numAddressedTiles).toBe(0);
  });
});
