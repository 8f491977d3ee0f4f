import { expect, test } from "vitest";
import type { BasketLimit } from "../../../src/contract/basket.ts";
import { bansTransfer, citation, detailsOf } from "../../../src/web/basket/citation.ts";

const basis = (details: [string, string][]): BasketLimit["basis"][number] => ({
  right: "DYAQ:1",
  title: { zh: "抵押权", en: "Mortgage" },
  certificate: "川（2024）虚不动产证明第1号",
  caseNo: "20240301",
  registered: "2024-03-01",
  from: "2024-03-01",
  to: null,
  details: details.map(([field, value]) => ({ field, label: { zh: field, en: field }, value })),
});

test.each<[string, boolean | null]>([
  ["是", true],
  ["1 是", true],
  ["否", false],
  ["0", false],
  ["", null],
  ["见附记", null],
])("a clause against transfer told as “%s”: %s", (value, expected) => {
  expect(bansTransfer(basis([["SFCZJZHXZ", value]]))).toBe(expected);
});

test("an entry is cited with its number, case and days, and named only where it is not listed under its name", () => {
  const papers = "川（2024）虚不动产证明第1号 · 业务号 20240301";
  const days = "登记 2024-03-01 · 期限 2024-03-01 至 …";
  expect(citation(basis([]), "抵押")).toEqual([`抵押权 · ${papers}`, days]);
  expect(citation(basis([]), "抵押权")).toEqual([papers, days]);
  expect(citation({ ...basis([]), registered: null, from: null }, "抵押权")).toEqual([papers]);
});

test("papers stand one a line; a clause that cannot be read stands among them as it is", () => {
  expect(
    detailsOf(
      basis([
        ["CFJG", "虚构区人民法院"],
        ["CFWH", "（2024）虚1号"],
      ]),
    ),
  ).toEqual(["CFJG 虚构区人民法院", "CFWH （2024）虚1号"]);
  expect(detailsOf(basis([["SFCZJZHXZ", "见附记"]]))).toEqual(["SFCZJZHXZ 见附记"]);
  expect(detailsOf(basis([["SFCZJZHXZ", "是"]]))).toEqual([]);
});
