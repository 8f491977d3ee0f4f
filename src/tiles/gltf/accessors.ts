/** glTF component types by the array that holds them. */
const COMPONENT_TYPE = new Map<unknown, number>([
  [Int8Array, 5120],
  [Uint8Array, 5121],
  [Int16Array, 5122],
  [Uint16Array, 5123],
  [Uint32Array, 5125],
  [Float32Array, 5126],
]);

export type Components = Int8Array | Uint8Array | Int16Array | Uint16Array | Uint32Array | Float32Array;

export function componentTypeOf(array: Components): number {
  const type = COMPONENT_TYPE.get(array.constructor);
  if (type === undefined) throw new TypeError(`GLTF_COMPONENT: ${array.constructor.name}`);
  return type;
}

/** Places `width` components after each other in rows of a multiple of 4 bytes, as glTF asks of vertex data. */
export function padRows(array: Components, width: number): { bytes: Uint8Array; stride: number } {
  const row = width * array.BYTES_PER_ELEMENT;
  const stride = Math.ceil(row / 4) * 4;
  const flat = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  if (stride === row) return { bytes: flat, stride };
  const rows = array.length / width;
  const bytes = new Uint8Array(rows * stride);
  for (let i = 0; i < rows; i++) bytes.set(flat.subarray(i * row, (i + 1) * row), i * stride);
  return { bytes, stride };
}

/** Smallest and largest of each component; what glTF wants to know of positions. */
export function rangeOf(array: Components, width: number): { min: number[]; max: number[] } {
  const min = new Array<number>(width).fill(Infinity);
  const max = new Array<number>(width).fill(-Infinity);
  array.forEach((value, i) => {
    const component = i % width;
    if (value < (min[component] ?? 0)) min[component] = value;
    if (value > (max[component] ?? 0)) max[component] = value;
  });
  return { min, max };
}

/** Numbers of features as vertex data: 16 bits while they fit, else floats, the only wider type allowed there. */
export function featureIds(ids: readonly number[], featureCount: number): Uint16Array | Float32Array {
  return featureCount <= 65_536 ? Uint16Array.from(ids) : Float32Array.from(ids);
}

/** Indices as narrow as their number of vertices allows; the highest value is reserved. */
export function indices(values: readonly number[], vertexCount: number): Uint16Array | Uint32Array {
  return vertexCount <= 65_535 ? Uint16Array.from(values) : Uint32Array.from(values);
}
