import { afterAll, beforeAll, expect, test } from "vitest";
import { routes } from "../../src/contract/routes.ts";
import { CHOSEN } from "../store/small-town.ts";
import { townServer, type TownServer } from "./town-server.ts";

let town: TownServer;
const lines: string[] = [];
beforeAll(async () => {
  const { pino } = await import("pino");
  const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });
  town = await townServer({ log });
});
afterAll(() => town.remove());

const POLICY =
  "default-src 'self';script-src 'self' 'wasm-unsafe-eval';style-src 'self';img-src 'self' data: blob:;" +
  "worker-src 'self' blob:;connect-src 'self' blob: data:;font-src 'self';object-src 'none';base-uri 'none';" +
  "frame-ancestors 'none';form-action 'self'";

test.each(["/", "/assets/app-1a2b.js", "/api/dataset", "/api/nothing", "/api/docs", "/health"])(
  "%s carries exactly our policy, and nothing that forces TLS on an intranet",
  async (url) => {
    const { headers } = await town.app.inject({ url });
    expect(headers["content-security-policy"]).toBe(POLICY);
    expect(headers["strict-transport-security"]).toBeUndefined();
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-frame-options"]).toBe("DENY");
  },
);

test("the API page loads nothing inline and nothing from elsewhere", async () => {
  const page = await town.app.inject({ url: "/api/docs" });
  const loaded = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url = ""]) => url);
  expect(loaded.length).toBeGreaterThan(4);
  for (const url of loaded) {
    expect(url).toMatch(/^\/api\/docs\//);
    const file = await town.app.inject({ url });
    expect(file.statusCode).toBe(200);
  }
  expect(page.body).not.toMatch(/<style|style="|<script(?![^>]*src=)|https?:\/\//);
  const start = await town.app.inject({ url: "/api/docs/static/swagger-initializer.js" });
  expect(start.body).toContain("/api/openapi.json");
});

test("the log has the route, never the address: what a person searched for stays with the person", async () => {
  lines.length = 0;
  await town.app.inject({ url: routes.search("张三虚的房子") });
  await town.app.inject({ url: routes.unit(CHOSEN) });
  await town.app.inject({ url: "/api/nobody?name=张三虚" });
  expect(lines.map((line) => JSON.parse(line) as Record<string, unknown>)).toMatchObject([
    { method: "GET", route: "/api/search", status: 200, problem: null },
    { method: "GET", route: "/api/units/:code", status: 200, problem: null },
    { method: "GET", status: 404, problem: "route-not-found" },
  ]);
  expect(lines.join("")).not.toMatch(/张三|%E5%BC%A0|q=|name=/);
});

test("the health page tells data set, date and version", async () => {
  const health = await town.app.inject({ url: "/health" });
  expect(health.json()).toEqual({
    status: "ok",
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
    uptimeS: expect.any(Number) as number,
    dataset: { id: "small-town", date: "2025-06-30" },
  });
});

test("the metrics tell durations by route", async () => {
  await town.app.inject({ url: routes.unit(CHOSEN) });
  const { body } = await town.app.inject({ url: "/metrics" });
  expect(body).toMatch(/loutu_request_seconds_count\{route="\/api\/units\/:code",status="200"\} \d+/);
});

test("an answer is asked for again by its tag and comes back empty while it is the same", async () => {
  const first = await town.app.inject({ url: routes.unit(CHOSEN) });
  expect(first.headers["cache-control"]).toBe("private, no-cache");
  const again = await town.app.inject({
    url: routes.unit(CHOSEN),
    headers: { "if-none-match": String(first.headers.etag) },
  });
  expect(again.statusCode).toBe(304);
  expect(again.body).toBe("");
});

test("long answers leave compressed for those who take it", async () => {
  const long = await town.app.inject({ url: "/api/openapi.json", headers: { "accept-encoding": "gzip" } });
  expect(long.headers).toMatchObject({ "content-encoding": "gzip", vary: "accept-encoding" });
  const { gunzipSync } = await import("node:zlib");
  expect(JSON.parse(gunzipSync(long.rawPayload).toString())).toMatchObject({ openapi: "3.1.0" });
});
