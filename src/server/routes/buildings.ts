import Type from "typebox";
import { BuildingView, SolidsView } from "../../contract/shapes.ts";
import type { App } from "../app.ts";
import { drawnSolids } from "../drawn-solids.ts";
import { lookUp } from "../look-up.ts";
import { READER_ROLE } from "../reader-role.ts";
import type { ServedDataset } from "../served-dataset.ts";
import { buildingView } from "../views/building.ts";
import { cellFieldRoute } from "./cell-fields.ts";
import { answers, ASK_AGAIN, CodeParams } from "./schemas.ts";

const Bytes = Type.Unsafe<Uint8Array>({
  type: "string",
  format: "binary",
  description: "planes of one byte a unit, in ix order: registration, trade, certificate, then a count for each badge",
});

/** `GET /api/buildings/:code`, and its `/states`, `/solids` and `/fields` */
export function buildingRoutes(app: App, served: ServedDataset): void {
  const schema = {
    tags: ["register"],
    params: CodeParams,
    response: answers(BuildingView, "code-malformed", "building-not-found"),
  };
  app.get("/api/buildings/:code", { schema }, async (request, reply) => {
    const view = await served.use(async (dataset) => {
      const find = (code: string) => dataset.store.table(code);
      return buildingView(dataset.store, await lookUp(request.params.code, "building-not-found", find), READER_ROLE);
    });
    return reply.header("cache-control", ASK_AGAIN).send(view);
  });
  const states = { ...schema, response: answers(Bytes, "code-malformed", "building-not-found") };
  app.get("/api/buildings/:code/states", { schema: states }, async (request, reply) => {
    const find = (code: string) => served.use(({ store }) => store.stateBytes(code));
    const bytes = await lookUp(request.params.code, "building-not-found", find);
    return reply.header("cache-control", ASK_AGAIN).type("application/octet-stream").send(Buffer.from(bytes));
  });
  const solids = { ...schema, response: answers(SolidsView, "code-malformed", "building-not-found") };
  app.get("/api/buildings/:code/solids", { schema: solids }, async (request, reply) => {
    const view = await served.use((dataset) =>
      lookUp(request.params.code, "building-not-found", (code) => drawnSolids(dataset, code)),
    );
    return reply.header("cache-control", ASK_AGAIN).send(view);
  });
  cellFieldRoute(app, served);
}
