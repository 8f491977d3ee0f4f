import { GLBLoader } from "@loaders.gl/gltf";
import { describe, expect, it } from "vitest";
import { tableSolids } from "../../../src/cadastre/solids.ts";
import { buildingModel } from "../../../src/tiles/building/building-model.ts";
import { featureFloors } from "../../../src/web/building/feature-floors.ts";
import { type GltfJson, ModelError } from "../../../src/web/building/gltf.ts";
import { readModel } from "../../../src/web/building/read-model.ts";
import { randomTown } from "../../tiles/random-town.ts";
import { smallBuilding } from "./gltf-file.ts";

describe("a building model", () => {
  it("names every feature by its code, Chinese text included, the building last", () => {
    expect(readModel(smallBuilding()).codes).toEqual(["AAA", "乙户", "C", "BUILDING"]);
  });

  it("gives floors lowest first, whatever their order in the file", () => {
    const { floors, building, fidelity } = readModel(smallBuilding());
    expect(floors.map(({ id, order }) => [id, order])).toEqual([
      ["1", 0],
      ["2", 1],
    ]);
    expect([building, fidelity]).toEqual(["BUILDING", "L2"]);
  });

  it("reads quantised positions across the gaps between them and keeps one copy for floors of one plan", () => {
    const [one, two] = readModel(smallBuilding()).floors;
    const position = one?.parts[0]?.part.position;
    expect([...(position?.array ?? [])].slice(9, 15)).toEqual([4000, 0, 0, 8000, 0, 0]);
    expect(two?.parts[0]?.part.position).toBe(position);
  });

  it("shows a duplex on both of its floors and the building itself on none without slabs", () => {
    expect(featureFloors(readModel(smallBuilding()))).toEqual([["1"], ["1", "2"], ["2"], []]);
  });

  it("takes an unknown fidelity for the lowest: nothing looks more exact than it is", () => {
    const model = readModel(smallBuilding((json) => (json["scenes"] = [{ nodes: [0], extras: { fidelity: "L9" } }])));
    expect(model.fidelity).toBe("L0");
  });

  it("refuses a feature number that leads to no code, and says which", () => {
    const broken = smallBuilding((json) => {
      const tables = (json["extensions"] as { EXT_structural_metadata: { propertyTables: { count: number }[] } })
        .EXT_structural_metadata.propertyTables;
      for (const table of tables) table.count = 2;
    });
    expect(() => readModel(broken)).toThrow(new ModelError("feature 2 of 2"));
  });

  it("refuses a file that ends too early", () => {
    const glb = smallBuilding();
    expect(() => readModel({ json: glb.json, bytes: glb.bytes.slice(0, 8) })).toThrow(ModelError);
  });
});

describe("a model as the tile builder writes it", () => {
  it("puts every unit, by its code and at its ix, on exactly the floors it has solids on", () => {
    const { tables } = randomTown({ parcels: 12, seed: 8 });
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables) {
      const solids = tableSolids(table);
      const bytes = buildingModel(table, solids);
      if (bytes === null) continue;
      const glb = GLBLoader.parseSync(new Uint8Array(bytes).buffer);
      const chunk = glb.binChunks[0];
      const file = new Uint8Array(chunk?.arrayBuffer ?? new ArrayBuffer(), chunk?.byteOffset ?? 0);
      const model = readModel({ json: glb.json as GltfJson, bytes: file });
      expect(model.codes.slice(0, -1)).toEqual(table.units.map(({ id }) => id));
      expect(model.codes.at(-1)).toBe(table.building.code);
      const order = (id: string) => table.floors.find((floor) => floor.id === id)?.order ?? NaN;
      const wanted = solids.units.map(({ parts }) =>
        [...new Set(parts.map(({ floor }) => floor))].sort((a, b) => order(a) - order(b)),
      );
      expect(featureFloors(model).slice(0, -1)).toEqual(wanted);
    }
  });
});
