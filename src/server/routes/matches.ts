import Type from "typebox";
import type { Box } from "../../cadastre/area.ts";
import { BuildingStates } from "../../cadastre/state-bytes.ts";
import { matcher, readFilter, type StateFilter } from "../../cadastre/state-filter.ts";
import { MatchesView } from "../../contract/shapes.ts";
import type { App } from "../app.ts";
import { ProblemError } from "../problem.ts";
import type { ServedDataset } from "../served-dataset.ts";
import { answers, ASK_AGAIN } from "./schemas.ts";

/** How many buildings one answer tells of (our choice: more are too small to be seen on a map). */
const MOST = 2000;
const Query = Type.Object({
  box: Type.String({ maxLength: 120, description: "west,south,east,north, degrees" }),
  states: Type.String({ minLength: 1, maxLength: 1000, description: "mortgage,-seizure: 抵押 and not 查封" }),
});

/** @throws ProblemError `box-malformed` */
function boxFrom(text: string): Box {
  const numbers = text.split(",").map((each) => (each.trim() === "" ? NaN : Number(each)));
  const [west, south, east, north] = numbers as unknown as Box;
  const good =
    numbers.length === 4 &&
    numbers.every(Number.isFinite) &&
    -180 <= west &&
    west < east &&
    east <= 180 &&
    -90 <= south &&
    south < north &&
    north <= 90;
  if (!good) throw new ProblemError("box-malformed", text);
  return [west, south, east, north];
}

/** @throws ProblemError `filter-malformed` with the entry that is no state */
function filterFrom(text: string): StateFilter {
  const filter = readFilter(text);
  if (filter !== null) return filter;
  throw new ProblemError("filter-malformed", text.split(",").find((entry) => readFilter(entry) === null) ?? text);
}

/** `GET /api/matches?box=&states=`: how many units of each building in a box carry the states asked for. */
export function matchRoutes(app: App, served: ServedDataset): void {
  const schema = {
    tags: ["register"],
    querystring: Query,
    response: answers(MatchesView, "box-malformed", "filter-malformed", "query-invalid"),
  };
  app.get("/api/matches", { schema }, async (request, reply) => {
    const box = boxFrom(request.query.box);
    const wants = matcher(filterFrom(request.query.states));
    const found = await served.use(({ store }) => store.statesIn(box, MOST + 1));
    const buildings = found.slice(0, MOST).map(({ code, at, bytes }) => {
      const states = new BuildingStates(bytes);
      let matching = 0;
      for (let ix = 0; ix < states.units; ix += 1) if (wants(states, ix)) matching += 1;
      return { code, units: states.units, matching, at: [...at] as [number, number] };
    });
    const view: MatchesView = { buildings, more: found.length > MOST };
    return reply.header("cache-control", ASK_AGAIN).send(view);
  });
}
