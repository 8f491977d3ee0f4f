import { expect, test } from "vitest";
import type { RelatedUnit } from "../../../src/contract/shapes.ts";
import { partnerLine, relatedLine } from "../../../src/web/neighbours/related-line.ts";

const BUILDING = "510802901002GX00001F0001";
const stall: RelatedUnit = {
  id: `${BUILDING}0001`,
  printed: "510802 901002 GX00001 F00010001",
  known: true,
  building: BUILDING,
  buildingName: null,
  project: "地下停车场1",
  entrance: "",
  room: "-2-001",
  use: { scheme: "FWYT", code: "26", raw: "26", label: { zh: "车库", en: "Garage" } },
  predictedM2: 24.3,
  measuredM2: 24.13,
};

test("a stall in another building is named with its community and building; in the same one by its number alone", () => {
  expect(relatedLine(stall, "510802901002GB00005F0001")).toEqual({
    id: stall.id,
    title: "地下停车场1 幢 0001 -2-001",
    printed: stall.printed,
    note: "车库 · 24.13 ㎡（实测）",
    unknown: null,
  });
  expect(relatedLine(stall, BUILDING).title).toBe("-2-001");
});

test("an area is told with its series, whichever there is", () => {
  expect(relatedLine({ ...stall, measuredM2: null }, BUILDING).note).toBe("车库 · 24.30 ㎡（预测）");
  const partner = { id: `${BUILDING}0009`, room: "101", builtM2: 80 };
  expect(partnerLine(partner, "measured").note).toBe("80.00 ㎡（预测）");
  expect(partnerLine(partner, "predicted").note).toBe("80.00 ㎡（实测）");
});

test("a unit that the data set has not is told by its code, and why it cannot be opened", () => {
  const unknown = { ...stall, known: false, room: "", use: null };
  expect(relatedLine(unknown, null)).toMatchObject({ title: stall.printed, printed: "", unknown: "不在本数据集中" });
});
