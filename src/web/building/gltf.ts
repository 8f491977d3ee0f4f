/** The parts of glTF 2.0 JSON that our models use; everything else in the file is ignored. */
export interface GltfJson {
  readonly scene?: number;
  readonly scenes?: readonly {
    readonly nodes?: readonly number[];
    readonly extras?: Readonly<Record<string, unknown>>;
  }[];
  readonly nodes?: readonly GltfNode[];
  readonly meshes?: readonly { readonly primitives: readonly GltfPrimitive[] }[];
  readonly accessors?: readonly GltfAccessor[];
  readonly bufferViews?: readonly GltfBufferView[];
  readonly extensions?: {
    readonly EXT_structural_metadata?: {
      readonly propertyTables?: readonly {
        readonly count: number;
        readonly properties: Readonly<Record<string, GltfStringColumn>>;
      }[];
    };
  };
}

export interface GltfNode {
  readonly name?: string;
  readonly mesh?: number;
  readonly children?: readonly number[];
  readonly matrix?: readonly number[];
  readonly translation?: readonly number[];
  readonly rotation?: readonly number[];
  readonly scale?: readonly number[];
  readonly extras?: Readonly<Record<string, unknown>>;
}

export interface GltfPrimitive {
  /** 1 LINES, 4 TRIANGLES (the default). */
  readonly mode?: number;
  readonly indices?: number;
  readonly attributes: Readonly<Record<string, number>>;
}

interface GltfAccessor {
  readonly bufferView?: number;
  readonly byteOffset?: number;
  readonly componentType: number;
  readonly normalized?: boolean;
  readonly count: number;
  readonly type: string;
}

interface GltfBufferView {
  readonly byteOffset?: number;
  readonly byteLength: number;
  readonly byteStride?: number;
}

interface GltfStringColumn {
  readonly values: number;
  readonly stringOffsets: number;
  readonly stringOffsetType?: "UINT8" | "UINT16" | "UINT32" | "UINT64";
}

/** The whole file: its JSON and its one binary chunk. */
export interface Glb {
  readonly json: GltfJson;
  readonly bytes: Uint8Array;
}

type Numbers = Int8Array | Uint8Array | Int16Array | Uint16Array | Uint32Array | Float32Array;

const ARRAYS: Readonly<Record<number, new (buffer: ArrayBuffer) => Numbers>> = {
  5120: Int8Array,
  5121: Uint8Array,
  5122: Int16Array,
  5123: Uint16Array,
  5125: Uint32Array,
  5126: Float32Array,
};
const WIDTHS: Readonly<Record<string, number>> = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4 };

/** An accessor's numbers, packed: `width` numbers an element, `normalized` as in the file. */
export interface Column {
  readonly array: Numbers;
  readonly width: number;
  readonly normalized: boolean;
}

/** A building model that is not as the tile builder writes it. `value` is the part that was wrong. */
export class ModelError extends Error {
  readonly code = "model-unreadable";
  readonly value: string;

  constructor(value: string) {
    super(`The building model cannot be read: ${value}.`);
    this.value = value;
  }
}

/** @throws ModelError when the file has no such bytes. */
function viewBytes({ json, bytes }: Glb, index: number | undefined): { bytes: Uint8Array; stride: number | null } {
  const view = index === undefined ? undefined : json.bufferViews?.[index];
  if (!view) throw new ModelError(`bufferView ${index}`);
  const start = view.byteOffset ?? 0;
  if (start + view.byteLength > bytes.byteLength) throw new ModelError(`bufferView ${index} ends after the file`);
  return { bytes: bytes.subarray(start, start + view.byteLength), stride: view.byteStride ?? null };
}

/** Reads one accessor into an array of its own, without gaps. @throws ModelError */
export function readColumn(glb: Glb, index: number): Column {
  const accessor = glb.json.accessors?.[index];
  const make = accessor && ARRAYS[accessor.componentType];
  const width = accessor && WIDTHS[accessor.type];
  if (!make || !width) throw new ModelError(`accessor ${index}`);
  const view = viewBytes(glb, accessor.bufferView);
  const element =
    width *
    (accessor.componentType === 5126 || accessor.componentType === 5125 ? 4 : accessor.componentType > 5121 ? 2 : 1);
  const stride = view.stride ?? element;
  const start = accessor.byteOffset ?? 0;
  if (accessor.count > 0 && start + (accessor.count - 1) * stride + element > view.bytes.byteLength)
    throw new ModelError(`accessor ${index} ends after its bufferView`);
  const packed = new Uint8Array(accessor.count * element);
  for (let i = 0; i < accessor.count; i++)
    packed.set(view.bytes.subarray(start + i * stride, start + i * stride + element), i * element);
  return { array: new make(packed.buffer), width, normalized: accessor.normalized ?? false };
}

/** One text column of the first property table, in feature order. @throws ModelError when there is none. */
export function readTexts(glb: Glb, property: string): string[] {
  const table = glb.json.extensions?.EXT_structural_metadata?.propertyTables?.[0];
  const column = table?.properties[property];
  if (!table || !column) throw new ModelError(`no property table column ${property}`);
  const values = viewBytes(glb, column.values).bytes;
  const raw = viewBytes(glb, column.stringOffsets).bytes;
  const offsets = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  const type = column.stringOffsetType ?? "UINT32";
  const read = {
    UINT8: (i: number) => offsets.getUint8(i),
    UINT16: (i: number) => offsets.getUint16(i * 2, true),
    UINT32: (i: number) => offsets.getUint32(i * 4, true),
    UINT64: (i: number) => Number(offsets.getBigUint64(i * 8, true)),
  }[type];
  const text = new TextDecoder();
  return Array.from({ length: table.count }, (_, i) => text.decode(values.subarray(read(i), read(i + 1))));
}
