import type { Fidelity } from "../../cadastre/unit.ts";
import { ModelError, readColumn, readTexts, type Column, type Glb, type GltfNode, type GltfPrimitive } from "./gltf.ts";

/** Vertices of one primitive. `feature` has one number a vertex; `index` is absent when the vertices are in order. */
export interface Part {
  readonly position: Column;
  readonly feature: Column;
  readonly index: Column | null;
}

/** How a node is placed in the building: its own numbers, none of them applied yet. */
export type NodePlace = Pick<GltfNode, "matrix" | "translation" | "rotation" | "scale">;

/** One storey: its solids and their outlines. Places run from the root of the model to the part. */
export interface FloorModel {
  readonly id: string;
  readonly order: number;
  readonly parts: readonly {
    readonly kind: "triangles" | "lines";
    readonly places: readonly NodePlace[];
    readonly part: Part;
  }[];
}

/**
 * A building taken apart by floors. Feature `i` is the unit with code `codes[i]`; the last feature is the
 * building itself (slabs and shells of no unit). Metres; x east, y up, z south; y 0 is ±0.00.
 */
export interface BuildingModel {
  readonly building: string;
  readonly fidelity: Fidelity;
  readonly codes: readonly string[];
  /** Lowest first. */
  readonly floors: readonly FloorModel[];
}

const LINES = 1;
const TRIANGLES = 4;

/**
 * Reads what `src/tiles` wrote into `buildings/<code>.glb`. Parts that share an accessor share the same `Column`
 * object, so that floors of one plan can share GPU memory.
 * @throws ModelError when a feature id leads to no row of the property table, or a part of the file is missing.
 */
export function readModel(glb: Glb): BuildingModel {
  const { json } = glb;
  const codes = readTexts(glb, "code");
  const columns = new Map<number, Column>();
  const column = (index: number): Column => {
    const known = columns.get(index) ?? readColumn(glb, index);
    columns.set(index, known);
    return known;
  };

  const part = (primitive: GltfPrimitive): Part => {
    const { POSITION, _FEATURE_ID_0 } = primitive.attributes;
    if (POSITION === undefined || _FEATURE_ID_0 === undefined) throw new ModelError("a part without feature ids");
    const feature = column(_FEATURE_ID_0);
    const stray = feature.array.find((id) => id >= codes.length);
    if (stray !== undefined) throw new ModelError(`feature ${stray} of ${codes.length}`);
    return {
      position: column(POSITION),
      feature,
      index: primitive.indices === undefined ? null : column(primitive.indices),
    };
  };

  const floors = new Map<string, { id: string; order: number; parts: FloorModel["parts"][number][] }>();
  const walk = (index: number, above: readonly NodePlace[], floor: { id: string; order: number } | null): void => {
    const node = json.nodes?.[index];
    if (!node) throw new ModelError(`node ${index}`);
    const places = [...above, node];
    const order = node.extras?.["order"];
    const here = typeof order === "number" ? { id: String(node.extras?.["floor"] ?? node.name), order } : floor;
    for (const primitive of node.mesh === undefined ? [] : (json.meshes?.[node.mesh]?.primitives ?? [])) {
      const mode = primitive.mode ?? TRIANGLES;
      if (here === null || (mode !== LINES && mode !== TRIANGLES)) throw new ModelError(`node ${node.name ?? index}`);
      const known = floors.get(here.id) ?? { ...here, parts: [] };
      known.parts.push({ kind: mode === LINES ? "lines" : "triangles", places, part: part(primitive) });
      floors.set(here.id, known);
    }
    for (const child of node.children ?? []) walk(child, places, here);
  };

  const scene = json.scenes?.[json.scene ?? 0];
  if (!scene) throw new ModelError("no scene");
  for (const root of scene.nodes ?? []) walk(root, [], null);
  return {
    building: String(scene.extras?.["building"] ?? codes.at(-1) ?? ""),
    fidelity: fidelityOf(scene.extras?.["fidelity"]),
    codes,
    floors: [...floors.values()].sort((a, b) => a.order - b.order),
  };
}

/** An unknown level is shown as the lowest: nothing may look more exact than it is. */
function fidelityOf(value: unknown): Fidelity {
  return value === "L1" || value === "L2" || value === "L3" ? value : "L0";
}
