import { join } from "node:path";
import readSheets from "read-excel-file/node";
import Value from "typebox/value";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BasketView } from "../../src/contract/basket.ts";
import { routes } from "../../src/contract/routes.ts";
import type { UnitView } from "../../src/contract/shapes.ts";
import type { Right } from "../../src/cadastre/right.ts";
import { csvText } from "../../src/server/files/csv-text.ts";
import { READER_ROLE } from "../../src/server/reader-role.ts";
import { basketView } from "../../src/server/views/basket.ts";
import { currentDataset, REGISTER_FILE } from "../../src/store/home.ts";
import { openSqliteStore } from "../../src/store/sqlite/reader.ts";
import { B1, CHOSEN, ELSEWHERE, LOOSE, P1, RIGHTS, STALL } from "../store/small-town.ts";
import { townServer, type TownServer } from "./town-server.ts";

let town: TownServer;
beforeAll(async () => (town = await townServer()));
afterAll(() => town.remove());

const post = (url: string, payload: object) => town.app.inject({ method: "POST", url, payload });
const ask = async (units: string[]): Promise<BasketView> => (await post(routes.basket(), { units })).json<BasketView>();

const LOCKED = `${B1}0001`;
const NOWHERE = `${B1}9999`;

describe("a basket", () => {
  test("has the shape of the contract, its rows in the order asked", async () => {
    const view = await ask([STALL, CHOSEN, LOOSE, `~${B1}-1`]);
    expect([...Value.Errors(BasketView, view)]).toEqual([]);
    expect(view.rows.map(({ id }) => id)).toEqual([STALL, CHOSEN, LOOSE, `~${B1}-1`]);
    expect(view.missing).toEqual([]);
  });

  test("loses no code: 6 asked, 2 rows and 4 that say why they have none", async () => {
    const asked = [CHOSEN, NOWHERE, "302", "510802 001002 gb00015 f00030012", LOCKED, CHOSEN];
    const { rows, missing } = await ask(asked);
    expect(rows.map(({ id }) => id)).toEqual([CHOSEN, LOCKED]);
    expect(missing).toEqual([
      { asked: NOWHERE, reason: "unit-not-found" },
      { asked: "302", reason: "code-malformed" },
      { asked: "510802 001002 gb00015 f00030012", reason: "repeated" },
      { asked: CHOSEN, reason: "repeated" },
    ]);
    expect(rows.length + missing.length).toBe(asked.length);
  });

  test("tells area, storey height, structure and states of a unit", async () => {
    const [row] = (await ask([CHOSEN])).rows;
    expect(row).toMatchObject({
      buildingName: "3栋",
      parcelName: "翠湖花园",
      entrance: "2",
      room: "302",
      floorLabel: "3",
      structure: { code: "3" },
      storeyHeightsM: [3],
      predicted: null,
      measured: { builtM2: 50, innerM2: 40, sharedM2: 10 },
      states: { registration: "registered", counters: { mortgage: 2, seizure: 1, "queued-seizure": 1 } },
    });
  });

  test("lists what stands registered, gravest first, each with the entries it rests on", async () => {
    const [row] = (await ask([CHOSEN])).rows;
    expect(row?.limits.map(({ counter, count, basis }) => [counter, count, basis.map(({ right }) => right)])).toEqual([
      ["seizure", 1, ["CFDJ:1"]],
      ["queued-seizure", 1, ["CFDJ:2"]],
      ["mortgage", 2, ["DYAQ:1", "DYAQ:2"]],
    ]);
    expect(row?.limits[0]?.basis[0]).toMatchObject({
      title: { zh: "查封" },
      registered: "2024-03-01",
      details: [
        { field: "CFJG", value: "虚构区人民法院" },
        { field: "CFWH", value: "（2024）虚1号" },
      ],
    });
    expect(row?.limits[2]?.basis[0]?.certificate).toBe("川(2024)广元市不动产证明第0005678号");
  });

  test("a lock stands there without an entry: it is a mark on the unit itself", async () => {
    const [row] = (await ask([LOCKED])).rows;
    expect(row?.limits).toEqual([
      { about: "unit", counter: "lock", count: 1, basis: [], reason: null },
      { about: "unit", counter: "filing", count: 1, basis: [], reason: null },
    ]);
  });

  test("a seizure of the land stands beside what is registered about the unit itself, as the land's", async () => {
    const seizure = RIGHTS.find(({ id }) => id === "CFDJ:1") as Right;
    const store = openSqliteStore(join(town.home, String(await currentDataset(town.home)), REGISTER_FILE));
    const rightsOf = async (subject: string) => (subject === P1 ? [{ ...seizure, id: "CFDJ:9", subject }] : []);
    const { rows } = await basketView({ ...store, rightsOf }, [LOCKED], READER_ROLE);
    await store.close();
    expect(rows[0]?.limits.map(({ about, counter, basis }) => [about, counter, basis[0]?.right])).toEqual([
      ["unit", "lock", undefined],
      ["unit", "filing", undefined],
      ["parcel", "seizure", "CFDJ:9"],
    ]);
  });

  test("never tells more than the records do: no name, no number, no phone of a person", async () => {
    const { body } = await post(routes.basket(), { units: [CHOSEN, LOCKED] });
    for (const secret of ["张三虚", "999999199001010011", "00000000000"]) expect(body).not.toContain(secret);
  });

  test("is kept by nobody on the way", async () => {
    expect((await post(routes.basket(), { units: [CHOSEN] })).headers["cache-control"]).toBe("no-store");
  });
});

