import { createHash } from "node:crypto";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { buildTiles, type TileProgress } from "../../src/tiles/build-tiles.ts";
import { MemorySink } from "./memory-sink.ts";
import { randomTown, sourceOf } from "./random-town.ts";

const town = randomTown({ parcels: 40, seed: 11 });
const options = { dataset: town.dataset, onProgress: () => undefined };

describe("building the tiles of a data set", () => {
  it("writes the map, a model a building and the city, and reports each file with its true hash", async () => {
    const sink = new MemorySink();
    const report = await buildTiles(town.source, sink, options);
    expect([...sink.files.keys()].sort()).toEqual(report.files.map(({ path }) => path));
    for (const { path, bytes, sha256 } of report.files) {
      expect(bytes).toBe(sink.get(path).length);
      expect(sha256).toBe(createHash("sha256").update(sink.get(path)).digest("hex"));
    }
    const paths = report.files.map(({ path }) => path);
    expect(paths).toContain("parcels.pmtiles");
    expect(paths).toContain("parcels-public.pmtiles");
    expect(paths).toContain("city/tileset.json");
    for (const { building } of town.tables) expect(paths).toContain(`buildings/${building.code}.glb`);
    expect(report.parcels).toBe(40);
    expect(report.buildings).toBe(town.tables.length);
    expect(report.units).toBe(town.tables.reduce((sum, { units }) => sum + units.length, 0));
  });

  it("writes compressed copies that open to the same bytes", async () => {
    const sink = new MemorySink();
    await buildTiles(town.source, sink, options);
    const copies = [...sink.files.keys()].filter((path) => path.endsWith(".br"));
    expect(copies.length).toBeGreaterThan(town.tables.length);
    for (const path of copies) {
      const plain = sink.get(path.slice(0, -3));
      expect(Buffer.compare(brotliDecompressSync(sink.get(path)), plain)).toBe(0);
      expect(Buffer.compare(gunzipSync(sink.get(`${path.slice(0, -3)}.gz`)), plain)).toBe(0);
    }
  });

  it("makes the same bytes from the same records", async () => {
    const hashes = async () =>
      (await buildTiles(town.source, new MemorySink(), options)).files.map(({ sha256 }) => sha256);
    expect(await hashes()).toEqual(await hashes());
  });

  it("puts nothing of a parcel's or unit's attributes into any file", async () => {
    const sink = new MemorySink();
    await buildTiles(town.source, sink, options);
    for (const [path, bytes] of sink.files) {
      if (!path.endsWith(".glb")) continue;
      for (const secret of ["某人", "secret street", "QLRMC"]) expect(Buffer.from(bytes).includes(secret)).toBe(false);
    }
  });

  it("counts what has no shape instead of losing it, and finishes without any shape at all", async () => {
    const sink = new MemorySink();
    const parcels = town.parcels.map((parcel) => ({ ...parcel, shape: null }));
    const tables = town.tables.map((table) => ({
      ...table,
      building: { ...table.building, footprint: null },
      units: table.units.map((unit) => ({ ...unit, solids: [] })),
    }));
    const dataset = { ...town.dataset, bounds: null };
    const report = await buildTiles(sourceOf(parcels, tables, []), sink, { ...options, dataset });
    expect(report.parcelsWithoutShape).toBe(40);
    expect(report.buildingsWithoutModel).toBe(tables.length);
    expect(report.buildingsWithoutPlace).toBe(tables.length);
    expect([...sink.files.keys()].sort()).toEqual(["parcels-public.pmtiles", "parcels.pmtiles"]);
  });

  it("stops with the sink's own error", async () => {
    const full = { write: () => Promise.reject(new Error("ENOSPC")) };
    await expect(buildTiles(town.source, full, options)).rejects.toThrow("ENOSPC");
  });

  it("tells how far it is, ending every step", async () => {
    const last = new Map<string, TileProgress>();
    await buildTiles(town.source, new MemorySink(), { ...options, onProgress: (step) => last.set(step.step, step) });
    expect(last.size).toBe(4);
    for (const { done, total } of last.values()) expect(done).toBe(total);
  });
});
