import { featureIds, indices } from "../gltf/accessors.ts";
import type { GltfWriter } from "../gltf/gltf-writer.ts";
import type { Block } from "../mesh/block.ts";
import { BlockMesh } from "../mesh/block-mesh.ts";

export interface FeatureBlock {
  readonly block: Block;
  readonly feature: number;
}

/** Accessors of some blocks of one floor. All but `featureId` may be those of another floor with the same plan. */
export interface PlanGeometry {
  readonly position: number;
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
 * Most blocks in one set of accessors (our choice). Sets of blocks with as many corners have the same indices byte for
 * byte, which compress to nothing; in one long set every index is a new number: half the bytes of a car park.
 */
const SET = 32;

/**
 * Turns the blocks of one floor after another into accessors. Floors with the same plan share all of them but the
 * feature ids: blocks are sorted by shape, so that the order of their codes does not matter.
 */
export function floorPlans(
  writer: GltfWriter,
  featureCount: number,
): (blocks: readonly FeatureBlock[]) => PlanGeometry[] {
  const known = new Map<string, SharedPlan>();
  return (blocks) => {
    const keyed = blocks.map(({ block, feature }) => ({ key: keyOf(block), block, feature }));
    keyed.sort(
      (a, b) =>
        a.block.ring.length - b.block.ring.length || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.feature - b.feature),
    );
    return setsOf(keyed).map((set) => {
      const key = set.map((entry) => entry.key).join(";");
      const plan = known.get(key) ?? writePlan(writer, set.map(({ block }) => block)); // prettier-ignore
      known.set(key, plan);
      const ids = set.flatMap(({ feature }, i) => new Array<number>(plan.vertexCounts[i] ?? 0).fill(feature));
      return { ...plan.geometry, featureId: writer.addAttribute(featureIds(ids, featureCount), { width: 1 }) };
    });
  };
}

function setsOf<T>(sorted: readonly T[]): T[][] {
  const count = sorted.length < SET * 2 ? 1 : Math.ceil(sorted.length / SET);
  const size = count === 1 ? sorted.length : SET;
  return Array.from({ length: count }, (_, i) => sorted.slice(i * size, (i + 1) * size));
}

function keyOf({ ring, base, top }: Block): string {
  return `${ring.join()} ${base} ${top}`;
}

function writePlan(writer: GltfWriter, blocks: readonly Block[]): SharedPlan {
  const mesh = new BlockMesh();
  const vertexCounts = blocks.map((block) => mesh.add(block));
  const geometry = {
    position: writer.addAttribute(Int16Array.from(mesh.positions), { width: 3, ranged: true }),
    triangles: writer.addIndices(indices(mesh.triangles, mesh.vertices)),
    edges: writer.addIndices(indices(mesh.edges, mesh.vertices)),
  };
  return { geometry, vertexCounts };
}
