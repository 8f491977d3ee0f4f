import { DataTexture } from "three";
import { paintFeatures, type Seen } from "../../../src/web/building/feature-paint.ts";
import { buildFloors, type FloorGroup } from "../../../src/web/building/floor-group.ts";
import { GeometryShelf } from "../../../src/web/building/geometry-shelf.ts";
import { makeMaterials } from "../../../src/web/building/materials.ts";
import type { BuildingModel } from "../../../src/web/building/read-model.ts";

/** Two triangles a side, seen from outside: bottom, top, north, south, west, east. Corners count east, south, up. */
const FACES = [
  [0, 1, 2, 1, 3, 2],
  [4, 6, 5, 5, 6, 7],
  [0, 4, 1, 1, 4, 5],
  [2, 3, 6, 3, 7, 6],
  [0, 2, 4, 2, 6, 4],
  [1, 5, 3, 3, 5, 7],
].flat();

/** Corners of a box of 4 × 3 × 4 m whose west side stands at `x`, metres. */
const box = (x: number) => [0, 3].flatMap((y) => [0, 4].flatMap((z) => [x, x + 4].flatMap((east) => [east, y, z])));

/** One floor with units of 4 × 4 m in a row to the east, 3 m high: feature 0 from x 0, feature 1 from x 4 … */
export function rowOfUnits(units: number): { floors: FloorGroup[]; shelf: GeometryShelf } {
  const at = Array.from({ length: units }, (_, i) => i);
  const column = (array: Float32Array | Uint16Array, width: number) => ({ array, width, normalized: false });
  const part = {
    position: column(Float32Array.from(at.flatMap((i) => box(i * 4))), 3),
    feature: column(Uint16Array.from(at.flatMap((i) => Array.from({ length: 8 }, () => i))), 1),
    index: column(Uint16Array.from(at.flatMap((i) => FACES.map((corner) => corner + i * 8))), 1),
  };
  const model: BuildingModel = {
    building: "B",
    fidelity: "L3",
    codes: [...at.map((i) => `U${i}`), "B"],
    floors: [
      {
        id: "1",
        order: 0,
        parts: [
          { kind: "triangles", places: [{}], part },
          { kind: "lines", places: [{}], part },
        ],
      },
    ],
  };
  const shelf = new GeometryShelf();
  const bytes = paintFeatures(units + 1, () => ({
    rgb: [0, 0, 0],
    pattern: "plain",
    seen: "shown" as Seen,
    schematic: false,
    marked: false,
  }));
  return { floors: buildFloors(model, shelf, makeMaterials(bytes, 1, new DataTexture())), shelf };
}
