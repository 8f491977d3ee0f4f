import fastifyStatic from "@fastify/static";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import Type from "typebox";
import { codeFileName } from "../../cadastre/code-file-name.ts";
import { REGISTER_FILE } from "../../store/home.ts";
import type { App } from "../app.ts";
import { ProblemError } from "../problem.ts";

/** A data set never changes under its name, so what was fetched once is good for ever. */
const FOR_EVER = "public, max-age=31536000, immutable";
const DATASET = /^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/;
const CITY_FILE =
  /^(?:[A-Za-z0-9_-][A-Za-z0-9._-]{0,80}\/){0,8}[A-Za-z0-9_-][A-Za-z0-9._-]{0,120}\.(?:json|glb|subtree)$/;
const TYPES: readonly (readonly [string, string])[] = [
  [".glb", "model/gltf-binary"],
  [".json", "application/json; charset=utf-8"],
];

const Dataset = Type.String({ maxLength: 64 });
const ModelParams = Type.Object({ dataset: Dataset, file: Type.String({ maxLength: 110 }) });

/**
 * `GET /tiles/:dataset/…`: parcels by byte range, models and city tiles whole, pre-compressed where a .br or .gz lies
 * beside. These three and nothing else of a data set leave the server; a half-built one is not there at all.
 */
export async function tileRoutes(app: App, home: string): Promise<void> {
  const folderOf = async (dataset: string): Promise<string> => {
    const whole = DATASET.test(dataset) ? await stat(join(home, dataset, REGISTER_FILE)).catch(() => null) : null;
    if (whole === null) throw new ProblemError("file-not-found", dataset);
    return dataset;
  };
  await app.register(async (files: App) => {
    await files.register(fastifyStatic, {
      root: home,
      serve: false,
      suppressWarning: true,
      preCompressed: true,
      dotfiles: "deny",
      index: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header("cache-control", FOR_EVER);
        const type = TYPES.find(([ending]) => path.replace(/\.(?:br|gz)$/, "").endsWith(ending))?.[1];
        if (type !== undefined) reply.header("content-type", type);
      },
    });
    const schema = { hide: true };
    files.get(
      "/tiles/:dataset/parcels.pmtiles",
      { schema: { ...schema, params: Type.Object({ dataset: Dataset }) } },
      async (request, reply) => reply.sendFile(`${await folderOf(request.params.dataset)}/parcels.pmtiles`),
    );
    files.get(
      "/tiles/:dataset/buildings/:file",
      { schema: { ...schema, params: ModelParams } },
      async (request, reply) => {
        const { dataset, file } = request.params;
        if (!file.endsWith(".glb")) throw new ProblemError("file-not-found", file);
        const name = `${codeFileName(file.slice(0, -".glb".length))}.glb`;
        return reply.sendFile(`${await folderOf(dataset)}/buildings/${name}`);
      },
    );
    // No schema: TypeBox reads a property called `*` as a broken pattern.
    files.get("/tiles/:dataset/city/*", { schema }, async (request, reply) => {
      const { dataset, "*": path } = request.params as { dataset: string; "*": string };
      if (!CITY_FILE.test(path)) throw new ProblemError("file-not-found", path);
      return reply.sendFile(`${await folderOf(dataset)}/city/${path}`);
    });
  });
}
