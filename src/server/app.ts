import etag from "@fastify/etag";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import { TypeBoxValidatorCompiler } from "@fastify/type-provider-typebox";
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from "fastify";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Store } from "../store/store.ts";
import { answerClientError } from "./answer-client-error.ts";
import { closeGently } from "./close-gently.ts";
import { answerFrameworkError, answerProblems } from "./answer-problems.ts";
import { compressAnswers } from "./compress-answers.ts";
import { describeApi } from "./describe-api.ts";
import { logRequests } from "./log-requests.ts";
import { measureRequests } from "./measure-requests.ts";
import { protect } from "./protect.ts";
import { basketRoutes } from "./routes/basket.ts";
import { buildingRoutes } from "./routes/buildings.ts";
import { datasetRoutes } from "./routes/dataset.ts";
import { healthRoute } from "./routes/health.ts";
import { matchRoutes } from "./routes/matches.ts";
import { parcelRoutes } from "./routes/parcels.ts";
import { reportRoutes } from "./routes/report.ts";
import { searchRoutes } from "./routes/search.ts";
import { shellRoutes } from "./routes/shell.ts";
import { tileRoutes } from "./routes/tiles.ts";
import { unitRoutes } from "./routes/units.ts";
import { ServedDataset } from "./served-dataset.ts";

export interface ServerOptions {
  /** Folder with `current.json` and the data sets. */
  readonly home: string;
  /** Opens the register of a data set by its path. */
  readonly open: (path: string) => Promise<Store>;
  /** Folder of the built web app. */
  readonly dist: string;
  /** False: no log. */
  readonly log: FastifyBaseLogger | false;
}

/** What every group of routes is given. */
export type App = FastifyInstance<Server, IncomingMessage, ServerResponse, FastifyBaseLogger, TypeBoxTypeProvider>;

const MAX_BODY_BYTES = 64 * 1024;
const MAX_PARAM_CHARACTERS = 120;

/**
 * The whole server, not listening yet. Everything it answers comes from the served data set, the tile folder and
 * the built app; nothing from another origin, and nothing is written.
 */
export async function createServer({ home, open, dist, log }: ServerOptions): Promise<App> {
  const app: App = fastify({
    ...(log === false ? { logger: false } : { loggerInstance: log }),
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: answerClientError,
    bodyLimit: MAX_BODY_BYTES,
    routerOptions: { maxParamLength: MAX_PARAM_CHARACTERS },
    forceCloseConnections: "idle",
    return503OnClosing: true,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.setValidatorCompiler(TypeBoxValidatorCompiler);
  const served = new ServedDataset(home, open, (error) => app.log.error({ err: error }, "data set not opened"));
  app.addHook("onClose", () => served.close());

  answerProblems(app);
  closeGently(app);
  logRequests(app);
  await measureRequests(app);
  await protect(app);
  await app.register(etag, { weak: true });
  compressAnswers(app);
  await describeApi(app);
  await app.register(async (api: App) => {
    datasetRoutes(api, served);
    parcelRoutes(api, served);
    buildingRoutes(api, served);
    unitRoutes(api, served);
    searchRoutes(api, served);
    basketRoutes(api, served);
    matchRoutes(api, served);
    reportRoutes(api, served);
  });
  healthRoute(app, served);
  await tileRoutes(app, home);
  await shellRoutes(app, dist);
  return app;
}
