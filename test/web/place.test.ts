import { expect, test } from "vitest";
import { type Place, readPlace, writePlace } from "../../src/web/place.ts";

const nowhere: Place = {
  chosen: null,
  stage: "map",
  beside: null,
  floor: null,
  logical: null,
  states: null,
  basket: null,
  language: null,
};

test("the whole district in Chinese has an address without parameters", () => {
  expect(writePlace(nowhere)).toBe("");
  expect(writePlace({ ...nowhere, language: "zh" })).toBe("");
});

test.each<[string, Place]>([
  ["?parcel=510802001002GB00015", { ...nowhere, chosen: { level: "parcel", code: "510802001002GB00015" } }],
  [
    "?unit=510802001002GB00015F00030027&view=building&floor=%E5%A4%B91&lang=en",
    {
      chosen: { level: "unit", code: "510802001002GB00015F00030027" },
      stage: "building",
      beside: null,
      floor: "夹1",
      logical: null,
      states: null,
      basket: null,
      language: "en",
    },
  ],
  ["?building=B&lj=L1", { ...nowhere, chosen: { level: "building", code: "B" }, logical: "L1" }],
  [
    "?building=B&view=building&beside=plan&states=mortgage%2C-seizure",
    {
      ...nowhere,
      chosen: { level: "building", code: "B" },
      stage: "building",
      beside: "plan",
      states: "mortgage,-seizure",
    },
  ],
  ["?basket=510802901002GB00005F00010001.0002", { ...nowhere, basket: "510802901002GB00005F00010001.0002" }],
  ["?building=7%26x%3D1", { ...nowhere, chosen: { level: "building", code: "7&x=1" } }],
])("%s is written and read back the same", (search, place) => {
  expect(writePlace(place)).toBe(search);
  expect(readPlace(search)).toEqual(place);
});

test("the narrowest of several codes wins, and a view that does not exist reads as the map", () => {
  const place = readPlace("?parcel=P&building=B&unit=U&view=moon");
  expect(place.chosen).toEqual({ level: "unit", code: "U" });
  expect(place.stage).toBe("map");
});
