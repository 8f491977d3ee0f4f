import { promisify } from "node:util";
import { constants, gzip } from "node:zlib";
import type { App } from "./app.ts";

const compress = promisify(gzip);
/** Below this a second packet costs less than compressing (our choice). */
const WORTH_BYTES = 4096;

/** Long JSON answers leave compressed; files are compressed beforehand and pass untouched. */
export function compressJson(app: App): void {
  app.addHook("onSend", async (request, reply, payload) => {
    if (typeof payload !== "string" || payload.length < WORTH_BYTES) return payload;
    reply.header("vary", "accept-encoding");
    if (!/\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""))) return payload;
    reply.header("content-encoding", "gzip").removeHeader("content-length");
    return compress(payload, { level: constants.Z_BEST_SPEED });
  });
}
