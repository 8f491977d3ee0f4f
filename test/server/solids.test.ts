import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Value from "typebox/value";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ringArea } from "../../src/cadastre/area.ts";
import type { BuildingTable } from "../../src/cadastre/building.ts";
import { routes } from "../../src/contract/routes.ts";
import { SolidsView } from "../../src/contract/shapes.ts";
import { createServer, type App } from "../../src/server/app.ts";
import { beginDataset, REGISTER_FILE } from "../../src/store/home.ts";
import type { Store } from "../../src/store/store.ts";
import { createSqliteStore } from "../../src/store/sqlite/writer.ts";
import { B1, B2, P1, PARCELS, TABLES, TOWN_INFO } from "../store/small-town.ts";
import { makeDist, open } from "./town-server.ts";

let folder: string;
let app: App;
let tablesRead: number;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "loutu-solids-"));
  mkdirSync(join(folder, "tiles"));
  tablesRead = 0;
  app = await createServer({ home: join(folder, "tiles"), open: counting, dist: makeDist(folder), log: false });
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

async function counting(path: string): Promise<Store> {
  const store = await open(path);
  const table = store.table.bind(store);
  store.table = (code) => {
    tablesRead++;
    return table(code);
  };
  return store;
}

async function settle(id: string, tables: readonly BuildingTable[]): Promise<void> {
  const draft = await beginDataset(join(folder, "tiles"), id);
  const writer = createSqliteStore(join(draft.folder, REGISTER_FILE));
  for (const parcel of PARCELS) writer.parcel(parcel);
  for (const table of tables) writer.building(table);
  await writer.finish({ ...TOWN_INFO, id });
  await draft.commit();
}

const ask = async (code: string): Promise<SolidsView> => {
  const answer = await app.inject({ url: routes.buildingSolids(code) });
  expect(answer.statusCode).toBe(200);
  expect([...Value.Errors(SolidsView, answer.json())]).toEqual([]);
  return answer.json<SolidsView>();
};

test("a floor of four flats under a roof of 20 × 10 m: 50 m² each, local metres from the middle, 3 m high", async () => {
  await settle("one", TABLES);
  const { outline, floors, block, northDeg, building } = await ask(B1);
  expect(building).toBe(B1);
  expect(outline).toEqual([[[[-10, -5], [10, -5], [10, 5], [-10, 5]]]]); // prettier-ignore
  expect(floors.map(({ floor }) => floor)).toEqual(["1", "2", "3"]);
  expect(block).toEqual([]);
  expect(northDeg).toBe(0);
  const third = floors[2];
  expect(third?.parts.map(({ ix }) => ix).sort((a, b) => a - b)).toEqual([8, 9, 10, 11]);
  for (const { ring, baseM, topM } of third?.parts ?? []) {
    expect([ringArea(ring), baseM, topM]).toEqual([expect.closeTo(50, 1), 6, 9]);
  }
  const east = third?.parts.find(({ ix }) => ix === 11)?.ring.map(([x]) => x) ?? [];
  expect([Math.min(...east), Math.max(...east)]).toEqual([5, 10]);
});

test("a building of which no floor is known is one block; it is not left out", async () => {
  await settle("one", TABLES);
  const { floors, block } = await ask(B2);
  expect(floors).toEqual([]);
  expect(block.map(({ baseM, topM, ring }) => [baseM, topM, ringArea(ring)])).toEqual([[0, 9, 200]]);
});

test("without an outline the surveyed solids are sent, from the middle of their own box; with neither, no floor is", async () => {
  const [town] = TABLES;
  const building = { ...town.building, footprint: null };
  const ring = [[35_579_100, 3_589_100], [35_579_108, 3_589_100], [35_579_108, 3_589_106], [35_579_100, 3_589_106]] as const; // prettier-ignore
  const units = town.units.map((unit, ix) => (ix === 0 ? { ...unit, solids: [{ ring, baseM: 3, topM: 6 }] } : unit));
  await settle("one", [{ ...town, building, units }]);
  const surveyed = await ask(B1);
  expect(surveyed).toMatchObject({
    outline: [],
    northDeg: null,
    floors: [{ floor: "2", parts: [{ ix: 0, topM: 6 }] }],
  });
  expect(surveyed.floors[0]?.parts[0]?.ring).toEqual([[-4, -3], [4, -3], [4, 3], [-4, 3]]); // prettier-ignore
  await settle("two", [{ ...town, building }]);
  await vi.waitUntil(async () => (await ask(B1)).floors.length === 0, { timeout: 5000, interval: 100 });
  expect(await ask(B1)).toEqual({ building: B1, outline: [], northDeg: null, block: [], floors: [] });
});

test("what was worked out once is not worked out again; a new data set starts afresh", async () => {
  await settle("one", TABLES);
  await ask(B1);
  const read = tablesRead;
  expect((await ask(B1)).floors).toHaveLength(3);
  expect(tablesRead).toBe(read);
  const [town] = TABLES;
  const footprint = town.building.footprint && { ...town.building.footprint, lonLat: [], plane: twice(town) };
  await settle("two", [{ ...town, building: { ...town.building, footprint } }]);
  await vi.waitUntil(async () => (await ask(B1)).outline[0]?.[0]?.[2]?.[0] === 20, { timeout: 5000, interval: 100 });
});

const twice = ({ building }: BuildingTable) =>
  (building.footprint?.plane ?? []).map((polygon) =>
    polygon.map((ring) => ring.map(([x, y]): [number, number] => [35_579_000 + 2 * (x - 35_579_000), y])),
  );

test("is not sent twice to a page that has it; an unknown building is a 404, nonsense a 400", async () => {
  await settle("one", TABLES);
  const first = await app.inject({ url: routes.buildingSolids(B1) });
  expect(first.headers["cache-control"]).toBe("private, no-cache");
  const again = await app.inject({
    url: routes.buildingSolids(B1),
    headers: { "if-none-match": String(first.headers.etag) },
  });
  expect(again.statusCode).toBe(304);
  const problem = async (code: string) => {
    const answer = await app.inject({ url: routes.buildingSolids(code) });
    return [answer.statusCode, answer.json<{ code: string }>().code];
  };
  expect(await problem(`${P1}F9998`)).toEqual([404, "building-not-found"]);
  expect(await problem("nonsense")).toEqual([400, "code-malformed"]);
});
