import Value from "typebox/value";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import type * as Policy from "../../src/access/policy.ts";
import { CELL_FIELDS, CellFieldsView } from "../../src/contract/cell-fields.ts";
import { routes } from "../../src/contract/routes.ts";
import type { Problem } from "../../src/contract/shapes.ts";
import { B1, RIGHTS, TABLES } from "../store/small-town.ts";
import { townServer, type TownServer } from "./town-server.ts";

const denied = vi.hoisted(() => new Set<string>());
vi.mock("../../src/access/policy.ts", async (actual) => {
  const policy = await actual<typeof Policy>();
  return { ...policy, grant: (role: never, field: string) => (denied.has(field) ? "none" : policy.grant(role, field)) };
});

let town: TownServer;
beforeAll(async () => (town = await townServer()));
afterAll(() => town.remove());
afterEach(() => denied.clear());

const ask = async (...names: string[]) => {
  const answer = await town.app.inject({ url: routes.buildingFields(B1, names) });
  expect(answer.statusCode).toBe(200);
  return answer.json<CellFieldsView>();
};

test("every field of a cell comes with one value a unit, in the order of the building", async () => {
  const view = await ask(...CELL_FIELDS);
  expect([...Value.Errors(CellFieldsView, view)]).toEqual([]);
  expect(view.fields.map(({ field }) => field)).toEqual([...CELL_FIELDS]);
  expect(view.hidden).toEqual([]);
  for (const { values } of view.fields) expect(values).toHaveLength(TABLES[0].units.length);
});

test("areas are those of the record with two decimals, and codes say what they mean in both languages", async () => {
  const { fields } = await ask("SCTNJZMJ", "FWLX");
  const inner = TABLES[0].units.map(({ measured }) => measured?.innerM2?.toFixed(2) ?? null);
  expect(fields[0]?.values).toEqual(inner);
  for (const value of new Set(fields[1]?.values))
    if (value !== null) expect(fields[1]?.meanings[value]?.en).toBeTruthy();
});

test("nothing is read or sent that was not asked for", async () => {
  expect((await ask()).fields).toEqual([]);
  expect((await ask("HX", "HX")).fields.map(({ field }) => field)).toEqual(["HX"]);
});

test("the price is that of the ownership in force", async () => {
  const { fields } = await ask("FDCJYJG");
  const prices = TABLES[0].units.map(({ id }) => {
    const own = RIGHTS.find(
      (right) => right.subject === id && right.kind === "ownership" && right.status === "current",
    );
    return own?.attributes.FDCJYJG ?? null;
  });
  expect(fields[0]?.values).toEqual(prices);
});

test("a field the reader may not see never leaves; its reason does, asked for or not", async () => {
  denied.add("FDCJYJG").add("SCTNJZMJ");
  const answer = await town.app.inject({ url: routes.buildingFields(B1, ["FDCJYJG", "SCTNJZMJ", "HX"]) });
  const view = answer.json<CellFieldsView>();
  expect(view.fields.map(({ field }) => field)).toEqual(["HX"]);
  expect(view.hidden.map(({ field }) => field)).toEqual(["FDCJYJG", "SCTNJZMJ"]);
  expect(view.hidden.every(({ reason }) => reason.zh !== "" && reason.en !== "")).toBe(true);
  for (const { measured } of TABLES[0].units)
    if (measured?.innerM2) expect(answer.body).not.toContain(`"${measured.innerM2.toFixed(2)}"`);
  expect((await ask()).hidden.map(({ field }) => field)).toEqual(["FDCJYJG", "SCTNJZMJ"]);
});

test("a name that is no field of a cell is refused by that name, also one the register has", async () => {
  for (const name of ["QLRMC", "hx", "ZJH"]) {
    const answer = await town.app.inject({ url: routes.buildingFields(B1, ["HX", name]) });
    expect(answer.statusCode).toBe(400);
    expect(answer.json<Problem>()).toMatchObject({ code: "query-invalid", detail: `names: ${name}` });
  }
  expect((await town.app.inject({ url: `${routes.building(B1)}/fields` })).statusCode).toBe(400);
  expect((await town.app.inject({ url: routes.buildingFields(`${B1}9`, []) })).statusCode).toBeGreaterThanOrEqual(400);
});
