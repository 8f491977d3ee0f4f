import { load } from "@loaders.gl/core";
import { GLBLoader } from "@loaders.gl/gltf";
import type { GltfJson } from "./gltf.ts";
import { readModel, type BuildingModel } from "./read-model.ts";

/**
 * Fetches a building model. loaders.gl opens the container (its GLBLoader, which has no worker and so asks no
 * other origin for one); accessors and the property table are read by us, because its GLTFLoader brings image,
 * texture and mesh decoders that our files never use.
 * @throws ModelError or a fetch error; `AbortError` when `signal` was aborted
 */
export async function loadModel(url: string, signal: AbortSignal): Promise<BuildingModel> {
  const glb = await load(url, GLBLoader, { core: { worker: false, fetch: { signal } } });
  const chunk = glb.binChunks[0];
  const bytes = chunk ? new Uint8Array(chunk.arrayBuffer, chunk.byteOffset, chunk.byteLength) : new Uint8Array();
  return readModel({ json: glb.json as GltfJson, bytes });
}
