import type { Browser } from "playwright-core";
import { expect } from "vitest";
import type { BuildingView, TableUnit } from "../../src/contract/shapes.ts";
import { atRest, expectInStage, expectInTable, spotOf, truthOf } from "./agreement.ts";
import { besides, floorsOf } from "./building-cases.ts";
import { watchedPage } from "./watched-page.ts";

/**
 * A click on the unit's cell chooses its solid, on all its floors; a click on its solid, on each of its floors with
 * nothing else drawn, chooses its cell. The table's row and the heights of the picture are held to the register.
 */
export async function expectBothWays(
  browser: Browser,
  origin: string,
  view: BuildingView,
  unit: TableUnit,
): Promise<void> {
  const truth = await truthOf(origin, unit.id);
  const span = floorsOf(view, unit);
  const { page, faults, close } = await watchedPage(browser, origin);

  await page.goto(`${origin}/?unit=${encodeURIComponent(besides(view, unit).id)}&view=building`);
  await atRest(page, "building");
  await page.locator(`[role="gridcell"][data-code="${unit.id}"]`).click();
  await expectInTable(page, truth);
  await expectInStage(page, "building", truth);
  const marked = page.locator('#stage [role="toolbar"] button.marked');
  expect((await marked.allTextContents()).map((text) => text.trim())).toEqual(
    span.map(({ nominal }) => nominal).reverse(),
  );

  for (const floor of span) {
    await page.goto(`${origin}/?building=${view.code}&view=building&floor=${encodeURIComponent(floor.id)}`);
    await atRest(page, "building");
    await page.getByText("只看本层", { exact: true }).click();
    await atRest(page, "building");
    const spot = await spotOf(page, "building", unit.id);
    expect(spot.heightM).toBeGreaterThan(floor.baseM - 0.1);
    expect(spot.heightM).toBeLessThan(floor.baseM + floor.heightM + 0.1);
    await page.mouse.click(spot.x, spot.y);
    await expectInTable(page, truth);
    await expectInStage(page, "building", truth);
  }
  expect(faults).toEqual([]);
  await close();
}
