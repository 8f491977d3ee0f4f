import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { routes } from "../../src/contract/routes.ts";
import type { BuildingView } from "../../src/contract/shapes.ts";
import { landmarks } from "../../src/sample/landmarks.ts";
import { atRest, spotOf } from "./agreement.ts";
import { DESK, launch, watchedPage, type WatchedPage } from "./watched-page.ts";

const origin = inject("origin");
let browser: Browser;
let tower: BuildingView;

beforeAll(async () => {
  browser = await launch();
  tower = (await (await fetch(`${origin}${routes.building(landmarks.tower272)}`)).json()) as BuildingView;
});
afterAll(() => browser.close());

/** A unit in the row with this nominal label. */
function unitOn(nominal: string): string {
  const floor = tower.floors.find((each) => each.nominal === nominal);
  const unit = tower.units.find(({ placement }) => placement.kind === "cell" && placement.floorFrom === floor?.id);
  if (unit === undefined) throw new Error(`no unit in row ${nominal}`);
  return unit.id;
}

async function open(query: string): Promise<WatchedPage> {
  const watched = await watchedPage(browser, origin, DESK);
  await watched.page.goto(`${origin}/?building=${tower.code}&view=building${query}`);
  await atRest(watched.page, "building");
  return watched;
}

/** Types the code, as a clerk would: nothing in the picture was touched. */
async function choose(page: Page, code: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(code);
  await page.keyboard.press("Enter");
  await page.waitForFunction((wanted) => window.__loutu?.chosen("building")[0] === wanted, code);
  await atRest(page, "building");
}

/** Outlined, solid, and somewhere to be seen and clicked. */
async function expectInSight(page: Page, code: string): Promise<void> {
  expect(await page.evaluate(() => window.__loutu?.chosen("building"))).toEqual([code]);
  expect(await page.evaluate(() => window.__loutu?.shown("building"))).toContain(code);
  await spotOf(page, "building", code);
}

const shown = (page: Page) => page.evaluate(() => window.__loutu?.shown("building")?.length);

test("a unit that the legend has hidden comes to light when it is chosen, and goes when it is let go", async () => {
  const { page, faults, close } = await open("&states=seizure");
  await page.getByRole("radio", { name: "隐藏" }).click();
  const code = unitOn("12");
  expect(await page.evaluate(() => window.__loutu?.shown("building"))).not.toContain(code);
  expect(await page.evaluate((id) => window.__loutu?.pick("building", id), code)).toBeNull();
  const before = await shown(page);
  await choose(page, code);
  await expectInSight(page, code);
  expect(await shown(page)).toBe((before ?? 0) + 1);
  await page.keyboard.press("Escape");
  await atRest(page, "building");
  expect(await shown(page)).toBe(before);
  expect(faults).toEqual([]);
  await close();
});

test.each(["揭开以上", "只看本层", "透视其余"])(
  "a unit above a floor looked at with %s comes to light when it is chosen",
  async (cut) => {
    const floor = tower.floors.find(({ nominal }) => nominal === "3")?.id;
    const { page, faults, close } = await open(`&floor=${floor}`);
    await page.getByText(cut, { exact: true }).click();
    const code = unitOn("20");
    await choose(page, code);
    await expectInSight(page, code);
    expect(faults).toEqual([]);
    await close();
  },
);

test("while one unit is looked at alone, choosing another one in the table shows that one alone", async () => {
  const { page, faults, close } = await open("");
  await choose(page, unitOn("12"));
  await page.getByRole("button", { name: "只看所选" }).click();
  await atRest(page, "building");
  expect(await page.evaluate(() => window.__loutu?.shown("building"))).toEqual([unitOn("12")]);
  await choose(page, unitOn("30"));
  await expectInSight(page, unitOn("30"));
  expect(await shown(page)).toBe(1);
  await page.locator("#stage canvas").focus();
  await page.keyboard.press("Escape");
  await atRest(page, "building");
  expect(await shown(page)).toBe(tower.units.length);
  expect(faults).toEqual([]);
  await close();
});

test("a box drawn with Shift collects what it holds and is shown, and nothing that the legend has hidden", async () => {
  const { page, faults, close } = await open("&states=seizure");
  const wanted = await page.evaluate(() => window.__loutu?.shown("building"));
  const frame = await page.locator("#stage canvas").boundingBox();
  if (frame === null || !wanted) throw new Error("no picture");
  await page.keyboard.down("Shift");
  await page.mouse.move(frame.x + 4, frame.y + 4);
  await page.mouse.down();
  await page.mouse.move(frame.x + frame.width - 4, frame.y + frame.height - 4, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up("Shift");
  await page.getByText(`框内 ${wanted.length} 户，新收入篮子 ${wanted.length} 户`).waitFor();
  expect(faults).toEqual([]);
  await close();
});
