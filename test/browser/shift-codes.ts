/**
 * A building model whose codes have moved one floor up, as a bug would move them: every feature of floor k says the
 * code of the unit above it. Strings keep their length, so nothing else in the file changes.
 */
export function shiftCodes(glb: Buffer, above: ReadonlyMap<string, string>): Buffer {
  const shifted = Buffer.from(glb);
  const jsonLength = shifted.readUInt32LE(12);
  const gltf = JSON.parse(shifted.subarray(20, 20 + jsonLength).toString("utf8")) as {
    bufferViews: { byteOffset?: number; byteLength: number }[];
    extensions: { EXT_structural_metadata: { propertyTables: { properties: { code: { values: number } } }[] } };
  };
  const table = gltf.extensions.EXT_structural_metadata.propertyTables[0];
  const view = table === undefined ? undefined : gltf.bufferViews[table.properties.code.values];
  if (view === undefined) throw new Error("the model has no property table with codes");
  const start = 20 + jsonLength + 8 + (view.byteOffset ?? 0);
  const codes = shifted.subarray(start, start + view.byteLength).toString("latin1");
  const moved = codes.replaceAll(/\d{12}[A-Z]{2}\d{5}F\d{8}/g, (code) => above.get(code) ?? code);
  if (moved === codes) throw new Error("no code of the model was moved");
  shifted.write(moved, start, "latin1");
  return shifted;
}
