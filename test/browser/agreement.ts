import { expect } from "vitest";
import type { Page } from "playwright-core";
import { printCode } from "../../src/cadastre/unit-code.ts";
import { routes } from "../../src/contract/routes.ts";
import type { BuildingView, UnitView } from "../../src/contract/shapes.ts";

/** What the register says of a unit: the measure that every view is held to. */
export interface Truth {
  readonly code: string;
  readonly building: string;
  /** Nominal label of its lowest floor, and the heights it spans above ±0.00, metres. */
  readonly floor: string;
  readonly baseM: number;
  readonly topM: number;
  readonly room: string;
}

async function json<T>(origin: string, path: string): Promise<T> {
  const answer = await fetch(`${origin}${path}`);
  if (!answer.ok) throw new Error(`${answer.status} ${path}`);
  return (await answer.json()) as T;
}

/** Reads the truth from the API: floors by the building's own ordered list. */
export async function truthOf(origin: string, code: string): Promise<Truth> {
  const unit = await json<UnitView>(origin, routes.unit(code));
  const building = await json<BuildingView>(origin, routes.building(String(unit.building)));
  const place = unit.placement;
  if (place.kind !== "cell") throw new Error(`${code} stands in no cell`);
  const from = building.floors.find((floor) => floor.id === place.floorFrom);
  const to = building.floors.find((floor) => floor.id === place.floorTo);
  if (from === undefined || to === undefined) throw new Error(`${code} spans floors that are not listed`);
  return {
    code,
    building: building.code,
    floor: from.nominal,
    baseM: from.baseM,
    topM: to.baseM + to.heightM,
    room: unit.room,
  };
}

type View = "map" | "city" | "building";

const TABS: Readonly<Record<View, RegExp>> = {
  map: /地籍图|Parcel map/,
  city: /城市三维|City/,
  building: /楼体三维|Building/,
};

/** Opens a stage by its tab and waits until its picture can be asked and has come to rest. */
export async function showStage(page: Page, view: View): Promise<void> {
  await page.getByRole("tab", { name: TABS[view] }).click();
  await atRest(page, view);
  expect(await page.locator('#stage [role="alert"]').allTextContents(), view).toEqual([]);
}

/** Until the stage answers and half a second goes by without a frame. */
export async function atRest(page: Page, view: View): Promise<void> {
  await page.waitForFunction((name) => window.__loutu?.ready(name) === true, view, { timeout: 120_000 });
  let before = -1;
  for (let round = 0; round < 240; round++) {
    const frames = await page.evaluate((name) => window.__loutu?.frames[name] ?? -1, view);
    if (frames === before) return;
    before = frames;
    await page.waitForTimeout(500);
  }
  throw new Error(`${view} never comes to rest`);
}

/** Where a unit is drawn on top right now, CSS pixels, and how high; fails when it is drawn nowhere. */
export async function spotOf(
  page: Page,
  view: View | "plan",
  code: string,
): Promise<{ x: number; y: number; heightM: number | null }> {
  const spot = await page.evaluate(([name, text]) => window.__loutu?.pick(name, text) ?? null, [view, code] as const);
  if (spot === null) throw new Error(`${view} shows ${code} nowhere`);
  return spot;
}

/** Holds URL, record and table to the register: the same code in the record, and its cell chosen, in its own row. */
export async function expectInTable(page: Page, truth: Truth): Promise<void> {
  await page.waitForFunction((code) => new URLSearchParams(location.search).get("unit") === code, truth.code);
  const record = page.getByTestId("record");
  await record.getByText(printCode(truth.code), { exact: true }).first().waitFor();

  const cell = page.locator(`[role="gridcell"][data-code="${truth.code}"]`);
  await cell.waitFor();
  expect(await cell.getAttribute("aria-selected")).toBe("true");
  expect(await cell.locator("b").first().textContent()).toBe(truth.room);
  expect(await cell.getAttribute("data-floor")).toBe(truth.floor);
  const others = page.locator(`[role="gridcell"][aria-selected="true"]:not([data-code="${truth.code}"])`);
  expect(await others.count(), "cells chosen beside it").toBe(0);
}

/** Until the stage draws this code as chosen; a choice is drawn after the record, when the engine comes to it. */
export async function chosenIn(page: Page, view: View, code: string): Promise<void> {
  await page.waitForFunction(
    ([name, wanted]) => window.__loutu?.chosen(name).includes(wanted) === true,
    [view, code] as const,
    { timeout: 20_000 },
  );
}

/**
 * Holds a stage to the register: this unit is drawn as chosen and no other, and drawn between its own floor and
 * ceiling (0.1 m of play for the width of a line).
 */
export async function expectInStage(page: Page, view: "building" | "city", truth: Truth): Promise<void> {
  await chosenIn(page, view, truth.code);
  await atRest(page, view);
  expect(await page.evaluate((name) => window.__loutu?.chosen(name), view)).toEqual([truth.code]);
  const { heightM: height } = await spotOf(page, view, truth.code);
  expect(height, `${view} draws ${truth.code} at ${height} m`).toBeGreaterThan(truth.baseM - 0.1);
  expect(height, `${view} draws ${truth.code} at ${height} m`).toBeLessThan(truth.topM + 0.1);
}

/** Holds URL, record, table and every 3D stage to the register. Stages are opened one after another. */
export async function expectAgreement(page: Page, truth: Truth): Promise<void> {
  await expectInTable(page, truth);
  await showStage(page, "map");
  await chosenIn(page, "map", truth.building);
  for (const view of ["building", "city"] as const) {
    await showStage(page, view);
    await expectInStage(page, view, truth);
  }
}
