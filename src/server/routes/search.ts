import Type from "typebox";
import { SearchView } from "../../contract/shapes.ts";
import type { App } from "../app.ts";
import type { ServedDataset } from "../served-dataset.ts";
import { answers } from "./schemas.ts";

/** How many hits a search sends (our choice: what a person reads). */
const HITS = 30;
const Query = Type.Object({ q: Type.String({ maxLength: 600, description: "代码、名称、坐落、证号、3栋2单元1501" }) });

/** `GET /api/search?q=` */
export function searchRoutes(app: App, served: ServedDataset): void {
  const schema = { tags: ["register"], querystring: Query, response: answers(SearchView, "query-invalid") };
  app.get("/api/search", { schema }, async (request, reply) => {
    const query = request.query.q;
    const hits = await served.use(({ store }) => store.search(query, HITS + 1));
    const view: SearchView = { query, hits: hits.slice(0, HITS), more: hits.length > HITS };
    return reply.header("cache-control", "no-store").send(view);
  });
}
