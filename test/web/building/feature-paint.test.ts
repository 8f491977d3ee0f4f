import { describe, expect, it } from "vitest";
import { paintFeatures, ROW, seenIn, type FeatureLook } from "../../../src/web/building/feature-paint.ts";

const PLAIN: FeatureLook = { rgb: [9, 8, 7], pattern: "plain", seen: "shown", schematic: false, marked: false };
const texel = (bytes: Uint8Array, feature: number) => [...bytes.subarray(feature * 4, feature * 4 + 4)];

describe("paintFeatures", () => {
  it("keeps the colour as it is", () => {
    expect(
      texel(
        paintFeatures(2, () => PLAIN),
        1,
      ).slice(0, 3),
    ).toEqual([9, 8, 7]);
  });
  it("packs the rest of a look into one byte: 2 bits seen, 3 pattern, 1 schematic, 1 marked", () => {
    const byte = (look: Partial<FeatureLook>) =>
      texel(
        paintFeatures(1, () => ({ ...PLAIN, ...look })),
        0,
      )[3];
    expect(byte({ seen: "hidden" })).toBe(0);
    expect(byte({ seen: "dimmed" })).toBe(1);
    expect(byte({})).toBe(2);
    expect(byte({ pattern: "cross" })).toBe(2 + 5 * 4);
    expect(byte({ schematic: true, marked: true })).toBe(2 + 32 + 64);
  });
  it("tells how much of a feature is drawn, whatever else it carries", () => {
    const looks = (["shown", "hidden", "dimmed"] as const).map((seen) => ({
      ...PLAIN,
      seen,
      pattern: "cross" as const,
      marked: true,
    }));
    const bytes = paintFeatures(3, (feature) => looks[feature] ?? PLAIN);
    expect([0, 1, 2, 3].map((feature) => seenIn(bytes, feature))).toEqual(["shown", "hidden", "dimmed", "hidden"]);
  });
  it("fills whole rows, and more than one for a large complex", () => {
    expect(paintFeatures(1, () => PLAIN)).toHaveLength(ROW * 4);
    expect(paintFeatures(ROW + 1, () => PLAIN)).toHaveLength(2 * ROW * 4);
  });
});
