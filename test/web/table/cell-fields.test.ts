import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { CellField, CellFieldsView } from "../../../src/contract/cell-fields.ts";
import { api } from "../../../src/web/api.ts";
import { cellFields, columnOf, LINES } from "../../../src/web/table/cell-fields.svelte.ts";
import { cellLines } from "../../../src/web/table/cell-lines.ts";
import { selection } from "../../../src/web/selection.svelte.ts";
import { aBuilding, aUnit, cell } from "../a-building.ts";

const asked: string[] = [];
const REASON = { zh: "不显示", en: "not shown" };
const answer = (names: readonly CellField[]): CellFieldsView => ({
  fields: names
    .filter((field) => field !== "FDCJYJG")
    .map((field) => ({
      field,
      label: { zh: field, en: field },
      values: field === "HX" ? ["3", null] : ["72.1", null],
      meanings: field === "HX" ? { "3": { zh: "三居室", en: "3 rooms" } } : {},
    })),
  hidden: [{ field: "FDCJYJG", reason: REASON }],
});

beforeEach(() => {
  asked.length = 0;
  cellFields.chosen = ["use", "area"];
  vi.spyOn(api, "buildingFields").mockImplementation(async (code, names) => {
    asked.push(`${code} ${names.join(",")}`);
    return answer(names);
  });
});
afterEach(() => vi.restoreAllMocks());

test("use and area are shown at first, and need no request", async () => {
  await cellFields.fetch("A1", "measured");
  expect(cellFields.chosen).toEqual(["use", "area"]);
  expect(asked).toEqual([]);
});

test("a field is fetched once for a building, and again for the next one", async () => {
  cellFields.turn("layout");
  await cellFields.fetch("A2", "measured");
  await cellFields.fetch("A2", "measured");
  await cellFields.fetch("B2", "measured");
  expect(asked).toEqual(["A2 HX", "B2 HX"]);
});

test("inner and shared area come from the set that is shown", async () => {
  expect(columnOf("inner", "predicted")).toBe("YCTNJZMJ");
  expect(columnOf("shared", "measured")).toBe("SCFTJZMJ");
  cellFields.turn("inner");
  await cellFields.fetch("A3", "predicted");
  await cellFields.fetch("A3", "measured");
  expect(asked).toEqual(["A3 YCTNJZMJ", "A3 SCTNJZMJ"]);
});

test("a line that may not be seen tells why", async () => {
  await cellFields.fetch("A4", "measured", true);
  expect(cellFields.reason("price", "measured")).toEqual(REASON);
  expect(cellFields.reason("layout", "measured")).toBeNull();
});

test("an answer that comes after the building was left does not show in the next one", async () => {
  cellFields.turn("layout");
  let release: (view: CellFieldsView) => void = () => undefined;
  vi.mocked(api.buildingFields).mockImplementationOnce(() => new Promise((resolve) => (release = resolve)));
  const late = cellFields.fetch("A5", "measured");
  cellFields.chosen = ["use"];
  await cellFields.fetch("B5", "measured");
  release(answer(["HX"]));
  await late;
  expect(cellFields.column("HX")).toBeNull();
});

test("when a request fails it says so, and the next one asks again", async () => {
  cellFields.turn("layout");
  vi.mocked(api.buildingFields).mockRejectedValueOnce(new Error("down"));
  await cellFields.fetch("A6", "measured");
  expect(cellFields.failed).toBe(true);
  await cellFields.fetch("A6", "measured");
  expect(cellFields.failed).toBe(false);
  expect(cellFields.column("HX")?.values).toEqual(["3", null]);
});

test("lines read as words, areas with two decimals, and — where there is nothing; spans by the floor list", async () => {
  const units = [aUnit(1, { entrance: "2", placement: cell("1", "2", 0) }), aUnit(2)];
  selection.building = aBuilding(units);
  for (const line of ["inner", "layout", "entrance", "span", "storeys"] as const) cellFields.turn(line);
  await cellFields.fetch("A7", "measured");
  const texts = units.map((unit, ix) => cellLines(unit, ix, "measured").map(({ text }) => text));
  expect(texts).toEqual([
    ["72.10", "三居室", "2", "1–2", "3"],
    ["—", "—", "1", "—", "—"],
  ]);
  selection.building = null;
});

test("an address begins where it differs from the building's", async () => {
  selection.building = aBuilding([aUnit(1), aUnit(2)], { location: "示例路5号1栋" });
  vi.mocked(api.buildingFields).mockResolvedValueOnce({
    fields: [{ field: "ZL", label: { zh: "", en: "" }, values: ["示例路5号1栋2单元301号", "示例路7号"], meanings: {} }],
    hidden: [],
  });
  cellFields.turn("location");
  await cellFields.fetch("A8", "measured");
  const texts = selection.building.units.map((unit, ix) => cellLines(unit, ix, "measured")[0]?.text);
  expect(texts).toEqual(["…2单元301号", "示例路7号"]);
  selection.building = null;
});

test("every line has a name in the order it is offered", () => {
  expect(new Set(LINES).size).toBe(LINES.length);
});
