import { DatasetView } from "../../contract/shapes.ts";
import type { App } from "../app.ts";
import { READER_ROLE } from "../reader-role.ts";
import type { ServedDataset } from "../served-dataset.ts";
import { answers, ASK_AGAIN } from "./schemas.ts";

/** `GET /api/dataset` */
export function datasetRoutes(app: App, served: ServedDataset): void {
  app.get(
    "/api/dataset",
    { schema: { tags: ["register"], response: answers(DatasetView) } },
    async (_request, reply) => {
      const info = await served.use(({ store }) => store.dataset());
      const bounds = info.bounds === null ? null : ([...info.bounds] as [number, number, number, number]);
      const view: DatasetView = { ...info, bounds, counts: { ...info.counts }, role: READER_ROLE };
      return reply.header("cache-control", ASK_AGAIN).send(view);
    },
  );
}
