import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CityFeature, colourOf, layerOf, type Look, toneOf } from "../../../src/web/city/paint.ts";

const BUILDING = "510802001002GB00015F0003";
const UNIT = `${BUILDING}0027`;
const unit = (code: string, building = BUILDING): CityFeature => ({ kind: "unit", code, building, layer: "surface" });
const shell = (code: string): CityFeature => ({ kind: "building", code, building: null, layer: "surface" });
const parcel = (code: string): CityFeature => ({ kind: "parcel", code, building: null, layer: layerOf(code) });
const calm: Look = {
  chosen: null,
  hover: null,
  building: null,
  reveal: "none",
  xray: false,
  open: null,
  others: "dimmed",
};

describe("what is marked", () => {
  test("the chosen unit and no other", () => {
    const look: Look = { ...calm, chosen: { level: "unit", code: UNIT }, building: BUILDING };
    expect(toneOf(unit(UNIT), look).mark).toBe("chosen");
    expect(toneOf(unit(`${BUILDING}0028`), look).mark).not.toBe("chosen");
    expect(toneOf(unit("510802001002GB00015F00040001", "510802001002GB00015F0004"), look).mark).toBe("none");
  });

  test("all units of a chosen building, by code, and its shell when it is far", () => {
    const look: Look = { ...calm, chosen: { level: "building", code: BUILDING } };
    expect(toneOf(unit(UNIT), look).mark).toBe("chosen");
    expect(toneOf(shell(BUILDING), look).mark).toBe("chosen");
    expect(toneOf(unit("510802001002GB00015F00040001", "510802001002GB00015F0004"), look).mark).toBe("none");
  });

  test("what is around the chosen unit, more faintly: its neighbours, corridors, and the shell when it is far", () => {
    const look: Look = { ...calm, chosen: { level: "unit", code: UNIT }, building: BUILDING };
    for (const around of [unit(`${BUILDING}0028`), { ...shell(BUILDING), building: BUILDING }, shell(BUILDING)])
      expect(toneOf(around, look).mark).toBe("holds");
    expect(toneOf(parcel("510802001002GB00015"), look).mark).toBe("none");
  });

  test("what is chosen and pointed at stays chosen", () => {
    const same = { level: "unit", code: UNIT } as const;
    expect(toneOf(unit(UNIT), { ...calm, chosen: same, hover: same }).mark).toBe("chosen");
  });
});

describe("what is see-through", () => {
  const revealed: Look = { ...calm, chosen: { level: "unit", code: UNIT }, building: BUILDING, reveal: "building" };

  test("the rest of its building when a hidden unit is revealed, and no other building", () => {
    expect(toneOf(unit(`${BUILDING}0001`), revealed).ghost).toBe(true);
    expect(toneOf(unit("510802001002GB00015F00040001", "510802001002GB00015F0004"), revealed).ghost).toBe(false);
  });

  test("the ground under x-ray, but not what lies below it", () => {
    const look: Look = { ...calm, xray: true };
    expect(toneOf(parcel("510802001002GB00015"), look).ghost).toBe(true);
    expect(toneOf(parcel("510802001002GX00015"), look).ghost).toBe(false);
    expect(toneOf(unit(UNIT), look).ghost).toBe(false);
  });

  test("space above the ground, always: what is in it can be seen", () => {
    expect(toneOf(parcel("510802001002GS00015"), calm).ghost).toBe(true);
  });

  test("never what is chosen", () => {
    fc.assert(
      fc.property(fc.constantFrom("none", "building", "all"), fc.boolean(), (reveal, xray) => {
        const look: Look = { ...revealed, reveal, xray };
        expect(colourOf(toneOf(unit(UNIT), look))[3]).toBe(1);
      }),
    );
  });
});

test("position 14 of a parcel code tells its layer; a code of another scheme lies on the surface", () => {
  expect(layerOf("510802001002GX00015")).toBe("below");
  expect(layerOf("510802001002GS00015")).toBe("above");
  expect(layerOf("510802001002GB00015")).toBe("surface");
  expect(layerOf("1000477501")).toBe("surface");
});

