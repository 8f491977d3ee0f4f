import Type from "typebox";
import { CELL_FIELDS, CellFieldsView, type CellField } from "../../contract/cell-fields.ts";
import type { App } from "../app.ts";
import { lookUp } from "../look-up.ts";
import { ProblemError } from "../problem.ts";
import { READER_ROLE } from "../reader-role.ts";
import type { ServedDataset } from "../served-dataset.ts";
import { cellFieldsView } from "../views/cell-fields.ts";
import { answers, ASK_AGAIN, CodeParams } from "./schemas.ts";

const Query = Type.Object(
  { names: Type.String({ maxLength: 200, description: `${CELL_FIELDS.join(", ")}; "" = none` }) },
  { additionalProperties: false },
);

const isCellField = (name: string): name is CellField => (CELL_FIELDS as readonly string[]).includes(name);

/** The columns of a list with commas, each once. Throws ProblemError `query-invalid` with the first that is none. */
function namesIn(list: string): CellField[] {
  const names = [...new Set(list.split(",").filter((name) => name !== ""))];
  return names.map((name) => {
    if (isCellField(name)) return name;
    throw new ProblemError("query-invalid", `names: ${name}`);
  });
}

/** `GET /api/buildings/:code/fields?names=HX,FWXZ` */
export function cellFieldRoute(app: App, served: ServedDataset): void {
  const schema = {
    tags: ["register"],
    params: CodeParams,
    querystring: Query,
    response: answers(CellFieldsView, "code-malformed", "query-invalid", "building-not-found"),
  };
  app.get("/api/buildings/:code/fields", { schema }, async (request, reply) => {
    const names = namesIn(request.query.names);
    const view = await served.use(async ({ store }) => {
      const table = await lookUp(request.params.code, "building-not-found", (code) => store.table(code));
      return cellFieldsView(store, table, names, READER_ROLE);
    });
    return reply.header("cache-control", ASK_AGAIN).send(view);
  });
}
