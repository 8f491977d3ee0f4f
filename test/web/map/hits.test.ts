import { describe, expect, it } from "vitest";
import { hitsOf, needsList } from "../../../src/web/map/hits.ts";

const building = (code: string) => ({ sourceLayer: "building", properties: { code } });
const parcel = (code: string, layer: string) => ({ sourceLayer: "parcel", properties: { code, layer } });

describe("what lies under a click", () => {
  it("is the building before the parcel it stands on", () => {
    const hits = hitsOf([parcel("P1", "surface"), building("F1")]);
    expect(hits.map(({ code }) => code)).toEqual(["F1", "P1"]);
    expect(needsList(hits)).toBe(false);
  });
  it("is listed from the top down when parcels are stacked", () => {
    const hits = hitsOf([parcel("X", "below"), parcel("B", "surface"), parcel("S", "above")]);
    expect(hits.map(({ code }) => code)).toEqual(["S", "B", "X"]);
    expect(needsList(hits)).toBe(true);
  });
  it("is named once, however many tiles show it", () => {
    expect(hitsOf([parcel("P1", "surface"), parcel("P1", "surface")])).toHaveLength(1);
  });
  it("is nothing on merged ground, which has no code", () => {
    expect(
      hitsOf([
        { sourceLayer: "parcel", properties: { merged: true } },
        { sourceLayer: "label", properties: { code: "P1" } },
      ]),
    ).toEqual([]);
  });
});
