import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { BuildingStates, stateBytes } from "../../src/cadastre/state-bytes.ts";
import { Colouring } from "../../src/web/colouring.svelte.ts";

/** The page's own style and storage, as far as a palette needs them. */
const written = new Map<string, string>();
const storage = new Map<string, string>();
beforeEach(() => {
  written.clear();
  storage.clear();
  const style = {
    setProperty: (name: string, value: string) => void written.set(name, value),
    removeProperty: (name: string) => void written.delete(name),
  };
  vi.stubGlobal("document", { documentElement: { style } });
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => storage.get(name) ?? null,
    setItem: (name: string, value: string) => void storage.set(name, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

const states = new BuildingStates(
  stateBytes([
    { registration: "first", counters: {}, trade: "sold", certificate: null },
    { registration: "registered", counters: { mortgage: 1 }, trade: null, certificate: "certificate" },
  ]),
);

describe("what lies under a unit", () => {
  test("is its registration, until another group is laid there", () => {
    const colouring = new Colouring();
    expect(colouring.styleOf(states, 0)).toMatchObject({ character: "首", css: "var(--state-first)" });
    colouring.lay("trade");
    expect(colouring.styleOf(states, 0)).toMatchObject({ character: "售", css: "var(--trade-sold)" });
    colouring.lay("certificate");
    expect(colouring.styleOf(states, 1)).toMatchObject({ character: "证", css: "var(--certificate-certificate)" });
  });

  test("is nothing for a unit that has no state of that group", () => {
    const colouring = new Colouring();
    colouring.lay("trade");
    expect(colouring.styleOf(states, 1)).toBeNull();
    colouring.lay("certificate");
    expect(colouring.styleOf(states, 0)).toBeNull();
  });
});

describe("a colour of the reader's own", () => {
  test("is in the engines' numbers and on the page at once, with the tint of a cell: 36 % of it on paper", () => {
    const colouring = new Colouring();
    colouring.recolour("registration.first", "#ff0000");
    expect(colouring.styleOf(states, 0)?.rgb).toEqual([255, 0, 0]);
    expect(written.get("--state-first-body")).toBe("#ff0000");
    // 255 × 0.36 + 251 × 0.64 = 252.4; 252 × 0.64 = 161.3; 250 × 0.64 = 160
    expect(written.get("--state-first")).toBe("#fca1a0");
    expect(written.size).toBe(2);
  });

  test("is there again at the next visit, with the preset and the group under the cells", () => {
    const before = new Colouring();
    before.take("print");
    before.recolour("mortgage", "#123456");
    before.lay("trade");
    const after = new Colouring();
    after.recall();
    expect([after.preset, after.background, after.own]).toEqual(["print", "trade", { mortgage: "#123456" }]);
    expect(written.get("--badge-mortgage")).toBe("#123456");
  });

  test("goes when a preset is taken, and the usual one leaves the page as it was written", () => {
    const colouring = new Colouring();
    colouring.recolour("mortgage", "#123456");
    colouring.take("colour-blind");
    expect(colouring.own).toEqual({});
    expect(written.get("--state-registered-body")).toBe("#058cfe");
    colouring.take("default");
    expect(written.size).toBe(0);
  });

  test("is refused when it is no colour, and what storage holds of another kind is passed over", () => {
    const colouring = new Colouring();
    colouring.recolour("mortgage", "red");
    expect(colouring.own).toEqual({});
    for (const kept of ["no JSON", '{"preset":"moon","background":7,"own":{"moon":"#123456","lock":"red"}}']) {
      storage.set("loutu-palette", kept);
      colouring.recall();
      expect([colouring.preset, colouring.background, colouring.own]).toEqual(["default", "registration", {}]);
    }
  });
});
