import { ringArea } from "../../cadastre/area.ts";
import { type CityBuilding, PART_WIDTH } from "./city-building.ts";
import { CityMesh } from "./city-mesh.ts";
import { placeAt } from "./ellipsoid.ts";
import { frameOf } from "./frame.ts";
import { tintOf } from "./palette.ts";
import { centreOf, unionOf } from "./region.ts";
import type { Run } from "./runs.ts";
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
      mesh.addPrism([rings[ring] ?? []], baseM, topM, frame, look);
    }
    columns.code.push(...unitIds, building.code);
    columns.kind.push(...unitIds.map(() => "unit"), "building");
    columns.building.push(...unitIds.map(() => building.code), building.code);
  }
  return unlitModel(place, [layerOf(mesh)], columns);
}

/** How a shell is drawn: every run of floors as it is, or for far away without what is small. */
export type Detail = "shell" | "block";

/** The outsides of some buildings above ground in one draw call; features are the buildings, in order. Null when all is below. */
export function shellTile(buildings: readonly CityBuilding[], detail: Detail): Uint8Array | null {
  const place = placeAt(...centreOf(unionOf(buildings)));
  const mesh = new CityMesh();
  for (const [feature, building] of buildings.entries()) {
    const look = { feature, use: building.use, tint: tintOf(building.code) };
    const frame = frameOf(building, place);
    for (const { outline, baseM, topM } of detail === "block" ? coarse(building.runs) : building.runs) {
      for (const polygon of outline) mesh.addPrism(polygon, baseM, topM, frame, look);
    }
  }
  const columns = { code: buildings.map(({ code }) => code), kind: buildings.map(() => "building") };
  return unlitModel(place, [layerOf(mesh)], columns);
}

/** Share by which floors may differ in area and still be one block; m² below which a yard or a part is left out. */
const ALIKE = 0.15;
const SMALL_M2 = 40;

/** Runs for far away: those of nearly the same area as one, in the outline of the lowest, without small corners. */
function coarse(runs: readonly Run[]): Run[] {
  const blocks: Run[] = [];
  for (const run of runs) {
    const last = blocks.at(-1);
    const alike = last && Math.abs(last.areaM2 - run.areaM2) < ALIKE * Math.max(last.areaM2, run.areaM2);
    if (alike) blocks[blocks.length - 1] = { ...last, topM: run.topM };
    else blocks.push(run);
  }
  return blocks.map((run) => {
    const largest = run.outline.reduce((most, [outer = []]) => Math.max(most, ringArea(outer)), 0);
    const kept = run.outline.filter(([outer = []]) => ringArea(outer) >= Math.min(largest, SMALL_M2));
    const outline = kept.map((polygon) =>
      polygon.filter((ring, i) => i === 0 || ringArea(ring) > SMALL_M2).map((ring) => simplified(ring)),
    );
    return { ...run, outline };
  });
}

function layerOf({ positions, features, triangles, colours }: CityMesh): Layer {
  return { positions, features, indices: triangles, colours };
}
