import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import { PROBLEMS } from "../contract/problems.ts";
import type { App } from "./app.ts";

const problemTable = Object.entries(PROBLEMS)
  .map(([code, { status, zh, en }]) => `| \`${code}\` | ${status} | ${zh} | ${en} |`)
  .join("\n");

const DESCRIPTION = `Read-only. Every failure is \`application/problem+json\` (RFC 9457) with one of these codes:

| code | status | 中文 | English |
|---|---|---|---|
${problemTable}
`;

/** `/api/openapi.json`, and `/api/docs` to read it; the page and all it loads come from this server. */
export async function describeApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "楼图 Loutu", version: "1", description: DESCRIPTION },
      tags: [{ name: "register", description: "登记簿 / the register" }],
    },
  });
  await app.register(swaggerUi, {
    routePrefix: "/api/docs",
    uiConfig: { url: "/api/openapi.json", validatorUrl: null, deepLinking: true },
    indexPrefix: "",
    logLevel: "silent",
  });
  app.get("/api/openapi.json", { schema: { hide: true } }, async (_request, reply) => {
    return reply.header("cache-control", "no-cache").send(app.swagger());
  });
}
