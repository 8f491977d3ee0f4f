import fc from "fast-check";
import { expect, test } from "vitest";
import { permittedAttributes } from "../../src/access/attributes.ts";
import { fieldClass } from "../../src/access/field-class.ts";
import { permitted } from "../../src/access/policy.ts";

const ROLE = "registration-staff";

test("columns nobody has classified never come out, and each says why", () => {
  const column = fc.string({ minLength: 1 }).filter((name) => fieldClass(name) === null);
  fc.assert(
    fc.property(fc.dictionary(column, fc.string({ minLength: 6 })), (attributes) => {
      const { shown, hidden } = permittedAttributes(attributes, ROLE);
      expect(shown).toEqual([]);
      const filled = Object.entries(attributes).filter(([, value]) => value.trim() !== "");
      expect(hidden.map(({ field }) => field)).toEqual(filled.map(([field]) => field));
      expect(hidden.every(({ reason }) => reason.zh !== "" && reason.en !== "")).toBe(true);
    }),
  );
});

test("a secret put into any protected column does not come out whole", () => {
  const column = fc.constantFrom(
    "DYR",
    "YWR",
    "FWSYQR",
    "TDSYQR",
    "QLRMC",
    "YWRZJH",
    "ZJH",
    "DH",
    "DZ",
    "DZYJ",
    "GZDW",
  );
  fc.assert(
    fc.property(
      column,
      fc.string({ minLength: 2, maxLength: 4, unit: fc.constantFrom(..."甲乙丙丁戊己庚辛") }),
      (field, secret) => {
        expect(JSON.stringify(permittedAttributes({ [field]: secret }, ROLE))).not.toContain(secret);
      },
    ),
  );
});

test("a mortgage shows its amount and term, its mortgagor masked", () => {
  const { shown, hidden } = permittedAttributes(
    { DYR: "梁志霞", BDBZZQSE: "31.36", ZWLXJSSJ: "2044-03-29", FJ: "" },
    ROLE,
  );
  expect(shown.map(({ field, value }) => `${field}=${value}`)).toEqual([
    "DYR=梁**",
    "BDBZZQSE=31.36",
    "ZWLXJSSJ=2044-03-29",
  ]);
  expect(shown[1]?.label).toEqual({ zh: "被担保主债权数额（万元）", en: "Secured debt (10 000 yuan)" });
  expect(hidden).toEqual([]);
});

test("a holder's address is hidden with a reason, and neighbours of a parcel are shown to staff", () => {
  const { shown, hidden } = permittedAttributes({ DZ: "云梯街1号", ZDSZD: "云梯街" }, ROLE);
  expect(shown.map(({ field }) => field)).toEqual(["ZDSZD"]);
  expect(hidden.map(({ field }) => field)).toEqual(["DZ"]);
  expect(hidden[0]?.reason.en).toMatch(/ask/);
});

test("names of the record's holders are taken out of its remarks", () => {
  const { shown } = permittedAttributes({ FJ: "由王小明代办" }, ROLE, ["王小明"]);
  expect(shown[0]?.value).toBe("由王**代办");
});

test("codes are shown with their label", () => {
  const { shown } = permittedAttributes({ FWXZ: "0", FWYT2: "31", FWJG1: "钢结构", ZCS: "5" }, ROLE);
  expect(shown.map(({ value }) => value)).toEqual(["0 市场化商品房", "31 商业服务", "钢结构", "5"]);
});

test("permission of a single column follows the same table", () => {
  expect(permitted(ROLE, "BDCQZH")).toBe(true);
  expect(permitted(ROLE, "bdcqzh")).toBe(true);
  expect(permitted(ROLE, "DZYJ")).toBe(false);
  expect(permitted(ROLE, "OwnerName")).toBe(false);
});
