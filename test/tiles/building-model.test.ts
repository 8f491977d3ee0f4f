import { describe, expect, it } from "vitest";
import { boundsOf, ringArea } from "../../src/cadastre/area.ts";
import type { BuildingTable } from "../../src/cadastre/building.ts";
import { polygonContains } from "../../src/cadastre/point-in-polygon.ts";
import { tableSolids } from "../../src/cadastre/solids.ts";
import { buildingModel } from "../../src/tiles/building/building-model.ts";
import { randomTown, randomTable, toLonLat } from "./random-town.ts";
import { Glb, middleOf } from "./read-glb.ts";
import { complaints } from "./validate-glb.ts";

const town = randomTown({ parcels: 45, seed: 3 });

function modelOf(table: BuildingTable): Uint8Array {
  const model = buildingModel(table, tableSolids(table));
  if (model === null) throw new Error(`no model of ${table.building.code}`);
  return model;
}

/**
 * What is wrong with a model: for every triangle, the unit its feature's *code* names must have a solid on the floor of
 * the triangle's node, with the triangle's middle within its ring and height to 5 mm.
 * @param codes what the property table says, row by row
 */
function misled(table: BuildingTable, glb: Glb, codes: readonly string[]): string[] {
  const solids = tableSolids(table);
  const [minX, minY, maxX, maxY] = boundsOf(table.building.footprint?.plane ?? []);
  const ixOf = new Map(table.units.map(({ id }, ix) => [id, ix]));
  const wrong: string[] = [];
  const seen = new Set<string>();
  for (const { mode, node, shapes, features } of glb.primitives()) {
    if (mode !== 4) continue;
    shapes.forEach((shape, i) => {
      const code = codes[features[i] ?? -1] ?? "";
      if (code === table.building.code) return;
      seen.add(code);
      const [x, y, z] = middleOf(shape);
      const at = [x + (minX + maxX) / 2, (minY + maxY) / 2 - z] as const;
      const parts = solids.units[ixOf.get(code) ?? -1]?.parts ?? [];
      const fits = parts.some(
        ({ floor, solid }) =>
          floor === node.extras?.["floor"] && y > solid.baseM - 0.005 && y < solid.topM + 0.005 && near(solid.ring, at),
      );
      if (!fits) wrong.push(`${code} on ${String(node.extras?.["floor"])} at ${at.join()} ${y}`);
    });
  }
  for (const [ix, { parts }] of solids.units.entries()) {
    const code = table.units[ix]?.id ?? "";
    if (parts.length > 0 && !seen.has(code)) wrong.push(`${code} is not in the model`);
  }
  return wrong;
}

/** Inside a ring, or within 5 mm of it: the middle of a wall lies on the ring. */
function near(ring: readonly (readonly [number, number])[], [x, y]: readonly [number, number]): boolean {
  const nudges = [[0, 0], [5, 0], [-5, 0], [0, 5], [0, -5], [4, 4], [-4, 4], [4, -4], [-4, -4]] as const; // prettier-ignore
  return nudges.some(([dx, dy]) => polygonContains([ring], [x + dx / 1000, y + dy / 1000]));
}

