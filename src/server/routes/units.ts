import { UnitView } from "../../contract/shapes.ts";
import type { App } from "../app.ts";
import { lookUp } from "../look-up.ts";
import { READER_ROLE } from "../reader-role.ts";
import type { ServedDataset } from "../served-dataset.ts";
import { unitView } from "../views/unit.ts";
import { answers, ASK_AGAIN, CodeParams } from "./schemas.ts";

/** `GET /api/units/:code` */
export function unitRoutes(app: App, served: ServedDataset): void {
  const schema = {
    tags: ["register"],
    params: CodeParams,
    response: answers(UnitView, "code-malformed", "unit-not-found"),
  };
  app.get("/api/units/:code", { schema }, async (request, reply) => {
    const view = await served.use(async (dataset) => {
      const unit = await lookUp(request.params.code, "unit-not-found", (code) => dataset.store.unit(code));
      return unitView(dataset.store, unit, READER_ROLE);
    });
    return reply.header("cache-control", ASK_AGAIN).send(view);
  });
}
