import Type from "typebox";
import { ParcelListView, ParcelView } from "../../contract/shapes.ts";
import type { App } from "../app.ts";
import { lookUp } from "../look-up.ts";
import { READER_ROLE } from "../reader-role.ts";
import type { ServedDataset } from "../served-dataset.ts";
import { parcelView } from "../views/parcel.ts";
import { answers, ASK_AGAIN, CodeParams, MAX_PAGE } from "./schemas.ts";

const ListQuery = Type.Object({
  after: Type.Optional(Type.String({ maxLength: 100, description: "code of the last parcel seen" })),
  limit: Type.Integer({ minimum: 1, maximum: MAX_PAGE, default: 100 }),
});

/** `GET /api/parcels` and `GET /api/parcels/:code` */
export function parcelRoutes(app: App, served: ServedDataset): void {
  const list = { tags: ["register"], querystring: ListQuery, response: answers(ParcelListView, "query-invalid") };
  app.get("/api/parcels", { schema: list }, async (request, reply) => {
    const { after, limit } = request.query;
    const parcels = await served.use(({ store }) => store.parcels(after ?? null, limit));
    const view: ParcelListView = { parcels, next: parcels.length < limit ? null : (parcels.at(-1)?.code ?? null) };
    return reply.header("cache-control", ASK_AGAIN).send(view);
  });
  const one = {
    tags: ["register"],
    params: CodeParams,
    response: answers(ParcelView, "code-malformed", "parcel-not-found"),
  };
  app.get("/api/parcels/:code", { schema: one }, async (request, reply) => {
    const view = await served.use(async ({ store }) => {
      const parcel = await lookUp(request.params.code, "parcel-not-found", (code) => store.parcel(code));
      return parcelView(store, parcel, READER_ROLE);
    });
    return reply.header("cache-control", ASK_AGAIN).send(view);
  });
}
