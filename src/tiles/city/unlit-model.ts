import { featureIds, indices } from "../gltf/accessors.ts";
import { GltfWriter } from "../gltf/gltf-writer.ts";
import { featuresOf, propertyTable } from "../gltf/property-table.ts";
import { stepFor } from "../mesh/block.ts";
import { nodeMatrix, type Place } from "./ellipsoid.ts";

/** One draw call. `positions` in metres east, north, up; `indices` of triangles, or of lines when `lines`. */
export interface Layer {
  readonly positions: readonly number[];
  readonly features: readonly number[];
  readonly indices: readonly number[];
  /** Linear RGBA a vertex, 0 to 255; without it the whole layer has `tint`. */
  readonly colours?: readonly number[];
  /** Linear RGBA, 0 to 1; seen through when alpha is below 1. */
  readonly tint?: readonly [number, number, number, number];
  readonly lines?: boolean;
}

/** Text columns of the property table, one text a feature. */
export type Columns = Readonly<Record<string, readonly string[]>>;

/**
 * An unlit model standing at a place on the earth, as GLB bytes: one primitive a layer, one property table for all.
 * Null when there is nothing to draw; glTF has no empty scenes.
 */
export function unlitModel(place: Place, layers: readonly Layer[], columns: Columns): Uint8Array | null {
  const drawn = layers.filter((layer) => layer.indices.length > 0);
  if (drawn.length === 0) return null;
  const writer = new GltfWriter();
  const featureCount = Object.values(columns)[0]?.length ?? 0;
  const reach = drawn.reduce((most, { positions }) => positions.reduce((a, b) => Math.max(a, Math.abs(b)), most), 0);
  const stepM = stepFor(reach);
  const mesh = writer.addMesh(drawn.map((layer) => primitiveOf(writer, layer, stepM, featureCount)));
  const child = writer.addNode({ mesh, scale: [stepM, stepM, stepM] });
  const root = writer.addNode({ matrix: nodeMatrix(place), children: [child] });
  const extensions = propertyTable(writer, "feature", columns);
  return writer.finish({ sceneNodes: [root], extensions, required: ["KHR_mesh_quantization"] });
}

function primitiveOf(writer: GltfWriter, layer: Layer, stepM: number, featureCount: number): Record<string, unknown> {
  const { positions, features, colours, tint = [1, 1, 1, 1], lines = false } = layer;
  const grid = new Int16Array(positions.length);
  for (let i = 0; i < positions.length; i += 3) {
    // glTF axes: x east, y up, z south.
    grid[i] = Math.round((positions[i] ?? 0) / stepM);
    grid[i + 1] = Math.round((positions[i + 2] ?? 0) / stepM);
    grid[i + 2] = -Math.round((positions[i + 1] ?? 0) / stepM);
  }
  const material = writer.addMaterial({
    pbrMetallicRoughness: { baseColorFactor: tint, metallicFactor: 0, roughnessFactor: 1 },
    ...(tint[3] < 1 ? { alphaMode: "BLEND" } : {}),
    extensions: { KHR_materials_unlit: {} },
  });
  const colour = colours && { COLOR_0: writer.addAttribute(Uint8Array.from(colours), { width: 4, normalized: true }) };
  return {
    attributes: {
      POSITION: writer.addAttribute(grid, { width: 3, ranged: true }),
      ...colour,
      _FEATURE_ID_0: writer.addAttribute(featureIds(features, featureCount), { width: 1 }),
    },
    indices: writer.addIndices(indices(layer.indices, features.length)),
    ...(lines ? { mode: 1 } : {}),
    material,
    extensions: featuresOf(featureCount),
  };
}
