import Type from "typebox";
import type { App } from "../app.ts";
import type { ServedDataset } from "../served-dataset.ts";
import { answers } from "./schemas.ts";
import { VERSION } from "../version.ts";

const Health = Type.Object({
  status: Type.Literal("ok"),
  version: Type.String(),
  uptimeS: Type.Integer(),
  dataset: Type.Object({ id: Type.String(), date: Type.String() }),
});

/** `GET /health`: 200 with what is served, or 503 `no-dataset`. */
export function healthRoute(app: App, served: ServedDataset): void {
  app.get("/health", { schema: { tags: ["register"], response: answers(Health) } }, async (_request, reply) => {
    const dataset = await served.use(async ({ store }) => store.dataset());
    return reply.header("cache-control", "no-store").send({
      status: "ok" as const,
      version: VERSION,
      uptimeS: Math.floor(process.uptime()),
      dataset: { id: dataset.id, date: dataset.date },
    });
  });
}
