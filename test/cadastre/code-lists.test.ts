import { expect, test } from "vitest";
import { CODE_LISTS, codedValue, labelOf } from "../../src/cadastre/code-lists.ts";

const entries = Object.entries(CODE_LISTS).flatMap(([scheme, list]) =>
  list.map((entry) => [scheme, ...entry] as const),
);

test("every code of every list is read back by its code, and by code and label", () => {
  for (const [scheme, code, zh] of entries) {
    expect(codedValue(scheme, code).code, `${scheme} ${code}`).toBe(code);
    expect(codedValue(scheme, `${code} ${zh}`).code, `${scheme} ${code} ${zh}`).toBe(code);
  }
});

test("a label that two codes share leads to neither of them", () => {
  expect(codedValue("QLXZ", "家庭承包").code).toBeNull();
});

test("every label leads to a code with that label, and no code stands twice in a list", () => {
  for (const [scheme, , zh] of entries) expect(labelOf(codedValue(scheme, zh)).zh, `${scheme} ${zh}`).toBe(zh);
  expect(new Set(entries.map(([scheme, code]) => `${scheme} ${code}`)).size).toBe(entries.length);
});

test.each([
  ["QSZT", "1", "1"],
  ["QSZT", "现势", "1"],
  ["QSZT", "1 现势", "1"],
  ["QSZT", "01", "1"],
  ["QSZT", "1.0", "1"],
  ["QSZT", "0", "0"],
  ["QLLX", "04", "4"],
  ["QLLX", "国有建设用地使用权/房屋(构筑物)所有权", "4"],
  ["QLLX", "其他", "99"],
  ["DJLX", "首次", "100"],
  ["JBLX", "钢钉", "1"],
  ["FWJG", "钢筋混凝土", "3"],
  ["DYFS", "最高额", "2"],
  ["CFLX", "2-轮候查封", "2"],
  ["DJZT", "1", "01"],
  ["GBT21010-2007", "71", "071"],
  ["GBT21010-2007", "071", "071"],
  ["GBT21010-2017", "0701", "0701"],
  ["GBT21010-2017", "701", "0701"],
  ["GBT21010-2017", "城镇住宅", "0701"],
  ["YDYH-2023", "070102", "070102"],
])("%s: %s is code %s", (scheme, raw, code) => expect(codedValue(scheme, raw)).toEqual({ scheme, code, raw }));

test.each([
  ["QSZT", "7"],
  ["QSZT", ""],
  ["QSZT", "现势？"],
  ["QSZT", "1 历史"],
  ["QLLX", "92"],
  ["NO-SUCH-LIST", "1"],
])("%s: %j keeps its text without a code", (scheme, raw) => {
  expect(codedValue(scheme, raw)).toEqual({ scheme, code: null, raw });
  expect(labelOf(codedValue(scheme, raw))).toEqual({ zh: raw, en: raw });
});

test.each([
  ["0702", "农村宅基地", "城镇社区服务设施用地"],
  ["0803", "教育用地", "文化用地"],
  ["0804", "科研用地", "教育用地"],
  ["0901", "军事设施用地", "商业用地"],
  ["0903", "监教场所用地", "娱乐用地"],
  ["1001", "铁路用地", "工业用地"],
])("land use %s is %s in 2017 and %s in 2023", (code, in2017, in2023) => {
  expect(labelOf(codedValue("GBT21010-2017", code)).zh).toBe(in2017);
  expect(labelOf(codedValue("YDYH-2023", code)).zh).toBe(in2023);
});

test("both languages have a label for every code", () => {
  expect(entries.filter(([, , zh, en]) => !/\p{Script=Han}/u.test(zh) || !/^[A-Z]/.test(en))).toEqual([]);
});
