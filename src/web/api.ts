import { BuildingStates } from "../cadastre/state-bytes.ts";
import type { CellField, CellFieldsView } from "../contract/cell-fields.ts";
import type { BasketView } from "../contract/basket.ts";
import { routes } from "../contract/routes.ts";
import type {
  BuildingView,
  DatasetView,
  MatchesView,
  ParcelListView,
  ParcelView,
  Problem,
  ReportView,
  SearchView,
  SolidsView,
  UnitView,
} from "../contract/shapes.ts";

/** A problem response of the server, or `network` when none came. */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(problem: Pick<Problem, "code" | "status" | "detail">) {
    super(problem.detail);
    this.code = problem.code;
    this.status = problem.status;
  }
}

async function ask(path: string, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    throw new ApiError({ code: "network", status: 0, detail: path });
  }
  if (response.ok) return response;
  const problem = (await response.json().catch(() => null)) as Problem | null;
  throw new ApiError(problem ?? { code: "unreadable-answer", status: response.status, detail: path });
}

const json = async <T>(path: string): Promise<T> => (await (await ask(path)).json()) as T;

const post = (path: string, body: object): Promise<Response> =>
  ask(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

/** Each rejects with ApiError. Codes are the whole identity; nothing else is sent. */
export const api = {
  dataset: () => json<DatasetView>(routes.dataset()),
  parcels: (after: string | null, limit: number) => json<ParcelListView>(routes.parcels(after, limit)),
  parcel: (code: string) => json<ParcelView>(routes.parcel(code)),
  building: (code: string) => json<BuildingView>(routes.building(code)),
  buildingStates: async (code: string) =>
    new BuildingStates(new Uint8Array(await (await ask(routes.buildingStates(code))).arrayBuffer())),
  buildingSolids: (code: string) => json<SolidsView>(routes.buildingSolids(code)),
  buildingFields: (code: string, names: readonly CellField[]) =>
    json<CellFieldsView>(routes.buildingFields(code, names)),
  unit: (code: string) => json<UnitView>(routes.unit(code)),
  matches: (box: readonly number[], states: string) => json<MatchesView>(routes.matches(box, states)),
  basket: async (units: readonly string[]) => (await (await post(routes.basket(), { units })).json()) as BasketView,
  basketFile: async (format: "csv" | "xlsx", units: readonly string[], language: "zh" | "en") =>
    (await post(routes.basketFile(format), { units, language })).blob(),
  search: (text: string) => json<SearchView>(routes.search(text)),
  report: (after: number, limit: number) => json<ReportView>(routes.report(after, limit)),
};
