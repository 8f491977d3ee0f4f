import { describe, expect, it } from "vitest";
import { BuildingStates, stateBytes } from "../../../src/cadastre/state-bytes.ts";
import type { Registration } from "../../../src/cadastre/states.ts";
import { REGISTRATIONS } from "../../../src/cadastre/states.ts";
import { paintFeatures, ROW } from "../../../src/web/building/feature-paint.ts";
import type { Rgb } from "../../../src/web/palette.ts";

const COLOURS = Object.fromEntries(REGISTRATIONS.map((key, i) => [key, [i, i, i]])) as unknown as Record<
  Registration,
  Rgb
>;
const BUILDING: Rgb = [9, 8, 7];
const texel = (bytes: Uint8Array, feature: number) => [...bytes.subarray(feature * 4, feature * 4 + 4)];

const statesOf = (...registrations: Registration[]) =>
  new BuildingStates(
    stateBytes(
      registrations.map((registration) => ({
        registration,
        counters: { seizure: 1, mortgage: 2 },
        trade: null,
        certificate: null,
      })),
    ),
  );

describe("paintFeatures", () => {
  it("gives each unit the colour of its registration, whatever restrictions it carries", () => {
    const bytes = paintFeatures(3, statesOf("registered", "unregistered"), COLOURS, BUILDING);
    expect(texel(bytes, 0)).toEqual([3, 3, 3, 255]);
    expect(texel(bytes, 1)).toEqual([5, 5, 5, 255]);
  });
  it("keeps the last feature, the building itself, out of the states", () => {
    expect(texel(paintFeatures(2, statesOf("in-progress", "in-progress"), COLOURS, BUILDING), 1)).toEqual([
      9, 8, 7, 255,
    ]);
  });
  it("has the building's colour for units whose states may not be seen", () => {
    expect(texel(paintFeatures(2, null, COLOURS, BUILDING), 0)).toEqual([9, 8, 7, 255]);
  });
  it("fills whole rows, and more than one for a large complex", () => {
    expect(paintFeatures(1, null, COLOURS, BUILDING)).toHaveLength(ROW * 4);
    expect(paintFeatures(ROW + 1, null, COLOURS, BUILDING)).toHaveLength(2 * ROW * 4);
  });
});
