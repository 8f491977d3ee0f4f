import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Unit } from "../../src/cadastre/unit.ts";
import { toLonLat } from "../../src/intake/crs/project.ts";
import { makeDistrict } from "../../src/sample/make-district.ts";
import { openPostgresStore } from "../../src/store/postgres/reader.ts";
import { createPostgresStore } from "../../src/store/postgres/writer.ts";
import { openSqliteStore } from "../../src/store/sqlite/reader.ts";
import { createSqliteStore } from "../../src/store/sqlite/writer.ts";
import type { Store, StoreWriter } from "../../src/store/store.ts";
import { storePromises } from "./conformance.ts";
import { testCluster, type Cluster } from "./postgres-cluster.ts";
import { B1, CHOSEN, PARCELS, settle, TABLES, TOWN_INFO } from "./small-town.ts";

const found = testCluster();

if ("missing" in found) test.skip(`PostgreSQL keeps a register: ${found.missing}`);
else describe("PostgreSQL", () => onCluster(found.start));

function onCluster(start: () => Cluster): void {
  let cluster: Cluster;
  beforeAll(() => {
    cluster = start();
  });
  afterAll(async () => {
    await query("DELETE FROM loutu.register WHERE dataset LIKE 'loutu-store-%' RETURNING no").then(async (rows) => {
      for (const { no } of rows) await query(`DROP SCHEMA loutu_${String(no)} CASCADE`);
    });
    cluster.stop();
  });

  async function query(sql: string): Promise<Record<string, unknown>[]> {
    const client = new Client({ connectionString: cluster.connectionString });
    await client.connect();
    const { rows } = await client.query(sql);
    await client.end();
    return rows as Record<string, unknown>[];
  }

  /** Folder and file name of a place make the id of a data set. */
  const at = (place: string) => ({
    connectionString: cluster.connectionString,
    dataset: `${basename(dirname(place))}-${basename(place).replaceAll("_", "-")}`,
  });
  const own = (name: string) => at(`/loutu-store-own/${name}`);

  storePromises("PostgreSQL", {
    create: (place) => createPostgresStore(at(place)),
    open: (place) => openPostgresStore(at(place)),
  });

  async function settled(name: string, records: (writer: StoreWriter) => void = settle): Promise<StoreWriter> {
    const writer = createPostgresStore(own(name));
    records(writer);
    await writer.finish(TOWN_INFO);
    return writer;
  }
  const registers = async (): Promise<unknown[]> =>
    query("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'loutu%' ORDER BY 1");

  test("a database without the data set is told from one that cannot be reached", async () => {
    await expect(openPostgresStore(own("none"))).rejects.toThrow("not-a-register: loutu-store-own-none");
    const nowhere = { connectionString: "postgres://loutu@127.0.0.1:1/none", dataset: "none" };
    await expect(openPostgresStore(nowhere)).rejects.toMatchObject({ code: "ECONNREFUSED" });
  });

  test("who reads a register that is replaced reads on; who opens it afterwards reads the new one", async () => {
    await settled("replaced");
    const before = await openPostgresStore(own("replaced"));
    await settled("replaced", (writer) => writer.parcel(PARCELS[2]));
    const after = await openPostgresStore(own("replaced"));
    expect((await before.table(B1))?.units).toHaveLength(14);
    expect((await before.search("3栋2单元302", 5)).map((hit) => hit.id)).toEqual([CHOSEN]);
    expect(await after.table(B1)).toBeNull();
    await before.close();
    await after.close();
  });

  test("abandoned after finish, the register before is the one again", async () => {
    await settled("kept");
    const second = await settled("kept", (writer) => writer.parcel(PARCELS[2]));
    await second.abandon();
    const store = await openPostgresStore(own("kept"));
    expect((await store.dataset()).counts.parcels).toBe(3);
    await store.close();
  });

  test("a register that could not be finished leaves nothing in the database", async () => {
    const before = await registers();
    const writer = createPostgresStore(own("twice"));
    settle(writer);
    writer.parcel(PARCELS[0]);
    await expect(writer.finish(TOWN_INFO)).rejects.toThrow("duplicate-parcel");
    await writer.abandon();
    expect(await registers()).toEqual(before);
  });

  test("finds what has a code of another county than its parent, or of another scheme, or characters PostgreSQL has not", async () => {
    const [{ building, units, ...rest }] = TABLES;
    const foreign = { ...building, code: "BK-1/7", parcel: "Lot 7" };
    const inside = ["510811001001GB00001F00010001", "Door\t1\\\0"].map((id) => ({
      ...(units[0] as Unit),
      id,
      building: foreign.code,
      parcel: foreign.parcel,
    }));
    await settled("strays", (writer) => {
      writer.parcel({ ...PARCELS[0], code: "Lot 7" });
      writer.building({ ...rest, building: foreign, units: inside });
      writer.parcel(PARCELS[2]);
      writer.building({
        ...rest,
        building: { ...building, parcel: PARCELS[2].code, code: "510811001001GB00001F0001" },
        units: [],
      });
    });
    const store = await openPostgresStore(own("strays"));
    expect((await store.table(foreign.code))?.units).toEqual(inside);
    expect((await store.parcels(null, 9)).map(({ children }) => children)).toEqual([1, 1]);
    expect((await store.buildingsOn(PARCELS[2].code)).map(({ code }) => code)).toEqual(["510811001001GB00001F0001"]);
    expect(await store.unit("Door\t1\\\0")).toEqual(inside[1]);
    expect(await store.search("\0", 5)).toEqual([]);
    expect((await store.search("BK-1/7", 5)).map(({ kind }) => kind)).toContain("building");
    await store.close();
  });

  test("answers as SQLite does: the sample district, look-ups and searches in the same order", async () => {
    const folder = mkdtempSync(join(tmpdir(), "loutu-both-"));
    const path = join(folder, "register.sqlite");
    const writer = createSqliteStore(path);
    await writer.finish(makeDistrict(writer, toLonLat(4523)));
    await settled("district", (sink) => void makeDistrict(sink, toLonLat(4523)));
    const [embedded, remote] = [openSqliteStore(path), await openPostgresStore(own("district"))];
    const both = async <T>(ask: (store: Store) => Promise<T>): Promise<void> =>
      expect(await ask(remote)).toEqual(await ask(embedded));
    const texts = new Set([
      "利州区",
      "嘉陵",
      "1单元",
      "3栋",
      "3栋1单元",
      "101",
      "车位",
      "花园",
      "路",
      "GB000",
      "F0001",
      "5108",
      "0000012",
    ]);
    for await (const { building, units } of embedded.eachTable()) {
      const unit = units.at(-1);
      await both((store) => store.fidelities(building.code));
      await both((store) => store.stackOf(building.parcel));
      if (unit === undefined || texts.size > 100) continue;
      await both((store) => store.statesOf(unit.id));
      await both((store) => store.whereabouts("unit", unit.id));
      if (unit.location !== null) texts.add(unit.location).add(unit.location.slice(-6)).add(unit.location.slice(3, 9));
    }
    for (const text of texts) await both((store) => store.search(text, 30));
    await embedded.close();
    await remote.close();
    rmSync(folder, { recursive: true });
  }, 180_000);
}
