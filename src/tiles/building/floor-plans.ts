import { featureIds, indices } from "../gltf/accessors.ts";
import type { GltfWriter } from "../gltf/gltf-writer.ts";
import type { Block } from "../mesh/block.ts";
import { BlockMesh } from "../mesh/block-mesh.ts";

export interface FeatureBlock {
  readonly block: Block;
  readonly feature: number;
}

/** Accessors of one floor. All but `featureId` may be those of another floor with the same plan. */
export interface PlanGeometry {
  readonly position: number;
  readonly normal: number;
  readonly featureId: number;
  readonly triangles: number;
  readonly edges: number;
}

interface SharedPlan {
  readonly geometry: Omit<PlanGeometry, "featureId">;
  /** Vertices of each block, in the order of the sorted blocks. */
  readonly vertexCounts: readonly number[];
}

/**
 * Turns the blocks of one floor after another into accessors. Floors with the same plan share all of them but the
 * feature ids: blocks are sorted by shape, so that the order of their codes does not matter.
 */
export function floorPlans(
  writer: GltfWriter,
  featureCount: number,
): (blocks: readonly FeatureBlock[]) => PlanGeometry {
  const known = new Map<string, SharedPlan>();
  return (blocks) => {
    const keyed = blocks.map(({ block, feature }) => ({ key: keyOf(block), block, feature }));
    keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.feature - b.feature));
    const key = keyed.map((entry) => entry.key).join(";");
    let plan = known.get(key);
    if (plan === undefined) {
      plan = writePlan(writer, keyed.map(({ block }) => block)); // prettier-ignore
      known.set(key, plan);
    }
    const counts = plan.vertexCounts;
    const ids = keyed.flatMap(({ feature }, i) => new Array<number>(counts[i] ?? 0).fill(feature));
    return { ...plan.geometry, featureId: writer.addAttribute(featureIds(ids, featureCount), { width: 1 }) };
  };
}

function keyOf({ ring, base, top }: Block): string {
  return `${ring.join()} ${base} ${top}`;
}

function writePlan(writer: GltfWriter, blocks: readonly Block[]): SharedPlan {
  const mesh = new BlockMesh();
  const vertexCounts = blocks.map((block) => mesh.add(block));
  const geometry = {
    position: writer.addAttribute(Int16Array.from(mesh.positions), { width: 3, ranged: true }),
    normal: writer.addAttribute(Int8Array.from(mesh.normals), { width: 3, normalized: true }),
    triangles: writer.addIndices(indices(mesh.triangles, mesh.vertices)),
    edges: writer.addIndices(indices(mesh.edges, mesh.vertices)),
  };
  return { geometry, vertexCounts };
}
