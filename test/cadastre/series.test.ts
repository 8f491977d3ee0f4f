import { describe, expect, test } from "vitest";
import { pairSeries, seriesOf, type SeriesRow } from "../../src/cadastre/series.ts";

const areas = (builtM2: number | null) => (builtM2 === null ? null : { builtM2, innerM2: null, sharedM2: null });

const row = (id: string, predicted: number | null, measured: number | null, more: Partial<SeriesRow> = {}) => ({
  id,
  code: "",
  houseCode: "",
  logical: "L1",
  entrance: "1",
  room: id.slice(1),
  predicted: areas(predicted),
  measured: areas(measured),
  former: [],
  ...more,
});
const partnersOf = (rows: readonly SeriesRow[]) =>
  Object.fromEntries(pairSeries(rows).map(({ partners }, at) => [rows[at]?.id, partners]));

describe("which table a unit stands in", () => {
  test("rows with YC only and rows with SC only make two tables; a row with both is in both", () => {
    const rows = [row("p101", 88, null), row("m101", null, 88.4), row("b102", 90, 90.1), row("n103", null, null)];
    expect(seriesOf(rows)).toEqual(["predicted", "measured", "both", "both"]);
  });

  test.each([
    ["off-plan", [row("p101", 88, null), row("p102", 90, null)]],
    ["measured, never predicted", [row("m101", null, 88), row("m102", null, 90)]],
    ["measured, one unit built later", [row("b101", 88, 88), row("m102", null, 90)]],
  ])("a building of one sort has one table: %s", (_, rows) => {
    expect(seriesOf(rows)).toEqual(["both", "both"]);
  });

  test("an area of 0 tells nothing", () => {
    expect(seriesOf([row("p101", 88, 0), row("m101", 0, 88)])).toEqual(["predicted", "measured"]);
  });
});

describe("partners", () => {
  test("1-1, 1-n (one flat became two) and n-1 (two became one), written once and known to both sides", () => {
    const rows = [
      row("p101", 88, null),
      row("p102", 120, null),
      row("p103", 60, null),
      row("p104", 60, null),
      row("m101", null, 88, { former: ["101"] }),
      row("m102", null, 59, { former: ["102"] }),
      row("m105", null, 60, { former: ["102"] }),
      row("m103", null, 119, { former: ["103、104"] }),
    ];
    expect(partnersOf(rows)).toEqual({
      p101: ["m101"],
      p102: ["m102", "m105"],
      p103: ["m103"],
      p104: ["m103"],
      m101: ["p101"],
      m102: ["p102"],
      m105: ["p102"],
      m103: ["p103", "p104"],
    });
  });

  test.each([",", "，", ";", "；", "、", "/"])("names are listed with %s", (separator) => {
    const rows = [row("p1", 10, null), row("p2", 10, null), row("m3", null, 20, { former: [`1${separator} 2`] })];
    expect(partnersOf(rows).m3).toEqual(["p1", "p2"]);
  });

  test("a former unit is named by unit code, FWBM or room; a room may itself be called 1/2", () => {
    const code = "510802001002GB00015F00030027";
    const rows = [
      row("p1", 10, null, { code }),
      row("p2", 10, null, { houseCode: "FW-7" }),
      row("p3", 10, null, { room: "1/2" }),
      row("m1", null, 10, { former: ["510802 001002 gb00015 f00030027"], room: "a" }),
      row("m2", null, 10, { former: ["fw-7"], room: "b" }),
      row("m3", null, 10, { former: ["1/2"], room: "c" }),
    ];
    expect(partnersOf(rows)).toMatchObject({ m1: ["p1"], m2: ["p2"], m3: ["p3"] });
  });

  test("a room of two entrances means the one of the same entrance; else it is reported, not guessed", () => {
    const rows = [
      row("p1", 10, null, { room: "301", entrance: "1" }),
      row("p2", 10, null, { room: "301", entrance: "2" }),
      row("m1", null, 10, { room: "301", entrance: "2", former: ["301"] }),
      row("m2", null, 10, { room: "302", entrance: "3", former: ["301"] }),
    ];
    expect(pairSeries(rows).map(({ partners, ambiguous }) => [partners, ambiguous])).toEqual([
      [[], []],
      [["m1"], []],
      [["p2"], []],
      [[], ["301"]],
    ]);
  });

  test("a name that means no unit is reported; an opaque YHID is passed over where YHBH is understood", () => {
    const rows = [
      row("p101", 10, null),
      row("m101", null, 10, { former: ["8f0c-77", "101"] }),
      row("m102", null, 10, { former: ["101,999"] }),
      row("m103", null, 10, { former: ["8f0c-78"] }),
    ];
    expect(pairSeries(rows).map(({ unknown }) => unknown)).toEqual([[], [], ["999"], ["8f0c-78"]]);
  });

  test("a unit in both tables may name itself; a measured one whose former namesake is missing is reported", () => {
    const rows = [row("b1", 9, 9, { former: ["1"] }), row("p2", 9, null), row("m3", null, 9, { former: ["3"] })];
    expect(pairSeries(rows).map(({ unknown }) => unknown)).toEqual([[], [], ["3"]]);
  });

  test("the history of a split inside one table links nobody and is no fault", () => {
    const rows = [row("m101", null, 80), row("m102", null, 40, { former: ["101"] }), row("p9", 5, null)];
    expect(pairSeries(rows).every(({ partners, unknown }) => partners.length + unknown.length === 0)).toBe(true);
  });
});