describe("the model of a building", () => {
  it("leads from every triangle's feature id to the code of the unit it is part of", () => {
    for (const table of town.tables) {
      const glb = new Glb(modelOf(table));
      expect(misled(table, glb, glb.column("code"))).toEqual([]);
    }
  });

  it("would fail that check if the codes were shifted by one", () => {
    for (const table of town.tables.filter(({ units }) => units.length > 1).slice(0, 10)) {
      const glb = new Glb(modelOf(table));
      const codes = glb.column("code");
      const units = codes.slice(0, -1);
      const shifted = [...units.slice(1), ...units.slice(0, 1), table.building.code];
      expect(misled(table, glb, shifted).length).toBeGreaterThan(0);
    }
  });

  it("has a row for every unit in ix order, with its lowest floor, and the building last", () => {
    for (const table of town.tables) {
      const glb = new Glb(modelOf(table));
      expect(glb.column("code")).toEqual([...table.units.map(({ id }) => id), table.building.code]);
      const floors = glb.column("floor");
      table.units.forEach(({ placement }, ix) => {
        expect(floors[ix]).toBe(placement.kind === "cell" ? placement.floorFrom : "");
      });
      expect(glb.document.scenes[0].extras?.["building"]).toBe(table.building.code);
    }
  });

  it("has one node a floor, named by it and lifted to its base, in order", () => {
    const table = town.tables[0] as BuildingTable;
    const nodes = new Glb(modelOf(table)).document.nodes;
    expect(nodes.map(({ name, extras, translation }) => [name, extras?.["order"], translation?.[1]])).toEqual(
      table.floors.map(({ id, order, baseM }) => [id, order, baseM]),
    );
  });

  it("faces outward: the triangles of every unit close around the volume of its solids", () => {
    const table = town.tables[3] as BuildingTable;
    const { units } = tableSolids(table);
    const volumes = new Map<number, number>();
    for (const { mode, shapes, features } of new Glb(modelOf(table)).primitives()) {
      if (mode !== 4) continue;
      shapes.forEach(([a = [0, 0, 0], b = [0, 0, 0], c = [0, 0, 0]], i) => {
        const cross = [0, 1, 2].map((k) => (b[(k + 1) % 3] ?? 0) * (c[(k + 2) % 3] ?? 0) - (b[(k + 2) % 3] ?? 0) * (c[(k + 1) % 3] ?? 0)); // prettier-ignore
        const sixth = cross.reduce((sum, part, k) => sum + part * (a[k] ?? 0), 0) / 6;
        volumes.set(features[i] ?? -1, (volumes.get(features[i] ?? -1) ?? 0) + sixth);
      });
    }
    units.forEach(({ parts }, ix) => {
      const volume = parts.reduce((sum, { solid }) => sum + ringArea(solid.ring) * (solid.topM - solid.baseM), 0);
      expect(Math.abs((volumes.get(ix) ?? 0) - volume)).toBeLessThan(0.002 * volume + 0.01);
    });
  });

  it("shares everything but feature ids between floors of the same plan", () => {
    const parcel = town.parcels[0];
    const corner = parcel?.shape?.plane[0]?.[0]?.[0];
    if (parcel === undefined || corner === undefined) throw new Error("no parcel");
    const tower = randomTable(1, parcel, corner, { parcels: 1, seed: 2, maxFloors: 30 });
    const units = tower.units.filter(({ placement }) => placement.kind === "cell" && placement.floorFrom === placement.floorTo); // prettier-ignore
    const { document } = new Glb(modelOf({ ...tower, units }));
    const positions = new Set(document.meshes.map(({ primitives }) => primitives[0]?.attributes["POSITION"]));
    const ids = new Set(document.meshes.map(({ primitives }) => primitives[0]?.attributes["_FEATURE_ID_0"]));
    expect(ids.size).toBe(document.meshes.length);
    expect(positions.size).toBeLessThan(document.meshes.length);
  });

  it("passes the glTF validator without an error or a warning", async () => {
    for (const table of town.tables) expect(await complaints(modelOf(table))).toEqual([]);
  });
});

describe("a building with little known of it", () => {
  const [full] = town.tables as [BuildingTable];
  const bare = { ...full, units: [], floors: [], logicals: [] };

  it("is one block of the building's own feature when it has neither floors nor units", async () => {
    const model = modelOf(bare);
    const glb = new Glb(model);
    expect(glb.column("code")).toEqual([full.building.code]);
    expect(glb.document.nodes.map(({ name, extras }) => [name, extras])).toEqual([
      ["building", { floor: null, order: -1 }],
    ]);
    expect(glb.document.scenes[0].extras?.["fidelity"]).toBe("L0");
    expect(await complaints(model)).toEqual([]);
  });

  it("has no model without footprint and solids", () => {
    const table = { ...bare, building: { ...full.building, footprint: null } };
    expect(buildingModel(table, tableSolids(table))).toBeNull();
  });

  it("keeps millimetres at eastings with a zone prefix, and round corners round", async () => {
    const ring = Array.from({ length: 64 }, (_, i) => {
      const angle = (i / 64) * 2 * Math.PI;
      return [35_579_002.781 + 20 * Math.cos(angle), 3_590_000.123 + 20 * Math.sin(angle)] as const;
    });
    const footprint = { epsg: 4523, planeEpsg: 4523, plane: [[ring]], lonLat: [[ring.map(toLonLat)]] };
    const model = modelOf({ ...bare, building: { ...full.building, footprint, heightM: 30 } });
    const [solid, lines] = new Glb(model).primitives();
    const points = (solid?.shapes ?? []).flat();
    for (const [x, y, z] of points) {
      expect(Math.abs(Math.hypot(x, z) - 20)).toBeLessThan(0.001);
      expect([0, 30]).toContain(Math.round(y * 1000) / 1000);
    }
    // 64 edges below and 64 above, no upright one: neighbouring walls turn by less than 6°.
    expect(lines?.shapes.length).toBe(128);
    expect(await complaints(model)).toEqual([]);
  });
});
