import { afterEach, expect, test } from "vitest";
import { BuildingStates, stateBytes } from "../../../src/cadastre/state-bytes.ts";
import { sentenceOf } from "../../../src/web/table/sentence.ts";
import { words } from "../../../src/web/words.svelte.ts";
import { aUnit } from "../a-building.ts";

const unit = aUnit(1, {
  room: "601",
  useLabel: { zh: "住宅", en: "Dwelling" },
  use: "10",
  measuredM2: 89.12,
});
const states = new BuildingStates(
  stateBytes([
    {
      registration: "registered",
      counters: { mortgage: 2, "queued-seizure": 3, lock: 1 },
      trade: null,
      certificate: null,
    },
  ]),
);
const said = (more: Partial<Parameters<typeof sentenceOf>[3]> = {}, of = unit) =>
  sentenceOf(of, 0, words.t.floorOne("6"), { areaSet: "measured", states, lines: [], notes: [], ...more });

afterEach(() => (words.language = "zh"));

test("a cell is one sentence: room, floor, use, area, states with counts above one", () => {
  expect(said()).toBe("1 单元 601，6 层，住宅，89.12 平方米，已登记，轮候查封 3，锁定，抵押 2");
});

test("the same in English", () => {
  words.language = "en";
  expect(said()).toMatch(/^Entrance 1 601, floor 6, Dwelling, 89\.12 square metres, Registered, /);
  expect(said()).toContain("Mortgage 2");
});

test("chosen fields are said with their names, empty ones not at all, notes at the end", () => {
  const lines = [
    { line: "layout", label: "户型", text: "三居室" },
    { line: "price", label: "万元", text: "—" },
  ] as const;
  expect(said({ lines, notes: ["", "已在篮子中"] })).toMatch(/89\.12 平方米，户型 三居室，已登记.*，已在篮子中$/);
});

test("what is missing is said: no room, no valid code, no states", () => {
  const bare = aUnit(2, { room: "", entrance: "", code: null });
  expect(said({ states: null }, bare)).toBe("无房号，6 层，状态数据缺失，无有效单元号");
});
