import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { printCode } from "../../src/cadastre/unit-code.ts";
import { routes } from "../../src/contract/routes.ts";
import type { BuildingView } from "../../src/contract/shapes.ts";
import { landmarks } from "../../src/sample/landmarks.ts";
import { atRest, expectAgreement, showStage, spotOf, truthOf } from "./agreement.ts";
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

test("a typed code, a click in the city, a click on a cell and a reload show one unit everywhere", async () => {
  const { page, faults, close } = await watchedPage(browser, origin);
  await page.goto(origin);
  await atRest(page, "map");

  const typed = unitAt("12", 0);
  await page.keyboard.press("/");
  await page.keyboard.type(printCode(typed));
  await page.keyboard.press("Enter");
  await expectAgreement(page, await truthOf(origin, typed));

  // In the city, where the typed unit has just been shown, a neighbour of it is clicked where it is really drawn.
  const candidates = tower.units.map(({ id }) => id).filter((id) => id !== typed);
  let clicked: string | null = null;
  for (const id of candidates) {
    const spot = await page.evaluate((code) => window.__loutu?.pick("city", code) ?? null, id);
    if (spot === null) continue;
    await page.mouse.click(spot.x, spot.y);
    clicked = id;
    break;
  }
  if (clicked === null) throw new Error("the city shows no other unit of the tower");
  await expectAgreement(page, await truthOf(origin, clicked));

  const inTable = unitAt("20", 3);
  await page.locator(`[role="gridcell"][data-code="${clicked}"]`).focus();
  const wanted = page.locator(`[role="gridcell"][data-code="${inTable}"]`);
  const grid = page.locator('[role="grid"]');
  for (let turn = 0; turn < 60 && (await wanted.count()) === 0; turn++) {
    await grid.hover();
    await page.mouse.wheel(0, -300);
    await page.waitForTimeout(50);
  }
  await wanted.click();
  await expectAgreement(page, await truthOf(origin, inTable));

  await showStage(page, "building");
  const inBuilding = unitAt("19", 2);
  const spot = await page.evaluate((code) => window.__loutu?.pick("building", code) ?? null, inBuilding);
  if (spot !== null) {
    await page.mouse.click(spot.x, spot.y);
    await expectAgreement(page, await truthOf(origin, inBuilding));
  }

  const last = spot === null ? inTable : inBuilding;
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
    await route.fulfill({ response: answer, body: shiftCodes(await answer.body(), above), headers: { "content-type": "model/gltf-binary" } });
  });
  const code = unitAt("12", 0);
  await page.goto(`${origin}/?unit=${code}`);
  await expect(expectAgreement(page, await truthOf(origin, code))).rejects.toThrow(/building draws/);
  await close();
});

test("a duplex is one unit on both of its floors", async () => {
  const { page, faults, close } = await watchedPage(browser, origin);
  const truth = await truthOf(origin, landmarks.duplexUnit);
  await page.goto(`${origin}/?unit=${landmarks.duplexUnit}`);
  await expectAgreement(page, truth);
  await showStage(page, "building");
  expect(truth.topM - truth.baseM).toBeGreaterThan(5);
  await spotOf(page, "building", landmarks.duplexUnit);
  expect(faults).toEqual([]);
  await close();
});
