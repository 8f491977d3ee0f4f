import type { Ring } from "../../cadastre/ring.ts";
import { type CityBuilding, PART_WIDTH } from "./city-building.ts";
import { CityMesh, outerWalls } from "./city-mesh.ts";
import { placeAt } from "./ellipsoid.ts";
import { type Frame, frameOf } from "./frame.ts";
import { tintOf } from "./palette.ts";
import { centreOf, unionOf } from "./region.ts";
import { simplified } from "./simplified.ts";
import { type Layer, unlitModel } from "./unlit-model.ts";

/**
 * Every unit of some buildings in one draw call. Features: building after building, its units in `ix` order (those
 * without a solid too, so that a state array fits as it is), then the building itself, which has what belongs to no unit.
 * Null when there is nothing to draw.
 */
export function unitTile(buildings: readonly CityBuilding[]): Uint8Array | null {
  const place = placeAt(...centreOf(unionOf(buildings)));
  const mesh = new CityMesh();
  const columns = { code: [] as string[], kind: [] as string[], building: [] as string[] };
  for (const building of buildings) {
    const first = columns.code.length;
    const frame = frameOf(building, place);
    const { parts, rings, unitUses, unitIds } = building;
    for (let i = 0; i < parts.length; i += PART_WIDTH) {
      const [ring = 0, feature = 0, baseM = 0, topM = 0] = parts.subarray(i, i + PART_WIDTH);
      const look = {
        feature: first + feature,
        use: unitUses[feature] ?? building.use,
        tint: tintOf(unitIds[feature] ?? building.code),
      };
      mesh.addPrism(rings[ring] ?? [], baseM, topM, frame, look);
    }
    columns.code.push(...unitIds, building.code);
    columns.kind.push(...unitIds.map(() => "unit"), "building");
    columns.building.push(...unitIds.map(() => building.code), building.code);
  }
  return unlitModel(place, [layerOf(mesh)], columns);
}

/** How a shell is drawn: every wall of every run of floors, or for far away with small corners left out. */
export type Detail = "shell" | "block";

/** The outsides of some buildings above ground in one draw call; features are the buildings, in order. Null when all is below. */
export function shellTile(buildings: readonly CityBuilding[], detail: Detail): Uint8Array | null {
  const place = placeAt(...centreOf(unionOf(buildings)));
  const mesh = new CityMesh();
  for (const [feature, building] of buildings.entries()) {
    const look = { feature, use: building.use, tint: tintOf(building.code) };
    const frame = frameOf(building, place);
    if (detail === "block") addBlocks(mesh, building, frame, look);
    else addRuns(mesh, building, building.runs, frame, look);
  }
  const columns = { code: buildings.map(({ code }) => code), kind: buildings.map(() => "building") };
  return unlitModel(place, [layerOf(mesh)], columns);
}

type Look = Parameters<CityMesh["addPrism"]>[4];

function addRuns(mesh: CityMesh, building: CityBuilding, runs: CityBuilding["runs"], frame: Frame, look: Look): void {
  for (const { rings, baseM, topM } of runs) {
    const own = rings.map((index): Ring => building.rings[index] ?? []);
    const outside = outerWalls(own);
    for (const ring of own) mesh.addPrism(ring, baseM, topM, frame, look, outside);
  }
}

/** Floors that fill most of the footprint become one prism of it; towers above stay as they are. */
function addBlocks(mesh: CityMesh, building: CityBuilding, frame: Frame, look: Look): void {
  const { footprint, runs } = building;
  const whole = runs.filter(({ fill }) => fill > 0.6);
  if (whole.length > 0) {
    const topM = whole.reduce((top, run) => Math.max(top, run.topM), 0);
    for (const [outer = []] of footprint) mesh.addPrism(simplified(outer), 0, topM, frame, look);
  }
  addRuns(mesh, building, runs.filter((run) => run.fill <= 0.6), frame, look); // prettier-ignore
}

function layerOf({ positions, features, triangles, colours }: CityMesh): Layer {
  return { positions, features, indices: triangles, colours };
}