test("what is not marked keeps the colours of the model", () => {
  for (const feature of [unit(UNIT), shell(BUILDING), parcel("510802001002GB00015")])
    expect(colourOf(toneOf(feature, calm))).toEqual([255, 255, 255, 1]);
});

test("a chosen building is tinted less than a chosen unit", () => {
  const whole: Look = { ...calm, chosen: { level: "building", code: BUILDING } };
  const one: Look = { ...calm, chosen: { level: "unit", code: UNIT } };
  expect(colourOf(toneOf(unit(UNIT), whole))[1]).toBeGreaterThan(colourOf(toneOf(unit(UNIT), one))[1]);
});

describe("units of the open building", () => {
  const GREEN = [125, 195, 121] as const;
  const open: Look = {
    ...calm,
    chosen: { level: "building", code: BUILDING },
    open: {
      code: BUILDING,
      filtered: true,
      units: new Map([
        [UNIT, { rgb: GREEN, wanted: true }],
        [`${BUILDING}0028`, { rgb: null, wanted: true }],
        [`${BUILDING}0029`, { rgb: GREEN, wanted: false }],
      ]),
    },
  };
  const core = { ...shell(BUILDING), building: BUILDING };

  test("have the colour of their state, though their building is chosen; without one they show the choice", () => {
    // 0.82 of it over white: 125 × 0.82 + 255 × 0.18 = 148.4
    expect(colourOf(toneOf(unit(UNIT), open))).toEqual([148, 206, 145, 1]);
    expect(toneOf(unit(UNIT), open).mark).toBe("chosen");
    expect(colourOf(toneOf(unit(`${BUILDING}0028`), open))).toEqual(colourOf(toneOf(core, { ...open, open: null })));
  });

  test("and no unit of another building has", () => {
    const other = unit("510802001002GB00015F00040001", "510802001002GB00015F0004");
    expect(colourOf(toneOf(other, open))).toEqual([255, 255, 255, 1]);
  });

  test("that the legend does not ask for are faint, or not there at all", () => {
    expect(toneOf(unit(UNIT), open).left).toBeNull();
    expect(toneOf(unit(`${BUILDING}0029`), open).left).toBe("dimmed");
    expect(colourOf(toneOf(unit(`${BUILDING}0029`), open))[3]).toBeLessThan(0.3);
    expect(toneOf(unit(`${BUILDING}0029`), { ...open, others: "hidden" }).left).toBe("hidden");
  });

  test("leave its cores and corridors standing, pale as long as there is a filter", () => {
    for (const others of ["dimmed", "hidden"] as const) expect(toneOf(core, { ...open, others }).left).toBe("dimmed");
    expect(toneOf(core, calm).left).toBeNull();
    expect(toneOf({ ...core, building: "510802001002GB00015F0004" }, open).left).toBeNull();
  });

  test("show a mark of their own before all that: what is chosen is never dimmed nor hidden", () => {
    const look: Look = { ...open, others: "hidden", chosen: { level: "unit", code: `${BUILDING}0029` } };
    const tone = toneOf(unit(`${BUILDING}0029`), look);
    expect([tone.mark, tone.rgb, tone.left]).toEqual(["chosen", null, null]);
    const hovered = toneOf(unit(UNIT), { ...open, hover: { level: "unit", code: UNIT } });
    expect(hovered.mark).toBe("chosen");
  });

  test("are never as red as the outline of the choice, whatever colour the reader chose", () => {
    const rgb = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255));
    fc.assert(
      fc.property(rgb, (own) => {
        const [r, g, b] = colourOf(
          toneOf(unit(UNIT), {
            ...open,
            open: { code: BUILDING, filtered: false, units: new Map([[UNIT, { rgb: own, wanted: true }]]) },
          }),
        );
        expect(Math.min(r - g, r - b)).toBeLessThanOrEqual(48);
      }),
    );
  });
});
