import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Value from "typebox/value";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PROBLEMS, type ProblemCode } from "../../src/contract/problems.ts";
import { routes } from "../../src/contract/routes.ts";
import { Problem } from "../../src/contract/shapes.ts";
import { B1, P1 } from "../store/small-town.ts";
import { createServer } from "../../src/server/app.ts";
import { open, townServer, type TownServer } from "./town-server.ts";

let town: TownServer;
beforeAll(async () => (town = await townServer()));
afterAll(() => town.remove());

type Case = [name: string, code: ProblemCode, url: string, detail: string | RegExp];

test.each<Case>([
  ["a unit that is not there", "unit-not-found", routes.unit(`${B1}9999`), `${B1}9999`],
  ["a building that is not there", "building-not-found", routes.building(`${P1}F9998`), `${P1}F9998`],
  ["states of a building that is not there", "building-not-found", routes.buildingStates(`${P1}F9998`), `${P1}F9998`],
  ["a parcel that is not there", "parcel-not-found", routes.parcel("510802001002GB99999"), "510802001002GB99999"],
  ["a wrong letter", "code-malformed", routes.unit("510802001002KB00015F00030027"), /ownership.*13.*K/],
  ["a code too short", "code-malformed", routes.unit("510802001002GB00015F0003002"), /length.*27/],
  ["no page of that size", "query-invalid", routes.parcels(null, 501), /limit/],
  ["a page that is no number", "query-invalid", "/api/report?limit=ten", /limit/],
  ["a search without a text", "query-invalid", "/api/search", /q/],
  ["a search too long", "query-invalid", routes.search("长".repeat(601)), /q/],
  ["a code too long", "query-invalid", `/api/units/${"9".repeat(110)}`, /code/],
  ["an address the API has not", "route-not-found", "/api/persons", "/api/persons"],
  ["a file that is not there", "file-not-found", "/assets/none.js", "/assets/none.js"],
  ["an address that cannot be read", "address-malformed", "/%E0%A4%A", ""],
])("%s: %s", async (_name, code, url, detail) => {
  const answer = await town.app.inject({ url });
  const body = answer.json<Problem>();
  expect(answer.statusCode).toBe(PROBLEMS[code].status);
  expect(answer.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
  expect(Value.Check(Problem, body)).toBe(true);
  expect(body).toMatchObject({ code, status: PROBLEMS[code].status });
  if (typeof detail === "string") expect(body.detail).toBe(detail);
  else expect(body.detail).toMatch(detail);
});

test.each(["POST", "PUT", "DELETE", "PATCH"] as const)("nothing is written: %s is refused", async (method) => {
  const answer = await town.app.inject({ url: routes.dataset(), method });
  expect(answer.statusCode).toBe(405);
  expect(answer.json()).toMatchObject({ code: "method-not-allowed", detail: method });
});

describe("without a data set", () => {
  let empty: TownServer;
  beforeAll(async () => (empty = await townServer({ empty: true })));
  afterAll(() => empty.remove());

  test.each([routes.dataset(), routes.unit(`${B1}0001`), routes.search("a"), "/health"])("%s says so", async (url) => {
    const answer = await empty.app.inject({ url });
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({ code: "no-dataset" });
  });
});

test("without a built app the API still answers, and the page is a problem", async () => {
  const folder = mkdtempSync(join(tmpdir(), "loutu-bare-"));
  const app = await createServer({ home: town.home, open, dist: join(folder, "none"), log: false });
  expect((await app.inject({ url: routes.dataset() })).statusCode).toBe(200);
  expect((await app.inject({ url: "/" })).json()).toMatchObject({ code: "file-not-found" });
  await app.close();
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});

test("the API page lists every problem code with its status, and no other", async () => {
  const { info } = (await town.app.inject({ url: "/api/openapi.json" })).json<{ info: { description: string } }>();
  const rows = [...info.description.matchAll(/^\| `([a-z-]+)` \| (\d+) \| (.+) \| (.+) \|$/gm)];
  const listed = rows.map(([, code, status, zh, en]) => [code, { status: Number(status), zh, en }]);
  expect(Object.fromEntries(listed)).toEqual(PROBLEMS);
});

test("the API description names every route of the contract, with its answers", async () => {
  const api = (await town.app.inject({ url: "/api/openapi.json" })).json<{
    paths: Record<string, Record<"get" | "post", { responses: Record<string, unknown> }>>;
  }>();
  expect(Object.keys(api.paths).sort()).toEqual([
    "/api/basket",
    "/api/basket.csv",
    "/api/basket.xlsx",
    "/api/buildings/{code}",
    "/api/buildings/{code}/fields",
    "/api/buildings/{code}/solids",
    "/api/buildings/{code}/states",
    "/api/dataset",
    "/api/matches",
    "/api/parcels",
    "/api/parcels/{code}",
    "/api/report",
    "/api/search",
    "/api/units/{code}",
    "/health",
  ]);
  expect(Object.keys(api.paths["/api/units/{code}"]?.get.responses ?? {})).toEqual(["200", "400", "404", "503"]);
  const file = api.paths["/api/basket.xlsx"]?.post.responses ?? {};
  expect(Object.keys(file)).toEqual(["200", "400", "403", "413", "503"]);
});
