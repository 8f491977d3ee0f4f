import fastifyStatic from "@fastify/static";
import { sep } from "node:path";
import type { App } from "../app.ts";

/** Files under `assets/` carry a hash of their content in their name. */
const FOR_EVER = "public, max-age=31536000, immutable";
const ASK_AGAIN = "no-cache";

/** The built app: `/` is its page, everything else a file of it, pre-compressed where a .br or .gz lies beside. */
export async function shellRoutes(app: App, dist: string): Promise<void> {
  const assets = `${sep}assets${sep}`;
  await app.register(fastifyStatic, {
    root: dist,
    prefix: "/",
    decorateReply: false,
    // Without a built app the API still answers.
    suppressWarning: true,
    preCompressed: true,
    dotfiles: "deny",
    cacheControl: false,
    setHeaders: (reply, path) => reply.header("cache-control", path.includes(assets) ? FOR_EVER : ASK_AGAIN),
  });
}
