import { type Components, componentTypeOf, padRows, rangeOf } from "./accessors.ts";
import { packGlb } from "./glb.ts";

const ARRAY_BUFFER = 34962;
const ELEMENT_ARRAY_BUFFER = 34963;

type Json = Record<string, unknown>;

interface View {
  readonly chunks: Uint8Array[];
  length: number;
  readonly properties: Json;
}

/** Vertex data of one attribute: how many components, whether integers stand for −1 … 1. */
export interface AttributeForm {
  readonly width: 1 | 3 | 4;
  readonly normalized?: boolean;
  /** Also note the range, as glTF asks for POSITION. */
  readonly ranged?: boolean;
}

/**
 * Collects the pieces of one binary glTF 2.0 model. Accessors of the same kind lie in one buffer view, so that
 * a model of many small meshes stays short. Every `add…` returns the index of what was added.
 */
export class GltfWriter {
  readonly #views = new Map<string, View>();
  readonly #accessors: Json[] = [];
  readonly #meshes: Json[] = [];
  readonly #nodes: Json[] = [];
  readonly #materials: Json[] = [];

  addAttribute(array: Components, form: AttributeForm): number {
    const { width, normalized = false, ranged = false } = form;
    const { bytes, stride } = padRows(array, width);
    const componentType = componentTypeOf(array);
    const key = `vertex ${componentType} ${stride} ${width}`;
    const view = this.#view(key, { byteStride: stride, target: ARRAY_BUFFER });
    this.#accessors.push({
      ...this.#append(view, bytes),
      componentType,
      ...(normalized ? { normalized } : {}),
      count: array.length / width,
      type: width === 1 ? "SCALAR" : `VEC${width}`,
      ...(ranged ? rangeOf(array, width) : {}),
    });
    return this.#accessors.length - 1;
  }

  addIndices(array: Uint16Array | Uint32Array): number {
    const componentType = componentTypeOf(array);
    const view = this.#view(`index ${componentType}`, { target: ELEMENT_ARRAY_BUFFER });
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    this.#accessors.push({ ...this.#append(view, bytes), componentType, count: array.length, type: "SCALAR" });
    return this.#accessors.length - 1;
  }

  /** A buffer view of its own, for what is not an accessor. */
  addBytes(bytes: Uint8Array): number {
    const index = this.#views.size;
    this.#append(this.#view(`own ${index}`, {}), bytes);
    return index;
  }

  addMaterial(material: Json): number {
    return this.#materials.push(material) - 1;
  }

  addMesh(primitives: readonly Json[]): number {
    return this.#meshes.push({ primitives }) - 1;
  }

  addNode(node: Json): number {
    return this.#nodes.push(node) - 1;
  }

  #view(key: string, properties: Json): View {
    const known = this.#views.get(key);
    if (known !== undefined) return known;
    const view = { chunks: [], length: 0, properties };
    this.#views.set(key, view);
    return view;
  }

  #append(view: View, bytes: Uint8Array): Json {
    const byteOffset = view.length;
    view.chunks.push(bytes);
    view.length += bytes.length;
    const bufferView = [...this.#views.values()].indexOf(view);
    return byteOffset === 0 ? { bufferView } : { bufferView, byteOffset };
  }

  /** The model as GLB bytes. `root` is the scene and anything else at the top of the document. */
  finish(root: {
    sceneNodes: readonly number[];
    sceneExtras?: Json;
    extensions: Json;
    required: string[];
  }): Uint8Array {
    const bufferViews: Json[] = [];
    const chunks: Uint8Array[] = [];
    let end = 0;
    for (const view of this.#views.values()) {
      const padding = (8 - (end % 8)) % 8;
      if (padding > 0) chunks.push(new Uint8Array(padding));
      end += padding;
      bufferViews.push({ buffer: 0, byteOffset: end, byteLength: view.length, ...view.properties });
      chunks.push(...view.chunks);
      end += view.length;
    }
    const last = (8 - (end % 8)) % 8;
    chunks.push(new Uint8Array(last));
    end += last;
    const scene = { nodes: root.sceneNodes, ...(root.sceneExtras === undefined ? {} : { extras: root.sceneExtras }) };
    const document = {
      asset: { version: "2.0", generator: "loutu" },
      extensionsUsed: [...new Set([...root.required, ...Object.keys(root.extensions), ...this.#extensionsOfParts()])],
      extensionsRequired: root.required,
      scene: 0,
      scenes: [scene],
      nodes: this.#nodes,
      ...(this.#meshes.length === 0 ? {} : { meshes: this.#meshes, accessors: this.#accessors }),
      ...(this.#materials.length === 0 ? {} : { materials: this.#materials }),
      bufferViews,
      buffers: [{ byteLength: end }],
      extensions: root.extensions,
    };
    return packGlb(document, Buffer.concat(chunks));
  }

  #extensionsOfParts(): string[] {
    const parts = [...this.#materials, ...this.#meshes.flatMap((mesh) => mesh["primitives"] as Json[])];
    return parts.flatMap((part) => Object.keys((part["extensions"] as Json | undefined) ?? {}));
  }
}
