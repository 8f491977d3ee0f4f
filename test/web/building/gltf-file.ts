import type { Glb, GltfJson } from "../../../src/web/building/gltf.ts";

/**
 * A two-storey building with three units, laid out by hand: unit A on floor 1, B on both floors (a duplex), C on 2.
 * Each solid is one triangle and one line; positions are 16-bit with a gap of 2 bytes, times the node's scale.
 */
export function smallBuilding(change: (json: Record<string, unknown>) => void = () => undefined): Glb {
  const codes = ["AAA", "乙户", "C", "BUILDING"].map((text) => new TextEncoder().encode(text));
  const chunks: Uint8Array[] = [];
  const bufferViews: { byteOffset: number; byteLength: number; byteStride?: number }[] = [];
  const view = (bytes: Uint8Array, byteStride?: number): number => {
    const byteOffset = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
    const padded = new Uint8Array(Math.ceil(bytes.length / 8) * 8);
    padded.set(bytes);
    chunks.push(padded);
    return bufferViews.push({ byteOffset, byteLength: bytes.length, ...(byteStride ? { byteStride } : {}) }) - 1;
  };
  const accessors: Record<string, unknown>[] = [];
  // Two triangles of 4 m, side by side in x; 1 unit of the file is 0.001 of the scale.
  const corners = [0, 0, 0, 4000, 0, 0, 0, 0, 4000, 4000, 0, 0, 8000, 0, 0, 4000, 0, 4000];
  const rows = new DataView(new ArrayBuffer(6 * 8));
  corners.forEach((value, i) => rows.setInt16(Math.floor(i / 3) * 8 + (i % 3) * 2, value, true));
  const shared = view(new Uint8Array(rows.buffer), 8);
  accessors.push({
    bufferView: shared,
    componentType: 5122,
    count: 6,
    type: "VEC3",
    min: [0, 0, 0],
    max: [8000, 0, 4000],
  });
  const ids = (...features: number[]) =>
    accessors.push({
      bufferView: view(new Uint8Array(Uint16Array.from(features).buffer)),
      componentType: 5123,
      count: features.length,
      type: "SCALAR",
    }) - 1;
  const [first, second] = [ids(0, 0, 0, 1, 1, 1), ids(1, 1, 1, 2, 2, 2)];
  const lines =
    accessors.push({
      bufferView: view(new Uint8Array(Uint16Array.from([0, 1, 3, 4]).buffer)),
      componentType: 5123,
      count: 4,
      type: "SCALAR",
    }) - 1;
  const mesh = (feature: number) => ({
    primitives: [
      { mode: 4, attributes: { POSITION: 0, _FEATURE_ID_0: feature } },
      { mode: 1, indices: lines, attributes: { POSITION: 0, _FEATURE_ID_0: feature } },
    ],
  });
  const values = view(Uint8Array.from(codes.flatMap((code) => [...code])));
  const ends = codes.map((_, i) => codes.slice(0, i + 1).reduce((sum, code) => sum + code.length, 0));
  const stringOffsets = view(new Uint8Array(Uint32Array.from([0, ...ends]).buffer));
  const json: Record<string, unknown> = {
    scene: 0,
    scenes: [{ nodes: [0, 1], extras: { building: "BUILDING", fidelity: "L2" } }],
    nodes: [
      { name: "2", mesh: 1, scale: [0.001, 0.001, 0.001], translation: [0, 3, 0], extras: { floor: "2", order: 1 } },
      { name: "1", mesh: 0, scale: [0.001, 0.001, 0.001], extras: { floor: "1", order: 0 } },
    ],
    meshes: [mesh(first), mesh(second)],
    accessors,
    bufferViews,
    extensions: {
      EXT_structural_metadata: {
        propertyTables: [{ class: "unit", count: 4, properties: { code: { values, stringOffsets } } }],
      },
    },
  };
  change(json);
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  chunks.reduce((at, chunk) => (bytes.set(chunk, at), at + chunk.length), 0);
  return { json: json as GltfJson, bytes };
}
