import Type from "typebox";
import { ReportView } from "../../contract/shapes.ts";
import type { App } from "../app.ts";
import type { ServedDataset } from "../served-dataset.ts";
import { answers, ASK_AGAIN, MAX_PAGE } from "./schemas.ts";

const Query = Type.Object({
  after: Type.Integer({ minimum: 0, default: 0, description: "id of the last finding seen" }),
  limit: Type.Integer({ minimum: 1, maximum: MAX_PAGE, default: 100 }),
});

/** `GET /api/report`: what was read, stored and rejected, and the findings page by page. */
export function reportRoutes(app: App, served: ServedDataset): void {
  const schema = { tags: ["register"], querystring: Query, response: answers(ReportView, "query-invalid") };
  app.get("/api/report", { schema }, async (request, reply) => {
    const { after, limit } = request.query;
    const view = await served.use(async ({ store }): Promise<ReportView> => {
      const [tallies, rows] = await Promise.all([store.tallies(), store.findings(after, limit)]);
      const findings = rows.map(({ id, finding }) => ({ id, ...finding }));
      return { tallies, findings, next: rows.length < limit ? null : (rows.at(-1)?.id ?? null) };
    });
    return reply.header("cache-control", ASK_AGAIN).send(view);
  });
}
