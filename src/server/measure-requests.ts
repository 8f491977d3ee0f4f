import { collectDefaultMetrics, Histogram, Registry } from "prom-client";
import type { App } from "./app.ts";

/** `GET /metrics`: process figures and request durations by route pattern, in the Prometheus text form. */
export async function measureRequests(app: App): Promise<void> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: "loutu_request_seconds",
    help: "Time from request to the end of the answer",
    labelNames: ["route", "status"],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  });
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "none";
    durations.observe({ route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  app.addHook("onClose", async () => registry.clear());
  app.get("/metrics", { schema: { hide: true } }, async (_request, reply) => {
    return reply
      .header("cache-control", "no-store")
      .type(registry.contentType)
      .send(await registry.metrics());
  });
}
