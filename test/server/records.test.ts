import { BuildingStates } from "../../src/cadastre/state-bytes.ts";
import type { TSchema } from "typebox";
import Value from "typebox/value";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routes } from "../../src/contract/routes.ts";
import {
  BuildingView,
  DatasetView,
  ParcelListView,
  ParcelView,
  ReportView,
  SearchView,
  UnitView,
} from "../../src/contract/shapes.ts";
import { B1, B2, CHOSEN, LOOSE, P1, P2, P3 } from "../store/small-town.ts";
import { townServer, type TownServer } from "./town-server.ts";

let town: TownServer;
beforeAll(async () => (town = await townServer()));
afterAll(() => town.remove());

const ask = async <T>(url: string): Promise<T> => (await town.app.inject({ url })).json<T>();

test.each<[string, TSchema, string]>([
  ["the data set", DatasetView, routes.dataset()],
  ["a page of parcels", ParcelListView, routes.parcels(null, 2)],
  ["a parcel", ParcelView, routes.parcel(P1)],
  ["a stacked parcel", ParcelView, routes.parcel(P2)],
  ["a building", BuildingView, routes.building(B1)],
  ["a building without units", BuildingView, routes.building(B2)],
  ["a unit", UnitView, routes.unit(CHOSEN)],
  ["a unit over several buildings", UnitView, routes.unit(LOOSE)],
  ["a unit without a code", UnitView, routes.unit(`~${B1}-1`)],
  ["a search", SearchView, routes.search("302")],
  ["the report", ReportView, routes.report(0, 10)],
])("%s has the shape of the contract", async (_name, shape, url) => {
  const answer = await town.app.inject({ url });
  expect(answer.statusCode).toBe(200);
  expect([...Value.Errors(shape, answer.json())]).toEqual([]);
});

describe("a unit", () => {
  test("is the same by every spelling of its code", async () => {
    const spelled = await ask<UnitView>(routes.unit("510802 001002 gb00015 f00030012"));
    expect(spelled).toEqual(await ask(routes.unit(CHOSEN)));
    expect(spelled.printed).toBe("510802 001002 GB00015 F00030012");
  });

  test("tells its building, parcel, place, states and how true it is drawn", async () => {
    const unit = await ask<UnitView>(routes.unit(CHOSEN));
    expect(unit).toMatchObject({
      building: B1,
      buildingName: "3栋",
      parcel: P1,
      parcelName: "翠湖花园",
      entrance: "2",
      room: "302",
      fidelity: "L2",
      placement: { kind: "cell", floorFrom: "3", colFrom: 3 },
      states: { registration: "registered", counters: { mortgage: 2, seizure: 1, "queued-seizure": 1 } },
      areas: { measured: { builtM2: 50, innerM2: 40, sharedM2: 10 }, computedM2: null },
      warnings: [],
    });
  });

  test("names its counterparts in the other series, each with the area of that series", async () => {
    expect(await ask<UnitView>(routes.unit(`${B1}0001`))).toMatchObject({
      series: "measured",
      partners: [{ id: `~${B1}-1`, room: "夹1", builtM2: 48 }],
    });
    expect(await ask<UnitView>(routes.unit(`~${B1}-1`))).toMatchObject({
      series: "predicted",
      partners: [{ id: `${B1}0001`, room: "101", builtM2: 50 }],
    });
    const { units } = await ask<BuildingView>(routes.building(B1));
    expect(units.filter(({ series }) => series !== "both").map(({ id, partners }) => [id, partners])).toEqual([
      [`${B1}0001`, [`~${B1}-1`]],
      [`~${B1}-1`, [`${B1}0001`]],
    ]);
  });

  test("is where it is drawn; without a place of its own it is where its building or parcel is", async () => {
    const { where: building } = await ask<BuildingView>(routes.building(B1));
    const { where: parcel } = await ask<ParcelView>(routes.parcel(P1));
    const { where } = await ask<UnitView>(routes.unit(CHOSEN));
    // room 302 of the second entrance is at the eastern end: its middle stands east of the building's
    expect(where?.centre[0]).toBeGreaterThan((building?.centre[0] ?? 0) + 5 / 95_000);
    expect((await ask<UnitView>(routes.unit(`~${B1}-1`))).where).toEqual(building);
    expect((await ask<UnitView>(routes.unit(LOOSE))).where).toEqual(parcel);
  });

  test("has its rights by name, with authority and paper, and holders masked", async () => {
    const { rights } = await ask<UnitView>(routes.unit(CHOSEN));
    expect(rights.map((right) => right.title.zh)).toEqual(["房地产权", "抵押权", "抵押权", "查封", "轮候查封"]);
    expect(rights[0]?.holders).toEqual([
      {
        name: "张**",
        idNumber: "9999**********0011",
        share: "100%",
        coOwnership: expect.objectContaining({ code: "0" }),
      },
    ]);
    expect(rights[3]?.details).toContainEqual({
      field: "CFJG",
      label: { zh: "查封机关", en: expect.any(String) },
      value: "虚构区人民法院",
    });
  });

  test("never sends a person's whole name, number or phone", async () => {
    const { body } = await town.app.inject({ url: routes.unit(CHOSEN) });
    for (const secret of ["张三虚", "999999199001010011", "00000000000"]) expect(body).not.toContain(secret);
  });

  test("without a code says so; in the tray it keeps its reason", async () => {
    const unit = await ask<UnitView>(routes.unit(`~${B1}-1`));
    expect(unit).toMatchObject({ code: null, fidelity: "L0", placement: { kind: "tray", reason: "no-floor" } });
    expect(unit.warnings.map((warning) => warning.zh)).toEqual(["没有不动产单元代码"]);
  });
});

test("a building lists its units in the order of its state bytes", async () => {
  const building = await ask<BuildingView>(routes.building(B1));
  const states = (await town.app.inject({ url: routes.buildingStates(B1) })).rawPayload;
  expect(building.units).toHaveLength(14);
  expect(states).toHaveLength(14 * 15);
  expect(building.units[11]?.id).toBe(CHOSEN);
  expect(new BuildingStates(states).counters(11)).toEqual(["seizure", "queued-seizure", "mortgage"]);
  expect(building).toMatchObject({ model: true, logicals: [{ label: null, units: 14 }] });
  expect(await ask<BuildingView>(routes.building(B2))).toMatchObject({
    model: true,
    units: [],
    logicals: [{ units: 0 }],
  });
});

test("a parcel tells its area as registered and as computed, its buildings, its stack, and fields that are hidden", async () => {
  const parcel = await ask<ParcelView>(routes.parcel(P1));
  expect(parcel).toMatchObject({ registeredAreaM2: 6000, computedAreaM2: 6000, printed: "510802 001002 GB00015" });
  expect(parcel.buildings.map((building) => building.code)).toEqual([B1, B2]);
  expect(parcel.looseUnits.map((unit) => unit.id)).toEqual([LOOSE]);
  expect(parcel.stack).toEqual([
    { code: P2, layer: "below" },
    { code: P1, layer: "surface" },
  ]);
  expect(parcel.attributes.map(({ label, value }) => [label.zh, value])).toContainEqual(["容积率", "2.5"]);
});

test("pages of parcels join without a gap", async () => {
  const first = await ask<ParcelListView>(routes.parcels(null, 2));
  const second = await ask<ParcelListView>(routes.parcels(first.next, 2));
  expect([...first.parcels, ...second.parcels].map((parcel) => parcel.code)).toEqual([P1, P3, P2]);
  expect(second.next).toBeNull();
});
