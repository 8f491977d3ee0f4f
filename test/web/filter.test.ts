import { beforeEach, expect, test } from "vitest";
import { BuildingStates, stateBytes } from "../../src/cadastre/state-bytes.ts";
import { filter } from "../../src/web/filter.svelte.ts";
import { selection } from "../../src/web/selection.svelte.ts";

beforeEach(() => {
  filter.clear();
  selection.states = null;
});

test("an entry goes round: not asked, must be there, must not be there, not asked", () => {
  filter.turn("mortgage");
  expect(filter.asked).toEqual({ having: ["mortgage"], lacking: [] });
  filter.turn("mortgage");
  expect(filter.asked).toEqual({ having: [], lacking: ["mortgage"] });
  filter.turn("mortgage");
  expect(filter.active).toBe(false);
});

test("one entry's turn leaves the others as they are", () => {
  filter.turn("mortgage");
  filter.turn("seizure");
  filter.turn("seizure");
  expect(filter.asked).toEqual({ having: ["mortgage"], lacking: ["seizure"] });
});

test("every unit is wanted without a filter, or while the states are not known", () => {
  filter.turn("mortgage");
  expect(filter.wants(0)).toBe(true);
  const unit = { registration: "registered", trade: null, certificate: null } as const;
  selection.states = new BuildingStates(
    stateBytes([
      { ...unit, counters: {} },
      { ...unit, counters: { mortgage: 1 } },
    ]),
  );
  expect([filter.wants(0), filter.wants(1)]).toEqual([false, true]);
  filter.clear();
  expect([filter.wants(0), filter.wants(1)]).toEqual([true, true]);
});
