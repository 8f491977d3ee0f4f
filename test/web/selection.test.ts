import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Selection } from "../../src/web/selection.svelte.ts";
import { aBuilding, aUnit, BUILDING, cell, PARCEL } from "./a-building.ts";

const low = aUnit(1, { placement: cell("1", "1", 0) });
const high = aUnit(2, { placement: cell("2", "3", 0) });
const view = aBuilding([low, high]);
const unitView = (unit: typeof low) => ({ ...unit, building: BUILDING, parcel: PARCEL });

/** Answers by path; what is not here is a 404. */
let answers: Record<string, unknown>;
let asked: string[];

beforeEach(() => {
  asked = [];
  answers = {
    [`/api/parcels/${PARCEL}`]: { code: PARCEL },
    [`/api/buildings/${BUILDING}`]: view,
    [`/api/units/${low.id}`]: unitView(low),
    [`/api/units/${high.id}`]: unitView(high),
  };
  vi.stubGlobal("fetch", async (path: string) => {
    asked.push(path);
    if (path.endsWith("/states")) return new Response(new Uint8Array(30).fill(3, 0, 2));
    const answer = answers[path];
    if (answer !== undefined) return Response.json(answer);
    return Response.json({ code: "not-found", status: 404, detail: path }, { status: 404 });
  });
});
afterEach(() => vi.unstubAllGlobals());

test("choosing a unit brings its building, its parcel and the states, and opens its logical building", async () => {
  const selection = new Selection();
  await selection.choose({ level: "unit", code: low.id });
  expect(selection.unit?.id).toBe(low.id);
  expect(selection.building?.code).toBe(BUILDING);
  expect(selection.parcel?.code).toBe(PARCEL);
  expect(selection.states?.units).toBe(2);
  expect(selection.states?.registration(0)).toBe("registered");
  expect(selection.logical).toBe("L1");
  expect(selection.settled).toBe(true);
});

test("a second unit of the same building asks for the unit alone", async () => {
  const selection = new Selection();
  await selection.choose({ level: "unit", code: low.id });
  asked = [];
  await selection.choose({ level: "unit", code: high.id });
  expect(asked).toEqual([`/api/units/${high.id}`]);
});

test("a building whose parcel has no record still opens", async () => {
  answers[`/api/parcels/${PARCEL}`] = undefined;
  const selection = new Selection();
  await selection.choose({ level: "building", code: BUILDING });
  expect(selection.failure).toBeNull();
  expect(selection.building?.code).toBe(BUILDING);
  expect(selection.parcel).toBeNull();
});

test("a code that is not there leaves no record of the one before, and can be tried again", async () => {
  const selection = new Selection();
  await selection.choose({ level: "unit", code: low.id });
  await selection.choose({ level: "unit", code: "NOPE" });
  expect(selection.failure?.code).toBe("not-found");
  expect(selection.unit).toBeNull();
  answers["/api/units/NOPE"] = { ...unitView(low), id: "NOPE" };
  await selection.choose({ level: "unit", code: "NOPE" });
  expect(selection.failure).toBeNull();
  expect(selection.unit?.id).toBe("NOPE");
});

test("of two choices in a row the last is shown, whatever comes late", async () => {
  const selection = new Selection();
  await Promise.all([
    selection.choose({ level: "unit", code: low.id }),
    selection.choose({ level: "parcel", code: PARCEL }),
  ]);
  expect(selection.chosen?.level).toBe("parcel");
  expect(selection.unit).toBeNull();
});

test("a unit that the single floor would hide moves it; one that it shows leaves it", async () => {
  const selection = new Selection();
  await selection.choose({ level: "building", code: BUILDING });
  selection.floor = "1";
  await selection.choose({ level: "unit", code: high.id });
  expect(selection.floor).toBe("2");
  selection.floor = "3";
  await selection.choose({ level: "building", code: BUILDING });
  await selection.choose({ level: "unit", code: high.id });
  expect(selection.floor).toBe("3");
});

test("stepping back goes floor, unit, building, parcel, district", async () => {
  const selection = new Selection();
  await selection.choose({ level: "unit", code: high.id });
  selection.floor = "2";
  const seen: unknown[] = [];
  for (let step = 0; step < 4; step += 1) {
    selection.back();
    await vi.waitFor(() => expect(selection.settled).toBe(true));
    seen.push([selection.floor, selection.chosen?.level ?? null]);
  }
  expect(seen).toEqual([
    [null, "unit"],
    [null, "building"],
    [null, "parcel"],
    [null, null],
  ]);
});

test("opening another tab lets go of the unit and keeps the building", async () => {
  const selection = new Selection();
  await selection.choose({ level: "unit", code: low.id });
  await selection.openLogical("L2");
  expect(selection.chosen).toEqual({ level: "building", code: BUILDING });
  expect(selection.logical).toBe("L2");
});
