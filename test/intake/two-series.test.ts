import { expect, test } from "vitest";
import { arraySource } from "./array-source.ts";
import { read } from "./read.ts";

const PARCEL = "510802001002GB00015";
const code = (serial: number) => `${PARCEL}F0001${String(serial).padStart(4, "0")}`;

/** Predicted 101, 102 | 201–203, measured 101 | 102+103 (split of 102) | 201 of 201 and 202; 104 is in both. */
const ROWS = [
  [1, "101", 88, "", "", ""],
  [2, "102", 120, "", "FW-102", ""],
  [3, "104", 90, 90.2, "", ""],
  [4, "201", 60, "", "", ""],
  [5, "202", 60, "", "", ""],
  [6, "203", 60, "", "", ""],
  [7, "101", "", 88.1, "", code(1)],
  [8, "102", "", 59.5, "", "FW-102"],
  [9, "103", "", 60.1, "", "FW-102"],
  [10, "201", "", 119.4, "", "201、202"],
  [11, "301", "", 70, "", "301"],
].map(([serial, room, yc, sc, house, former]) =>
  [code(Number(serial)), "0001", String(room).slice(0, 1), room, house, yc, sc, former].join(","),
);
const { sink } = await read(
  arraySource({
    "ZRZ.csv": `ZRZH,ZDDM\n0001,${PARCEL}\n`,
    "H.csv": `BDCDYH,ZRZH,SJCS,SHBW,FWBM,YCJZMJ,SCJZMJ,YHBH\n${ROWS.join("\n")}\n`,
  }),
);
const units = sink.tables[0]?.units ?? [];
const serial = (id: string) => Number(id.slice(-4));

test("rows with YC only and SC only are two tables, linked both ways by YHBH: 1-1, 1-n, n-1", () => {
  expect(units.map(({ id, series, partners }) => [serial(id), series, partners.map(serial)])).toEqual([
    [1, "predicted", [7]],
    [2, "predicted", [8, 9]],
    [3, "both", []],
    [4, "predicted", [10]],
    [5, "predicted", [10]],
    [6, "predicted", []],
    [7, "measured", [1]],
    [8, "measured", [2]],
    [9, "measured", [2]],
    [10, "measured", [4, 5]],
    [11, "measured", []],
  ]);
});

test("none of them is in the tray: the two tables share the places, 104 has one place in both", () => {
  expect(
    units.map(({ id, placement }) => [serial(id), placement.kind === "cell" ? placement.colFrom : placement.kind]),
  ).toEqual([
    [1, 0],
    [2, 1],
    [3, 3],
    [4, 0],
    [5, 1],
    [6, 2],
    [7, 0],
    [8, 1],
    [9, 2],
    [10, 0],
    [11, 0],
  ]);
});

test("a former unit that is not there is a finding; the column stays readable", () => {
  expect(sink.found("IN-13")).toEqual(["H.csv:11 301"]);
  expect(units[9]?.attributes).toMatchObject({ YHBH: "201、202" });
  expect(units[1]?.attributes).toMatchObject({ FWBM: "FW-102" });
});

test("a predicted and a measured row of one code are one unit of both series, wherever they stand in the file", async () => {
  const lines = [
    `${code(1)},0001,1,101,88,`,
    `${code(2)},0001,1,102,,70.5`,
    `${code(1)},0001,1,1-01,,88.2`,
    `${code(2)},0001,1,102,70,0`,
    `${code(1)},0001,1,101,88,`,
    `${code(3)},0001,1,103,60,`,
    `${code(3)},0001,1,103,,60.1`,
  ];
  const { sink: twins } = await read(
    arraySource({
      "ZRZ.csv": `ZRZH,ZDDM\n0001,${PARCEL}\n`,
      "H.csv": `BDCDYH,ZRZH,SJCS,SHBW,YCJZMJ,SCJZMJ,权利人1\n${lines.map((line) => `${line},甲`).join("\n")}\n`,
    }),
  );
  const told = (twins.tables[0]?.units ?? []).map(({ room, predicted, measured, series }) => [
    room,
    predicted?.builtM2,
    measured?.builtM2,
    series,
  ]);
  expect(told).toEqual([
    ["1-01", 88, 88.2, "both"],
    ["102", 70, 70.5, "both"],
    ["103", 60, 60.1, "both"],
  ]);
  expect(twins.found("IN-16")).toEqual([`H.csv:3 ${code(1)}`, `H.csv:4 ${code(2)}`, `H.csv:7 ${code(3)}`]);
  expect(twins.found("DB-03")).toEqual([`H.csv:5 ${code(1)}`]);
  expect(twins.tallies.find(({ table }) => table === "H")).toMatchObject({ read: 7, stored: 6, rejected: 1 });
  expect(JSON.stringify(twins.others)).not.toContain("甲");
  expect(twins.others.map(({ row, fields }) => [row, fields["YCJZMJ"]])).toEqual([
    [1, "88"],
    [4, "70"],
    [6, "60"],
  ]);
});
