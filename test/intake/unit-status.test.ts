import { expect, test } from "vitest";
import { present } from "../../src/intake/present.ts";
import { statesFrom } from "../../src/cadastre/unit-states.ts";
import { stateFacts } from "../../src/store/state-facts.ts";
import { arraySource } from "./array-source.ts";
import { read } from "./read.ts";

const PARCEL = "510802001002GB00015";
const code = (serial: number) => `${PARCEL}F0001000${serial}`;

/**
 * 0001 two mortgages by both accounts; 0002 one mortgage counted, none delivered; 0003 one objection delivered, none
 * counted; 0004 four seizures counted, one in force and three queued delivered; 0005 locked, for sale, contract under
 * review; 0006 sold and filed; 0007 not in the status table.
 */
const STATUS = [
  `${code(1)},2,0,0,0,0,1,1`,
  `${code(2)},1,0,0,0,1,,`,
  `${code(3)},0,0,0,0,,,`,
  `${code(4)},0,4,0,0,,,`,
  `${code(5)},0,0,0,2,1,0,0`,
  `${code(6)},,,,,0,1,1`,
  `${code(9)},1,,,,,,`,
  `${code(1)},7,,,,,,`,
];
const seizure = (serial: number, kind: number) => `${code(serial)},800,${kind},1`;
const { sink, report } = await read(
  arraySource({
    "ZRZ.csv": `ZRZH,ZDDM\n0001,${PARCEL}\n`,
    "H.csv": `BDCDYH,ZRZH,SJCS,SHBW,KS\n${[1, 2, 3, 4, 5, 6, 7].map((n) => `${code(n)},0001,1,10${n},${n === 5 ? "0" : ""}`).join("\n")}\n`,
    "S_SJ_BDCDYHXSZT.csv": `BDCDYH,XSDYACS,XSCFCS,XSYYCS,XSSDCS,KS,YS,SFBA\n${STATUS.join("\n")}\n`,
    "HT.csv": `HTBH,BDCDYH,ZT\nHT-1,${code(5)},0\nHT-2,${code(5)},审核中\nHT-3,${code(6)},2\nHT-4,,1\n`,
    "DYAQ.csv": `BDCDYH,DJLX,QSZT\n${code(1)},100,1\n${code(1)},100,1\n${code(1)},100,2\n${code(7)},100,1\n`,
    "YYDJ.csv": `BDCDYH,DJLX,QSZT\n${code(3)},600,1\n`,
    "CFDJ.csv": `BDCDYH,DJLX,CFLX,QSZT\n${[seizure(4, 1), seizure(4, 2), seizure(4, 2), seizure(4, 4)].join("\n")}\n`,
  }),
);
const unit = (serial: number) => present(sink.units.find(({ id }) => id === code(serial)));
const statesOf = (serial: number) =>
  statesFrom(
    sink.rights.filter(({ subject }) => subject === code(serial)),
    stateFacts(unit(serial)) ?? {},
  );

test("columns of the status table are columns of the unit; locks, filings and trade come from them", () => {
  expect(unit(5).attributes).toEqual({
    XSDYACS: "0",
    XSCFCS: "0",
    XSYYCS: "0",
    XSSDCS: "2",
    KS: "1",
    YS: "0",
    SFBA: "0",
    HTZT: "1",
  });
  expect(statesOf(5)).toMatchObject({ counters: { lock: 2 }, trade: "draft" });
  expect(statesOf(6)).toMatchObject({ counters: { filing: 1 }, trade: "sold", registration: "notice" });
  expect(statesOf(2).trade).toBe("for-sale");
  expect(statesOf(7)).toMatchObject({ counters: { mortgage: 1 }, trade: null });
});

test("where counters and rights differ, the badge shows the larger and a finding names both; agreement is silent", () => {
  expect(statesOf(1).counters).toEqual({ mortgage: 2, filing: 1 });
  expect(statesOf(2).counters).toEqual({ mortgage: 1 });
  expect(statesOf(3).counters).toEqual({ objection: 1 });
  expect(statesOf(4).counters).toEqual({ seizure: 1, "queued-seizure": 3 });
  const found = sink.findings.filter(({ rule }) => rule === "IN-15");
  expect(found.map(({ row, field, value }) => [row, field, value])).toEqual([
    [2, "XSDYACS", "1"],
    [3, "XSYYCS", "0"],
  ]);
  expect(present(found[0]).message).toEqual({
    zh: `${code(2)} 抵押次数：状态表 1，权利表 0；角标取较大者`,
    en: `${code(2)} Mortgages: 1 in the status table, 0 in the rights; the badge shows the larger`,
  });
});

test("nothing is lost: every row is kept as text, what cannot be used is named", () => {
  const tally = (name: string) => present(report.tallies.find(({ table }) => table === name));
  expect(tally("S_SJ_BDCDYHXSZT")).toMatchObject({ read: 8, stored: 8, rejected: 0 });
  expect(tally("HT")).toMatchObject({ read: 4, stored: 4 });
  expect(sink.others.filter(({ table }) => table !== "C").length).toBe(12);
  expect(sink.found("DB-06")).toEqual([`S_SJ_BDCDYHXSZT.csv:7 ${code(9)}`]);
  expect(sink.found("DB-03")).toEqual([`S_SJ_BDCDYHXSZT.csv:8 ${code(1)}`]);
  expect(sink.found("IN-14")).toEqual(["S_SJ_BDCDYHXSZT.csv:5 1"]);
});
