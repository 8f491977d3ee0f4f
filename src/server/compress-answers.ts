import { promisify } from "node:util";
import { constants, gzip } from "node:zlib";
import type { App } from "./app.ts";

const compress = promisify(gzip);
/** Below this a second packet costs less than compressing (our choice). */
const WORTH_BYTES = 4096;

/**
 * Long answers of the API leave compressed: JSON, and the bytes of states, which are mostly zeros. Files are compressed
 * beforehand, or are archives, and pass untouched.
 */
export function compressAnswers(app: App): void {
  app.addHook("onSend", async (request, reply, payload) => {
    const bytes = Buffer.isBuffer(payload) && reply.getHeader("content-type") === "application/octet-stream";
    if (!(typeof payload === "string" || bytes) || payload.length < WORTH_BYTES) return payload;
    reply.header("vary", "accept-encoding");
    if (!/\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""))) return payload;
    reply.header("content-encoding", "gzip").removeHeader("content-length");
    return compress(payload, { level: constants.Z_BEST_SPEED });
  });
}
