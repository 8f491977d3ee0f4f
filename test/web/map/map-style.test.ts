import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { buildingFill, mapStyle } from "../../../src/web/map/map-style.ts";
import { COLOURS } from "../../../src/web/palette.ts";

const style = mapStyle(
  "http://here/tiles/demo/parcels.pmtiles",
  { stack: ["Noto Sans SC"], faces: undefined },
  COLOURS,
);

describe("the map's style", () => {
  it("is valid by the MapLibre style specification", () => {
    expect(validateStyleMin(style)).toEqual([]);
  });
  it("asks no address but the archive it is given", () => {
    const addresses = JSON.stringify(style).match(/https?:\/\/[^"]+/g);
    expect(addresses).toEqual(["http://here/tiles/demo/parcels.pmtiles"]);
    expect([style.glyphs, style.sprite]).toEqual([undefined, undefined]);
  });
  it("has a valid fill for buildings with a filter, by a flag and never by listing codes", () => {
    const filtered = structuredClone(style);
    const fill = filtered.layers.find(({ id }) => id === "building-fill");
    if (fill?.type === "fill" && fill.paint) fill.paint["fill-color"] = buildingFill(true);
    expect(validateStyleMin(filtered)).toEqual([]);
    expect(buildingFill(true)).not.toEqual(buildingFill(false));
    expect(JSON.stringify(buildingFill(true))).toContain('["feature-state","wanted"]');
  });
  it("marks what is chosen by feature state under the code, never by listing codes", () => {
    expect(style.sources["parcels"]).toMatchObject({ promoteId: { parcel: "code", building: "code" } });
    expect(JSON.stringify(style)).not.toContain('["get","code"]');
  });
});
