import { expect, test } from "vitest";
import { fieldLabel } from "../../src/cadastre/field-labels.ts";
import { BUILDING_FIELDS } from "../../src/cadastre/lists/building-fields.ts";
import { PARCEL_FIELDS } from "../../src/cadastre/lists/parcel-fields.ts";
import { RIGHT_FIELDS } from "../../src/cadastre/lists/right-fields.ts";

test("columns of the national tables have a name in both languages", () => {
  expect(fieldLabel("ZDSZD")).toEqual({ zh: "宗地四至东", en: "East neighbour" });
  expect(fieldLabel("scjzmj")).toEqual({ zh: "实测建筑面积", en: "Measured built area" });
});

test("an unknown column keeps its own name", () => {
  expect(fieldLabel("LotFront")).toEqual({ zh: "LotFront", en: "LotFront" });
});

test("no column stands in two lists", () => {
  const columns = [...PARCEL_FIELDS, ...BUILDING_FIELDS, ...RIGHT_FIELDS].map(([column]) => column);
  expect(columns.filter((column, index) => columns.indexOf(column) !== index)).toEqual([]);
});
