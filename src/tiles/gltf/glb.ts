const MAGIC = 0x46546c67;
const JSON_CHUNK = 0x4e4f534a;
const BINARY_CHUNK = 0x004e4942;

/**
 * Binary glTF: header, JSON padded with spaces, buffer; each beginning at a multiple of 8 bytes, as 3D Tiles asks.
 * @param buffer its length a multiple of 8 and the same as the document says
 */
export function packGlb(document: object, buffer: Uint8Array): Uint8Array {
  const json = Buffer.from(JSON.stringify(document));
  const jsonLength = json.length + ((8 - ((20 + json.length) % 8)) % 8);
  const bufferStart = 20 + jsonLength + 8;
  const glb = Buffer.alloc(bufferStart + buffer.length);
  glb.writeUInt32LE(MAGIC, 0);
  glb.writeUInt32LE(2, 4);
  glb.writeUInt32LE(glb.length, 8);
  glb.writeUInt32LE(jsonLength, 12);
  glb.writeUInt32LE(JSON_CHUNK, 16);
  glb.fill(0x20, 20, 20 + jsonLength);
  glb.set(json, 20);
  glb.writeUInt32LE(buffer.length, 20 + jsonLength);
  glb.writeUInt32LE(BINARY_CHUNK, 24 + jsonLength);
  glb.set(buffer, bufferStart);
  return glb;
}
