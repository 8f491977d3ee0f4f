import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { printCode } from "../../src/cadastre/unit-code.ts";
import { routes } from "../../src/contract/routes.ts";
import type { BuildingView } from "../../src/contract/shapes.ts";
import { landmarks } from "../../src/sample/landmarks.ts";
import { atRest, expectAgreement, expectInTable, showStage, spotOf, truthOf } from "./agreement.ts";
import { floorsOf } from "./building-cases.ts";
import { shiftCodes } from "./shift-codes.ts";
import { launch, watchedPage } from "./watched-page.ts";

const origin = inject("origin");
let browser: Browser;
let tower: BuildingView;

beforeAll(async () => {
  browser = await launch();
  tower = (await (await fetch(`${origin}${routes.building(landmarks.tower272)}`)).json()) as BuildingView;
});
afterAll(() => browser.close());

/** The unit in this row (nominal label) and column of the 272-unit tower. */
function unitAt(nominal: string, column: number): string {
  const floor = tower.floors.find((candidate) => candidate.nominal === nominal);
  const unit = tower.units.find(
    ({ placement }) => placement.kind === "cell" && placement.floorFrom === floor?.id && placement.colFrom === column,
  );
  if (unit === undefined) throw new Error(`no unit in row ${nominal}, column ${column}`);
  return unit.id;
}

/** Clicks with the mouse on the first of these units that the view really shows; returns its code. */
async function clickOneOf(page: Page, view: "city" | "building", codes: string[], not: string): Promise<string> {
  for (const code of codes) {
    if (code === not) continue;
    const spot = await page.evaluate(([name, id]) => window.__loutu?.pick(name, id) ?? null, [view, code] as const);
    if (spot === null) continue;
    await page.mouse.click(spot.x, spot.y);
    return code;
  }
  throw new Error(`${view} shows none of ${codes.length} units`);
}

test("a typed code, a click in the city, a click on a cell and a reload show one unit everywhere", async () => {
  const { page, faults, close } = await watchedPage(browser, origin);
  await page.goto(origin);
  await atRest(page, "map");

  const typed = unitAt("12", 0);
  await page.keyboard.press("/");
  await page.keyboard.type(printCode(typed));
  await page.keyboard.press("Enter");
  await expectAgreement(page, await truthOf(origin, typed));

  // One step back to the building, which stands solid again: any unit of it that is seen can be clicked.
  await page.keyboard.press("Escape");
  await atRest(page, "city");
  const clicked = await clickOneOf(page, "city", [...tower.units.map(({ id }) => id)].reverse(), typed);
  await expectAgreement(page, await truthOf(origin, clicked));

  // The table has scrolled to that unit; another cell of what it shows is clicked.
  const cells = page.locator('[role="gridcell"][data-code][aria-selected="false"]');
  const middle = cells.nth(Math.floor((await cells.count()) / 2));
  const inTable = (await middle.getAttribute("data-code")) ?? "";
  await middle.click();
  await expectAgreement(page, await truthOf(origin, inTable));

  await showStage(page, "building");
  await page.keyboard.press("Escape");
  await atRest(page, "building");
  const last = await clickOneOf(
    page,
    "building",
    tower.units.map(({ id }) => id),
    inTable,
  );
  await expectAgreement(page, await truthOf(origin, last));

  await page.reload();
  await expectAgreement(page, await truthOf(origin, last));
  expect(faults).toEqual([]);
  await close();
});

test("models whose codes are shifted by one floor do not pass for right", async () => {
  const { page, close } = await watchedPage(browser, origin);
  const order = new Map(tower.floors.map((floor) => [floor.id, floor.order]));
  const above = new Map<string, string>();
  for (const { id, placement } of tower.units) {
    if (placement.kind !== "cell") continue;
    const over = tower.units.find(
      (other) =>
        other.placement.kind === "cell" &&
        other.placement.colFrom === placement.colFrom &&
        order.get(other.placement.floorFrom) === (order.get(placement.floorTo) ?? 0) + 1,
    );
    if (over !== undefined) above.set(id, over.id);
  }
  await page.route(/\/buildings\/.*\.glb/, async (route) => {
    const answer = await route.fetch({ headers: { ...route.request().headers(), "accept-encoding": "identity" } });
    await route.fulfill({
      response: answer,
      body: shiftCodes(await answer.body(), above),
      headers: { "content-type": "model/gltf-binary" },
    });
  });
  const code = unitAt("12", 0);
  await page.goto(`${origin}/?unit=${code}`);
  await expect(expectAgreement(page, await truthOf(origin, code))).rejects.toThrow(/building draws/);
  await close();
});

test("a duplex is one unit on both of its floors, and chosen from the plan of either", async () => {
  const code = landmarks.duplexUnit;
  const truth = await truthOf(origin, code);
  expect(truth.topM - truth.baseM).toBeGreaterThan(5);
  const view = (await (await fetch(`${origin}${routes.building(truth.building)}`)).json()) as BuildingView;
  const unit = view.units.find(({ id }) => id === code);
  const { page, faults, close } = await watchedPage(browser, origin);
  for (const floor of unit === undefined ? [] : floorsOf(view, unit)) {
    await page.goto(`${origin}/?building=${view.code}&view=plan&floor=${encodeURIComponent(floor.id)}`);
    await page.locator(`#stage svg [role="option"][data-code="${code}"]`).waitFor();
    await page.waitForFunction((id) => (window.__loutu?.pick("plan", id) ?? null) !== null, code);
    const { x, y, heightM } = await spotOf(page, "plan", code);
    expect(heightM).toBeGreaterThan(floor.baseM);
    expect(heightM).toBeLessThan(floor.baseM + floor.heightM);
    await page.mouse.click(x, y);
    await expectInTable(page, truth);
    expect(await page.evaluate(() => window.__loutu?.chosen("plan"))).toEqual([code]);
  }
  await expectAgreement(page, truth);
  expect(faults).toEqual([]);
  await close();
});
