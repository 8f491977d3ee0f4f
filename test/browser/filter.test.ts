import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { BuildingStates } from "../../src/cadastre/state-bytes.ts";
import { matches } from "../../src/cadastre/state-filter.ts";
import { routes } from "../../src/contract/routes.ts";
import type { BuildingView } from "../../src/contract/shapes.ts";
import { landmarks } from "../../src/sample/landmarks.ts";
import { atRest } from "./agreement.ts";
import { launch, watchedPage } from "./watched-page.ts";

const origin = inject("origin");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Codes of the cells that are drawn in full, wherever the grid must be scrolled to see them. */
async function inGrid(page: Page): Promise<string[]> {
  const codes = await page.evaluate(async () => {
    const scroller = document.querySelector("#table-panel");
    const found = new Set<string>();
    if (scroller === null) return [];
    for (let top = 0; top < scroller.scrollHeight; top += scroller.clientHeight / 2)
      for (let left = 0; left < scroller.scrollWidth; left += scroller.clientWidth / 2) {
        scroller.scrollTo(left, top);
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
        for (const cell of scroller.querySelectorAll('[role="gridcell"][data-code]'))
          if (!cell.querySelector(".dimmed, .blank")) found.add(cell.getAttribute("data-code") ?? "");
      }
    return [...found];
  });
  return codes.sort();
}

const inModel = async (page: Page): Promise<string[]> =>
  [...((await page.evaluate(() => window.__loutu?.shown("building"))) ?? [])].sort();

const onPlan = async (page: Page): Promise<string[]> =>
  (
    await page
      .locator('#stage svg [role="option"][data-code]')
      .evaluateAll((units) =>
        units
          .filter((unit) => !unit.matches(".dimmed, .gone") && unit.querySelector(".dimmed") === null)
          .map((unit) => unit.getAttribute("data-code") ?? ""),
      )
  ).sort();

test("抵押 and not 查封 leaves the same units in grid, 3D and floor plan, and after a reload", async () => {
  const code = landmarks.tower272;
  const view = (await (await fetch(`${origin}${routes.building(code)}`)).json()) as BuildingView;
  const bytes = await (await fetch(`${origin}${routes.buildingStates(code)}`)).arrayBuffer();
  const states = new BuildingStates(new Uint8Array(bytes));
  const asked = view.units.filter((_, ix) => matches(states, ix, { having: ["mortgage"], lacking: ["seizure"] }));
  const wanted = asked.map(({ id }) => id).sort();
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.length).toBeLessThan(view.units.length / 2);
  const on19 = view.floors.find(({ nominal }) => nominal === "19")?.id;
  const planned = asked.filter(({ placement }) => placement.kind === "cell" && placement.floorFrom === on19);

  const { page, faults, close } = await watchedPage(browser, origin);
  await page.goto(`${origin}/?building=${code}&view=building`);
  await atRest(page, "building");
  const legend = page.getByRole("region", { name: "图例与筛选" });
  await legend.getByRole("button", { name: /^抵押 \d+ 户/ }).click();
  const seized = legend.getByRole("button", { name: /^查封 \d+ 户/ });
  await seized.click();
  await seized.click();
  expect(new URL(page.url()).searchParams.get("states")).toBe("mortgage,-seizure");
  await atRest(page, "building");
  expect(await inModel(page)).toEqual(wanted);
  expect(await inGrid(page)).toEqual(wanted);

  // What is left out may be taken away too, and the shown stay the same.
  await page.getByRole("radio", { name: "隐藏" }).click();
  await atRest(page, "building");
  expect(await inModel(page)).toEqual(wanted);

  await page.goto(`${origin}/?building=${code}&view=building&states=mortgage,-seizure`);
  await atRest(page, "building");
  expect(await inModel(page)).toEqual(wanted);

  await page.goto(`${origin}/?building=${code}&view=plan&floor=${on19}&states=mortgage,-seizure`);
  await page.waitForFunction(() => window.__loutu?.ready("plan") === true);
  expect(await onPlan(page)).toEqual(planned.map(({ id }) => id).sort());
  expect(faults).toEqual([]);
  await close();
});
