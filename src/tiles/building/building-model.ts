import type { BuildingTable } from "../../cadastre/building.ts";
import { localOrigin } from "../../cadastre/local-origin.ts";
import type { Position } from "../../cadastre/ring.ts";
import type { TableSolids } from "../../cadastre/solids.ts";
import type { Fidelity, Solid } from "../../cadastre/unit.ts";
import { GltfWriter } from "../gltf/gltf-writer.ts";
import { featuresOf, propertyTable } from "../gltf/property-table.ts";
import { stepFor, toBlock } from "../mesh/block.ts";
import { type FeatureBlock, floorPlans, type PlanGeometry } from "./floor-plans.ts";

/**
 * One building taken apart, as GLB bytes; null when nothing of it has a shape (then there is the grid only).
 *
 * Local metres, y up, x east, z south; the origin is the centre of the footprint's box at ±0.00. One node a floor
 * (name and `extras.floor` = floor id, `extras.order`), lifted to the floor's base by its translation and scaled from
 * grid steps to metres; what belongs to no floor is in a node `building` with `extras.floor` null. Feature i is the
 * unit of `ix` i; feature `units.length` is the building itself.
 * @param solids of the same table (`tableSolids`)
 */
export function buildingModel(table: BuildingTable, solids: TableSolids): Uint8Array | null {
  const origin = localOrigin(table.building, solids);
  if (origin === null || allSolids(solids).length === 0) return null;
  const writer = new GltfWriter();
  const stepM = stepFor(reachOf(solids, origin));
  const features = table.units.length + 1;
  const material = writer.addMaterial({
    pbrMetallicRoughness: { baseColorFactor: [0.86, 0.85, 0.82, 1], metallicFactor: 0, roughnessFactor: 0.9 },
  });
  const plans = floorPlans(writer, features);
  const byFloor = solidsByFloor(solids);
  const sceneNodes: number[] = [];
  for (const { floor, order, baseM } of nodesOf(table, solids)) {
    const blocks = (byFloor.get(floor) ?? []).flatMap(({ solid, feature }): FeatureBlock[] => {
      const block = toBlock(solid, { origin, zeroM: baseM, stepM });
      return block === null ? [] : [{ block, feature }];
    });
    const node = { name: floor ?? "building", extras: { floor, order }, translation: [0, baseM, 0] };
    if (blocks.length === 0) {
      if (floor !== null) sceneNodes.push(writer.addNode(node));
      continue;
    }
    const mesh = writer.addMesh(plans(blocks).flatMap((plan) => primitivesOf(plan, material, features)));
    sceneNodes.push(writer.addNode({ ...node, scale: [stepM, stepM, stepM], mesh }));
  }
  return writer.finish({
    sceneNodes,
    sceneExtras: { building: table.building.code, fidelity: fidelityOf(solids) },
    extensions: propertyTable(writer, "unit", columnsOf(table, solids)),
    required: ["KHR_mesh_quantization"],
  });
}

function columnsOf(table: BuildingTable, solids: TableSolids): { code: string[]; floor: string[] } {
  const orders = new Map(table.floors.map(({ id, order }) => [id, order]));
  const lowest = (floors: readonly string[]): string =>
    [...floors].sort((a, b) => (orders.get(a) ?? 0) - (orders.get(b) ?? 0))[0] ?? "";
  return {
    code: [...table.units.map((unit) => unit.id), table.building.code],
    floor: [...solids.units.map(({ parts }) => lowest(parts.map(({ floor }) => floor))), ""],
  };
}

function primitivesOf(plan: PlanGeometry, material: number, features: number): Record<string, unknown>[] {
  const { position, featureId, triangles, edges } = plan;
  const extensions = featuresOf(features);
  return [
    {
      attributes: { POSITION: position, _FEATURE_ID_0: featureId },
      indices: triangles,
      material,
      extensions,
    },
    { attributes: { POSITION: position, _FEATURE_ID_0: featureId }, indices: edges, mode: 1, material, extensions },
  ];
}

interface FloorNode {
  readonly floor: string | null;
  readonly order: number;
  readonly baseM: number;
}

/** Lowest first; the building's own last, and only when something is in it. */
function nodesOf(table: BuildingTable, solids: TableSolids): FloorNode[] {
  const floors = table.floors.map(({ id, order, baseM }) => ({ floor: id, order, baseM }));
  const own = solids.slabs.some(({ floor }) => floor === null);
  return own ? [...floors, { floor: null, order: -1, baseM: 0 }] : floors;
}

/** Floor → its solids with the feature each belongs to. */
function solidsByFloor({ units, slabs }: TableSolids): Map<string | null, { solid: Solid; feature: number }[]> {
  const found = new Map<string | null, { solid: Solid; feature: number }[]>();
  const note = (floor: string | null, solid: Solid, feature: number): void => {
    const own = found.get(floor);
    if (own === undefined) found.set(floor, [{ solid, feature }]);
    else own.push({ solid, feature });
  };
  units.forEach(({ parts }, ix) => parts.forEach(({ floor, solid }) => note(floor, solid, ix)));
  for (const { floor, solid } of slabs) note(floor, solid, units.length);
  return found;
}

function reachOf(solids: TableSolids, [x0, y0]: Position): number {
  let reach = 0;
  for (const { ring, baseM, topM } of allSolids(solids)) {
    for (const [x, y] of ring) reach = Math.max(reach, Math.abs(x - x0), Math.abs(y - y0));
    reach = Math.max(reach, topM - baseM);
  }
  return reach;
}

function allSolids(solids: TableSolids): Solid[] {
  return [...solids.units.flatMap(({ parts }) => parts), ...solids.slabs].map(({ solid }) => solid);
}

/** The least that any drawn unit claims; without units, what the slabs are. */
function fidelityOf(solids: TableSolids): Fidelity {
  const drawn = solids.units.filter(({ parts }) => parts.length > 0).map(({ fidelity }) => fidelity);
  if (drawn.length > 0) return drawn.sort()[0] ?? "L0";
  return solids.slabs.some(({ floor }) => floor !== null) ? "L1" : "L0";
}
