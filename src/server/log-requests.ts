import type { App } from "./app.ts";

/**
 * One line a request: method, route pattern, status, problem code, milliseconds. Never the address itself: it may hold
 * what a person searched for.
 */
export function logRequests(app: App): void {
  app.addHook("onResponse", async (request, reply) => {
    request.log.info({
      method: request.method,
      route: request.routeOptions.url ?? null,
      status: reply.statusCode,
      problem: reply.problem,
      ms: Math.round(reply.elapsedTime * 100) / 100,
    });
  });
}
