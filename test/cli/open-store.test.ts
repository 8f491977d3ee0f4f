import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createStore, openStore, registersIn, removeRegisters } from "../../src/cli/open-store.ts";
import { beginDataset, REGISTER_FILE } from "../../src/store/home.ts";
import { openPostgresStore } from "../../src/store/postgres/reader.ts";
import { testCluster, type Cluster } from "../store/postgres-cluster.ts";
import { CHOSEN, settle, TOWN_INFO } from "../store/small-town.ts";

const found = testCluster();
const home = mkdtempSync(join(tmpdir(), "loutu-home-"));
afterAll(() => rmSync(home, { recursive: true }));

/** Makes a data set of the small town as the command line does; returns the path of its register. */
async function made(id: string): Promise<string> {
  const draft = await beginDataset(home, id);
  const writer = createStore(join(draft.folder, REGISTER_FILE), id);
  settle(writer);
  await writer.finish({ ...TOWN_INFO, id });
  const before = await registersIn(home);
  const folder = await draft.commit();
  await removeRegisters(before, await registersIn(home));
  return join(folder, REGISTER_FILE);
}

async function holds(path: string): Promise<boolean> {
  const store = await openStore(path);
  const unit = await store.unit(CHOSEN);
  await store.close();
  return unit !== null;
}

test("what is not there or no register is refused by name", async () => {
  mkdirSync(join(home, ".empty"));
  const path = join(home, ".empty", REGISTER_FILE);
  await expect(openStore(path)).rejects.toThrow(`not-a-register: ${path}`);
});

if ("missing" in found) test.skip(`with LOUTU_POSTGRES: ${found.missing}`);
else describe("with LOUTU_POSTGRES", () => onCluster(found.start));

function onCluster(start: () => Cluster): void {
  let cluster: Cluster;
  beforeAll(() => {
    cluster = start();
    process.env.LOUTU_POSTGRES = cluster.connectionString;
  });
  afterAll(async () => {
    process.env.LOUTU_POSTGRES = cluster.connectionString;
    await removeRegisters(await registersIn(home), new Set());
    delete process.env.LOUTU_POSTGRES;
    cluster.stop();
  });

  test("a data set is opened where it was made, in the database or in its file", async () => {
    const remote = await made("town-1");
    delete process.env.LOUTU_POSTGRES;
    const embedded = await made("town-2");
    expect(await holds(embedded)).toBe(true);
    await expect(openStore(remote)).rejects.toMatchObject({ code: "no-database" });
    process.env.LOUTU_POSTGRES = cluster.connectionString;
    expect([await holds(remote), await holds(embedded)]).toEqual([true, true]);
    expect(readFileSync(remote, "utf8")).toBe('{"postgres":"town-1"}\n');
  });

  test("a register goes from the database when its folder goes: two data sets later", async () => {
    await made("town-3");
    expect([...(await registersIn(home))]).toEqual(["town-3"]);
    const gone = openPostgresStore({ connectionString: cluster.connectionString, dataset: "town-1" });
    await expect(gone).rejects.toThrow("not-a-register: town-1");
  });
}
