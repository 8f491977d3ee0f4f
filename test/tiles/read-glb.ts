/**
 * A small reader of GLB models for tests, written from the glTF 2.0 specification and independent of our writer:
 * quantised positions, node transforms, feature ids and one property table of text columns.
 */
type Json = Record<string, unknown>;

interface Accessor {
  bufferView: number;
  byteOffset?: number;
  componentType: number;
  count: number;
  type: string;
}

interface Primitive {
  attributes: Record<string, number>;
  indices: number;
  mode?: number;
  material: number;
  extensions: {
    EXT_mesh_features: { featureIds: [{ featureCount: number; attribute: number; propertyTable: number }] };
  };
}

export interface GlbDocument {
  accessors: Accessor[];
  bufferViews: { byteOffset?: number; byteLength: number; byteStride?: number }[];
  meshes: { primitives: Primitive[] }[];
  nodes: {
    name?: string;
    extras?: Json;
    mesh?: number;
    translation?: number[];
    scale?: number[];
    matrix?: number[];
    children?: number[];
  }[];
  scenes: [{ nodes: number[]; extras?: Json }];
  materials: Json[];
  extensions: {
    EXT_structural_metadata: {
      propertyTables: [
        {
          count: number;
          properties: Record<string, { values: number; stringOffsets: number; stringOffsetType: string }>;
        },
      ];
    };
  };
}

type Vec3 = [number, number, number];

export interface DecodedPrimitive {
  readonly mode: number;
  readonly node: GlbDocument["nodes"][number];
  /** Corner points of each triangle or line, scaled and moved by the node's TRS (a `matrix` is left to the caller). */
  readonly shapes: Vec3[][];
  /** One a shape; every corner was seen to have the same. */
  readonly features: number[];
}

const READ = {
  5120: ["getInt8", 1],
  5121: ["getUint8", 1],
  5122: ["getInt16", 2],
  5123: ["getUint16", 2],
  5125: ["getUint32", 4],
  5126: ["getFloat32", 4],
} as const;
const WIDTH: Record<string, number> = { SCALAR: 1, VEC3: 3, VEC4: 4 };

export class Glb {
  readonly document: GlbDocument;
  readonly #bin: DataView;

  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (view.getUint32(0, true) !== 0x46546c67 || view.getUint32(8, true) !== bytes.length)
      throw new Error("not a GLB");
    const jsonLength = view.getUint32(12, true);
    this.document = JSON.parse(new TextDecoder().decode(bytes.subarray(20, 20 + jsonLength))) as GlbDocument;
    this.#bin = new DataView(bytes.buffer, bytes.byteOffset + 28 + jsonLength, view.getUint32(20 + jsonLength, true));
  }

  rows(index: number): number[][] {
    const accessor = this.document.accessors[index];
    const view = this.document.bufferViews[accessor?.bufferView ?? -1];
    if (accessor === undefined || view === undefined) throw new Error(`no accessor ${index}`);
    const [read, size] = READ[accessor.componentType as keyof typeof READ];
    const width = WIDTH[accessor.type] ?? 0;
    const start = (view.byteOffset ?? 0) + (accessor.byteOffset ?? 0);
    return Array.from({ length: accessor.count }, (_, i) =>
      Array.from({ length: width }, (_, c) =>
        this.#bin[read](start + i * (view.byteStride ?? width * size) + c * size, true),
      ),
    );
  }

  column(name: string): string[] {
    const [table] = this.document.extensions.EXT_structural_metadata.propertyTables;
    const property = table.properties[name];
    if (property === undefined) throw new Error(`no column ${name}`);
    const values = this.#bytes(property.values);
    const offsets = this.#bytes(property.stringOffsets);
    const at = (i: number): number => new DataView(offsets.buffer, offsets.byteOffset).getUint32(i * 4, true);
    return Array.from({ length: table.count }, (_, i) => new TextDecoder().decode(values.subarray(at(i), at(i + 1))));
  }

  #bytes(index: number): Uint8Array {
    const view = this.document.bufferViews[index];
    return new Uint8Array(this.#bin.buffer, this.#bin.byteOffset + (view?.byteOffset ?? 0), view?.byteLength ?? 0);
  }

  primitives(): DecodedPrimitive[] {
    return this.document.nodes.flatMap((node) =>
      (node.mesh === undefined ? [] : (this.document.meshes[node.mesh]?.primitives ?? [])).map((p) =>
        this.#decode(p, node),
      ),
    );
  }

  #decode(primitive: Primitive, node: GlbDocument["nodes"][number]): DecodedPrimitive {
    const { POSITION = -1, _FEATURE_ID_0 = -1 } = primitive.attributes;
    const [s = [1, 1, 1], t = [0, 0, 0]] = [node.scale, node.translation];
    const place = (row: number[]): Vec3 => [0, 1, 2].map((c) => (row[c] ?? 0) * (s[c] ?? 1) + (t[c] ?? 0)) as Vec3;
    const points = this.rows(POSITION).map(place);
    const ids = this.rows(_FEATURE_ID_0).map(([id]) => id ?? -1);
    const size = primitive.mode === 1 ? 2 : 3;
    const order = this.rows(primitive.indices).map(([i]) => i ?? -1);
    const corners = Array.from({ length: order.length / size }, (_, i) => order.slice(i * size, (i + 1) * size));
    return {
      mode: primitive.mode ?? 4,
      node,
      shapes: corners.map((own) => own.map((i) => points[i] as Vec3)),
      features: corners.map((own) => {
        const seen = new Set(own.map((i) => ids[i]));
        if (seen.size !== 1) throw new Error("corners of one shape with different features");
        return ids[own[0] ?? -1] ?? -1;
      }),
    };
  }
}

export function middleOf(shape: Vec3[]): Vec3 {
  return [0, 1, 2].map((c) => shape.reduce((sum, point) => sum + (point[c] ?? 0), 0) / shape.length) as Vec3;
}
