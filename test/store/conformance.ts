import { BuildingStates } from "../../src/cadastre/state-bytes.ts";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Unit } from "../../src/cadastre/unit.ts";
import type { Store, StoreWriter } from "../../src/store/store.ts";
import {
  B1,
  B2,
  CHOSEN,
  HOLDERS,
  LOOSE,
  P1,
  P2,
  P3,
  PARCELS,
  RIGHTS,
  settle,
  STALL,
  TABLES,
  TOWN_INFO,
} from "./small-town.ts";
import { COMPLEX, FOREIGN, inTower, settleComplex } from "./tower-complex.ts";
import { searchPromises } from "./search-promises.ts";

/** One way of keeping a register. `place` is a path for an embedded engine; another may make a name of it. */
export interface Engine {
  create(place: string): StoreWriter;
  open(place: string): Store | Promise<Store>;
}

const FIRST = TABLES[0].units[0] as Unit;

async function all<T>(records: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const record of records) list.push(record);
  return list;
}

/** What every engine promises, told on the small town. */
export function storePromises(name: string, engine: Engine): void {
  describe(`${name} keeps a register`, () => {
    const folder = mkdtempSync(join(tmpdir(), "loutu-store-"));
    const place = join(folder, "register.sqlite");
    let store: Store;

    beforeAll(async () => {
      const writer = engine.create(place);
      settle(writer);
      await writer.finish(TOWN_INFO);
      store = await engine.open(place);
    });
    afterAll(async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    });

    test("tells what the data set is: 3 parcels, 2 buildings, 15 units of which 12 placed, 1 parking, 2 in the tray", async () => {
      const info = await store.dataset();
      expect(info).toMatchObject(TOWN_INFO);
      expect(info.counts).toEqual({
        parcels: 3,
        buildings: 2,
        units: 15,
        rights: 7,
        holders: 1,
        placed: 12,
        parking: 1,
        tray: 2,
        rejected: 1,
      });
      expect(info.bounds?.map((degree) => degree.toFixed(5))).toEqual([
        "105.84000",
        "32.43000",
        "105.84211",
        "32.43054",
      ]);
    });

    test("a predicted unit and its measured counterpart name each other", async () => {
      const measured = await store.unit(FIRST.id);
      const predicted = await store.unit(measured?.partners[0] ?? "");
      expect(measured).toMatchObject({ series: "measured", partners: [predicted?.id] });
      expect(predicted).toMatchObject({ series: "predicted", partners: [measured?.id] });
    });

    test("gives back every record as it came", async () => {
      expect(await store.parcel(P1)).toEqual(PARCELS[0]);
      expect(await store.building(B1)).toEqual(TABLES[0].building);
      expect(await store.table(B1)).toEqual(TABLES[0]);
      expect(await store.table(B2)).toEqual(TABLES[1]);
      expect(await store.unit(CHOSEN)).toEqual(TABLES[0].units[11]);
      expect(await store.rightsOf(CHOSEN)).toEqual(RIGHTS.filter((right) => right.subject === CHOSEN));
      expect(await store.holdersOf(CHOSEN)).toEqual(HOLDERS);
    });

    test("gives the stall that belongs to a flat, and nothing for a flat without one", async () => {
      expect((await store.accessoriesOf(CHOSEN)).map(({ id }) => id)).toEqual([STALL]);
      expect(await store.accessoriesOf(`${B1}0001`)).toEqual([]);
    });

    test("answers a code that is not there with nothing", async () => {
      const none = `${P1}F00099999`;
      expect(await store.parcel(none)).toBeNull();
      expect(await store.building(none)).toBeNull();
      expect(await store.table(none)).toBeNull();
      expect(await store.unit(none)).toBeNull();
      expect(await store.accessoriesOf(none)).toEqual([]);
      expect(await store.drawn(none)).toBeNull();
      expect(await store.fidelities(none)).toEqual([]);
      expect(await store.logicalsOf(none)).toEqual([]);
      expect(await store.floorsOf(none)).toEqual([]);
      expect(await store.statesOf(none)).toBeNull();
      expect(await store.stateBytes(none)).toBeNull();
      expect(await store.whereabouts("unit", none)).toBeNull();
      expect(await store.rightsOf(none)).toEqual([]);
      expect(await store.stackOf(none)).toEqual([]);
      expect(await store.boundaryOf(none)).toEqual({ points: [], lines: [] });
    });

    test("lists parcels page by page in code order, with the number of their buildings", async () => {
      const first = await store.parcels(null, 2);
      expect(first.map(({ code, children }) => [code, children])).toEqual([
        [P1, 2],
        [P3, 0],
      ]);
      expect((await store.parcels(P3, 2)).map((each) => each.code)).toEqual([P2]);
    });

    test("lists the buildings of a parcel with their units, and the units over several of them", async () => {
      expect((await store.buildingsOn(P1)).map(({ code, children }) => [code, children])).toEqual([
        [B1, 14],
        [B2, 0],
      ]);
      expect((await store.looseUnitsOf(P1)).map((unit) => unit.id)).toEqual([LOOSE]);
    });

    test("stacks parcels of other layers that overlap in plan, lowest first; a neighbour along an edge is not one", async () => {
      expect((await store.stackOf(P1)).map((parcel) => parcel.code)).toEqual([P2, P1]);
      expect((await store.stackOf(P2)).map((parcel) => parcel.code)).toEqual([P2, P1]);
      expect((await store.stackOf(P3)).map((parcel) => parcel.code)).toEqual([P3]);
    });

    test("counts states: two mortgages, one seizure in force and one queued", async () => {
      expect(await store.statesOf(CHOSEN)).toEqual({
        registration: "registered",
        counters: { mortgage: 2, seizure: 1, "queued-seizure": 1 },
        trade: null,
        certificate: "certificate",
      });
    });

    test("gives the states of a building in the order of its table", async () => {
      const states = new BuildingStates((await store.stateBytes(B1)) ?? new Uint8Array());
      expect(states.units).toBe(14);
      expect(states.registration(0)).toBe("first");
      expect(states.counters(0)).toEqual(["lock", "filing"]);
      expect(states.registration(1)).toBe("unregistered");
      expect([states.certificate(0), states.certificate(1)]).toEqual(["book-only", null]);
      expect(states.registration(13)).toBe("cancelled");
      expect([states.count(11, "mortgage"), states.count(11, "seizure"), states.count(11, "lock")]).toEqual([2, 1, 0]);
      expect(await store.stateBytes(B2)).toHaveLength(0);
    });

    test("takes trade and counts from a unit's own columns: for sale, two objections that no right tells", async () => {
      const states = new BuildingStates((await store.stateBytes(B1)) ?? new Uint8Array());
      expect([states.trade(0), states.trade(1)]).toEqual([null, "for-sale"]);
      expect(states.count(1, "objection")).toBe(2);
      expect(await store.statesOf(`${B1}0002`)).toEqual({
        registration: "unregistered",
        counters: { objection: 2 },
        trade: "for-sale",
        certificate: null,
      });
    });

    test("finds the states of buildings by a box: B1 has units, B2 beside it has none, and a limit of 0 gives nothing", async () => {
      const place = await store.whereabouts("building", B1);
      const [west, south, east, north] = place?.box ?? [0, 0, 0, 0];
      const found = await store.statesIn([west - 0.01, south - 0.01, east + 0.01, north + 0.01], 10);
      expect(found).toEqual([{ code: B1, at: place?.centre, bytes: await store.stateBytes(B1) }]);
      // A box that meets it in one corner finds it too; one that ends a metre before does not.
      expect(await store.statesIn([east - 1e-6, north - 1e-6, east + 0.01, north + 0.01], 10)).toHaveLength(1);
      expect(await store.statesIn([east + 1e-5, south, east + 0.01, north], 10)).toEqual([]);
      expect(await store.statesIn([west, south, east, north], 0)).toEqual([]);
    });

    test("tells where a parcel or building is, and a unit by its building, or by its parcel when it has none", async () => {
      const parcel = await store.whereabouts("parcel", P1);
      const building = await store.whereabouts("building", B1);
      expect(parcel?.box).toEqual([105.84, 32.43, 105.84 + 100 / 95_000, 32.43 + 60 / 111_000]);
      expect(building?.centre[0]).toBeCloseTo(105.84 + 20 / 95_000, 9);
      expect(await store.whereabouts("unit", CHOSEN)).toEqual(building);
      expect(await store.whereabouts("unit", LOOSE)).toEqual(parcel);
    });

    test("keeps how each unit is drawn: schematic cells inside the outline, the tray without a place", async () => {
      const drawn = await store.drawn(CHOSEN);
      const outline = await store.whereabouts("building", B1);
      const [west, south, east, north] = drawn?.box ?? [0, 0, 0, 0];
      expect(drawn?.fidelity).toBe("L2");
      // the last of four columns: in the eastern half of a building 20 m long and 10 m deep
      expect(west).toBeGreaterThan((outline?.centre[0] ?? 0) + 4 / 95_000);
      expect(east).toBeCloseTo(outline?.box[2] ?? 0, 6);
      expect(south).toBeGreaterThan((outline?.box[1] ?? 0) - 1e-7);
      expect(north).toBeLessThan((outline?.box[3] ?? 0) + 1e-7);
      expect(await store.drawn(`~${B1}-1`)).toEqual({ fidelity: "L0", box: null });
      expect(await store.drawn(LOOSE)).toEqual({ fidelity: "L0", box: null });
      const fidelities = await store.fidelities(B1);
      expect(fidelities).toHaveLength(14);
      expect(fidelities.slice(0, 12)).toEqual(Array(12).fill("L2"));
      expect(fidelities[13]).toBe("L0");
      expect(await store.fidelities(B2)).toEqual([]);
    });

    test("gives the logical buildings and the floors of a building without its units", async () => {
      expect(await store.logicalsOf(B1)).toEqual(TABLES[0].logicals);
      expect(await store.floorsOf(B1)).toEqual(TABLES[0].floors);
    });

    test("keeps boundary points and lines, findings and tallies", async () => {
      const { points, lines } = await store.boundaryOf(P1);
      expect(points.map((point) => point.label)).toEqual(["J1", "J2", "J3", "J4"]);
      expect(lines.map((line) => line.surveyedLengthM)).toEqual([100]);
      expect((await store.findings(0, 10)).map(({ id, finding }) => [id, finding.rule])).toEqual([[1, "CS-07"]]);
      expect(await store.findings(1, 10)).toEqual([]);
      expect(await store.tallies()).toEqual([{ table: "H", file: "H.csv", read: 16, stored: 15, rejected: 1 }]);
    });

    test("walks over everything in code order, other look-ups in between", async () => {
      const seen: string[] = [];
      for await (const parcel of store.eachParcel()) {
        seen.push(parcel.code);
        await store.unit(CHOSEN);
      }
      expect(seen).toEqual([P1, P3, P2]);
      expect(await all(store.eachTable())).toEqual(TABLES);
      expect((await all(store.eachBoundary())).map(({ parcel, points }) => [parcel, points.length])).toEqual([[P1, 4]]);
    });

    searchPromises(() => store);
  });

  describe(`${name} searches`, () => {
    const folder = mkdtempSync(join(tmpdir(), "loutu-store-"));
    const place = join(folder, "complex.sqlite");
    let store: Store;
    const ids = async (text: string): Promise<string[]> => (await store.search(text, 30)).map((hit) => hit.id);

    beforeAll(async () => {
      const writer = engine.create(place);
      settleComplex(writer);
      await writer.finish({ ...TOWN_INFO, id: "complex" });
      store = await engine.open(place);
    });
    afterAll(async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    });

    test.each(["青屏广场1号塔楼302", "1号塔楼 302", "青屏广场 1号塔楼 302", "青屏广场１号塔楼302室"])(
      "a tower of a complex and a room give that tower's unit alone: %s",
      async (text) => {
        expect(await ids(text)).toEqual([inTower(1, "302")]);
      },
    );

    test("the other tower's room is its own; a room alone is in both; 11号塔楼 is not 1号塔楼", async () => {
      expect(await ids("青屏广场2号塔楼302")).toEqual([inTower(2, "302")]);
      expect(await ids("青屏广场302")).toEqual([inTower(1, "302"), inTower(2, "302")]);
      expect(await ids("青屏广场11号塔楼302")).toEqual([]);
    });

    test("a tower's label alone gives its building", async () => {
      expect(await ids("青屏广场1号塔楼")).toContain(COMPLEX);
    });

    test("a hit says which tower it is in", async () => {
      const [hit] = await store.search("2号塔楼101", 1);
      expect(hit?.title).toBe("青屏广场 2号塔楼 101");
    });

    test.each(["08105000AB0001", "AB0001", "ab 0001", "5000AB"])(
      "a piece from the middle of a foreign code gives its parcel: %s",
      async (text) => {
        expect(await ids(text)).toEqual([FOREIGN]);
      },
    );
  });

  test(`${name} finds what belongs to a flat in another building too, even when its code names another county`, async () => {
    const folder = mkdtempSync(join(tmpdir(), "loutu-store-"));
    const writer = engine.create(join(folder, "accessories"));
    settle(writer);
    const garage = `510811001002GB00001F0001`;
    const units = ["0001", "0002"].map((serial): Unit => {
      const id = `${garage}${serial}`;
      return { ...FIRST, id, code: id, rawCode: id, building: garage, mainUnit: serial === "0002" ? CHOSEN : null };
    });
    writer.building({ ...TABLES[1], building: { ...TABLES[1].building, code: garage }, units });
    await writer.finish(TOWN_INFO);
    const store = await engine.open(join(folder, "accessories"));
    expect((await store.accessoriesOf(CHOSEN)).map(({ id }) => id)).toEqual([STALL, `${garage}0002`]);
    await store.close();
    rmSync(folder, { recursive: true });
  });

  describe(`${name} makes a register visible whole or not at all`, () => {
    const folder = mkdtempSync(join(tmpdir(), "loutu-store-"));
    afterAll(() => rmSync(folder, { recursive: true }));

    test("nothing can be opened before finish, and abandon leaves nothing", async () => {
      const place = join(folder, "half");
      const writer = engine.create(place);
      settle(writer);
      await expect(async () => engine.open(place)).rejects.toThrow("not-a-register");
      await writer.abandon();
      expect(readdirSync(folder)).toEqual([]);
    });

    test("an abandoned rewrite leaves the register that was there", async () => {
      const place = join(folder, "kept");
      const first = engine.create(place);
      settle(first);
      await first.finish(TOWN_INFO);
      const second = engine.create(place);
      second.parcel(PARCELS[2]);
      await second.abandon();
      const store = await engine.open(place);
      expect((await store.dataset()).counts.parcels).toBe(3);
      await store.close();
    });

    test.each([
      ["duplicate-parcel", (sink: StoreWriter) => sink.parcel(PARCELS[0]), P1],
      ["duplicate-building", (sink: StoreWriter) => sink.building(TABLES[1]), B2],
      ["duplicate-unit", (sink: StoreWriter) => sink.looseUnit(FIRST), `${B1}0001`],
    ])("%s: two records of one code are refused by name, never merged", async (code, again, value) => {
      const writer = engine.create(join(folder, code));
      settle(writer);
      again(writer);
      await expect(writer.finish(TOWN_INFO)).rejects.toMatchObject({ code, value });
      await writer.abandon();
    });

    test("a table whose units are not sorted by id is refused: its order is what models and state bytes count by", () => {
      const writer = engine.create(join(folder, "order"));
      const table = { ...TABLES[0], units: TABLES[0].units.toReversed() };
      expect(() => writer.building(table)).toThrow("units-out-of-order");
      return writer.abandon();
    });

    test("after finish or abandon nothing more is taken", async () => {
      const writer = engine.create(join(folder, "closed"));
      await writer.abandon();
      expect(() => writer.parcel(PARCELS[0])).toThrow("writer-closed");
      await expect(writer.finish(TOWN_INFO)).rejects.toThrow("writer-closed");
    });
  });
}