test("1,001 codes are too many, and the answer says so; 1,000 are taken", async () => {
  const codes = (count: number) => Array.from({ length: count }, (_, at) => `${P1}F0009${String(at).padStart(4, "0")}`);
  const over = await post(routes.basket(), { units: codes(1001) });
  expect(over.json()).toMatchObject({ status: 413, code: "basket-too-large", detail: "1001 > 1000" });
  expect((await post(routes.basketFile("csv"), { units: codes(1001), language: "zh" })).statusCode).toBe(413);
  expect((await ask(codes(1000))).missing).toHaveLength(1000);
});

test.each([{}, { units: [] }, { units: [""] }, { units: ["a"], language: "zh" }, { units: CHOSEN }])(
  "%j is no basket",
  async (payload) => {
    expect((await post(routes.basket(), payload)).json()).toMatchObject({ status: 400, code: "query-invalid" });
  },
);

describe("the list as a file", () => {
  const units = [CHOSEN, STALL, `~${B1}-1`, NOWHERE];

  test("XLSX opens with the columns offices expect, areas as numbers, codes as text, and every code asked for", async () => {
    const answer = await post(routes.basketFile("xlsx"), { units, language: "zh" });
    expect(answer.headers["content-disposition"]).toBe('attachment; filename="loutu-units.xlsx"');
    const [list, about] = await readSheets(answer.rawPayload);
    expect([list?.sheet, about?.sheet]).toEqual(["户清单", "说明"]);
    const [heads, ...rows] = list?.data ?? [];
    expect(heads?.slice(0, 10)).toEqual([
      "层次",
      "房号",
      "用途",
      "结构",
      "建筑面积（实测，㎡）",
      "套内面积（实测，㎡）",
      "共摊面积（实测，㎡）",
      "层高（米）",
      "单元号",
      "不动产单元号",
    ]);
    expect(rows[0]?.slice(0, 10)).toEqual(["3", "302", "成套住宅", "钢筋混凝土结构", 50, 40, 10, 3, "2", CHOSEN]);
    expect(rows.map((row) => row[9])).toEqual([CHOSEN, STALL, null, NOWHERE]);
    expect(rows.map((row) => row.at(-1))).toEqual([null, null, "无有效不动产单元号", "本数据集没有此单元"]);
    expect(about?.data.map(([name]) => name)).toEqual(["数据集", "数据日期", "户数", "未列出的号码", "说明"]);
    expect(about?.data[2]?.[1]).toBe(3);
  });

  test("XLSX speaks English too", async () => {
    const answer = await post(routes.basketFile("xlsx"), { units, language: "en" });
    const [list] = await readSheets(answer.rawPayload);
    expect(list?.sheet).toBe("Units");
    expect(list?.data[0]?.slice(0, 4)).toEqual(["Floor", "Room", "Use", "Structure"]);
  });

  test("CSV is UTF-8 with its mark, one line a code, ended as RFC 4180 says", async () => {
    const { body, headers } = await post(routes.basketFile("csv"), { units, language: "zh" });
    expect(headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(body.startsWith("\ufeff层次,房号,")).toBe(true);
    expect(body.split("\r\n")).toHaveLength(1 + units.length + 1);
    expect(body).toContain(`,2,${CHOSEN},`);
  });

  test("CSV keeps quotes and commas, and runs nothing: a formula becomes text, a basement stays −1", () => {
    const rows = [["=HYPERLINK(1)", 'a "b", c', "-1", "-1+2", "@x", null, -3.5, "两\r\n行"]];
    expect(csvText({ heads: ["h"], widths: [], rows })).toBe(
      `\ufeffh\r\n'=HYPERLINK(1),"a ""b"", c",-1,'-1+2,'@x,,-3.5,"两\r\n行"\r\n`,
    );
  });
});

describe("what belongs to a unit", () => {
  const unit = async (code: string): Promise<UnitView> => (await town.app.inject({ url: routes.unit(code) })).json();

  test("a flat tells its stall, and the stall its flat", async () => {
    const flat = await unit(CHOSEN);
    expect(flat.main).toBeNull();
    expect(flat.accessories).toMatchObject([
      { id: STALL, known: true, building: B1, buildingName: "3栋", room: "车位8" },
    ]);
    const stall = await unit(STALL);
    expect(stall.main).toMatchObject({ id: CHOSEN, known: true, entrance: "2", room: "302", measuredM2: 50 });
    expect(stall.accessories).toEqual([]);
  });

  test("a main unit that the data set has not is told by its code, and that it is not there", async () => {
    expect((await unit(`~${B1}-1`)).main).toMatchObject({ id: ELSEWHERE, known: false, room: "", building: null });
  });
});
