import { expect, test } from "vitest";
import { fieldClass } from "../../src/access/field-class.ts";
import { BUILDING_FIELDS } from "../../src/cadastre/lists/building-fields.ts";
import { PARCEL_FIELDS } from "../../src/cadastre/lists/parcel-fields.ts";
import { RIGHT_FIELDS } from "../../src/cadastre/lists/right-fields.ts";

test("every column we have a label for has been classified", () => {
  const columns = [...PARCEL_FIELDS, ...BUILDING_FIELDS, ...RIGHT_FIELDS].map(([column]) => column);
  expect(columns.filter((column) => fieldClass(column) === null)).toEqual([]);
});

test("every column that can hold people is in a protected class", () => {
  const columns = [
    "DYR",
    "YWR",
    "FWSYQR",
    "TDSYQR",
    "GYDQLR",
    "XYDQLR",
    "QLRMC",
    "YWRZJH",
    "ZJH",
    "DH",
    "DZ",
    "GZDW",
    "XB",
  ];
  const harmless = ["nature", "neighbours", "right", "price", "certificate", "case", "seizure"];
  expect(columns.filter((column) => harmless.includes(fieldClass(column) ?? "nature"))).toEqual([]);
});

test("a column nobody has classified has no class, whatever it is called", () => {
  expect(fieldClass("OwnerName")).toBeNull();
  expect(fieldClass("")).toBeNull();
  expect(fieldClass("constructor")).toBeNull();
});
