import type { App } from "./app.ts";

/** How long a close waits for requests under way before it cuts them off, ms (our choice). */
const GRACE_MS = 10_000;

/**
 * A close lets requests under way finish and ends their connections with the answer, so that a browser that keeps
 * connections open does not hold it up; one that never finishes its request is cut off.
 */
export function closeGently(app: App): void {
  let closing = false;
  app.addHook("preClose", async () => {
    closing = true;
    setTimeout(() => app.server.closeAllConnections(), GRACE_MS).unref();
  });
  app.addHook("onSend", async (_request, reply, payload) => {
    if (closing) reply.header("connection", "close");
    return payload;
  });
}
