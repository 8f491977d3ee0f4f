import helmet from "@fastify/helmet";
import underPressure from "@fastify/under-pressure";
import type { App } from "./app.ts";
import { ProblemError } from "./problem.ts";

/** What a page of ours may load: this origin only. `wasm-unsafe-eval`, `blob:` and `data:` are for the 3D engines. */
const POLICY = {
  "default-src": ["'self'"],
  "script-src": ["'self'", "'wasm-unsafe-eval'"],
  "style-src": ["'self'"],
  "img-src": ["'self'", "data:", "blob:"],
  "worker-src": ["'self'", "blob:"],
  "connect-src": ["'self'", "blob:", "data:"],
  "font-src": ["'self'"],
  "object-src": ["'none'"],
  "base-uri": ["'none'"],
  "frame-ancestors": ["'none'"],
  "form-action": ["'self'"],
};

const MAX_EVENT_LOOP_DELAY_MS = 2000;
const RETRY_AFTER_S = 2;

/** Security headers on every answer, and a refusal with a code while the process cannot keep up. */
export async function protect(app: App): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    // An intranet often has no TLS; a proxy that has it sets this itself.
    strictTransportSecurity: false,
    xFrameOptions: { action: "deny" },
    referrerPolicy: { policy: "no-referrer" },
    crossOriginResourcePolicy: { policy: "same-origin" },
  });
  await app.register(underPressure, {
    maxEventLoopDelay: MAX_EVENT_LOOP_DELAY_MS,
    retryAfter: RETRY_AFTER_S,
    pressureHandler: (_request, _reply, kind) => {
      throw new ProblemError("busy", kind);
    },
  });
}
