import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { routes } from "../../src/contract/routes.ts";
import type { BuildingView } from "../../src/contract/shapes.ts";
import { landmarks } from "../../src/sample/landmarks.ts";
import { launch, watchedPage } from "./watched-page.ts";

const origin = inject("origin");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const buildingAt = async (code: string): Promise<BuildingView> =>
  (await (await fetch(`${origin}${routes.building(code)}`)).json()) as BuildingView;

/** Opens a table and steps into its grid; the floor plan is the lightest view beside it. */
async function inGrid(code: string): Promise<Awaited<ReturnType<typeof watchedPage>>> {
  const watched = await watchedPage(browser, origin);
  await watched.page.goto(`${origin}/?building=${code}&view=plan`);
  await watched.page.locator('[role="gridcell"][tabindex="0"]').first().focus();
  return watched;
}

/** What is heard of the cell with the focus. */
const heard = (page: Page): Promise<string> => page.locator(":focus").innerText();
const codeInFocus = (page: Page) => page.locator(":focus").getAttribute("data-code");

test("typing a room goes through the entrances that have it, and says how many there are", async () => {
  const { units } = await buildingAt(landmarks.faultyBuilding);
  const rooms = units.filter(({ room, placement }) => room === "501" && placement.kind === "cell");
  expect(rooms.length).toBeGreaterThan(2);
  const { page, faults, close } = await inGrid(landmarks.faultyBuilding);
  const visited: (string | null)[] = [];
  for (let turn = 1; turn <= rooms.length; turn += 1) {
    await page.keyboard.type("501");
    await page.getByText(`${rooms.length} 个相同房号，第 ${turn} 个`).waitFor();
    visited.push(await codeInFocus(page));
    // The next 501 is a new word, not its continuation.
    await page.waitForTimeout(1300);
  }
  expect(visited.toSorted()).toEqual(rooms.map(({ id }) => id).toSorted());
  expect(faults).toEqual([]);
  await close();
});

test("the focus stays on its cell when it is scrolled out of sight, and arrows go on from there", async () => {
  const { page, close } = await inGrid(landmarks.tower272);
  const before = await codeInFocus(page);
  await page.locator("#table-panel").evaluate((scroller) => scroller.scrollTo(0, 1200));
  await page.waitForTimeout(200);
  expect(await codeInFocus(page)).toBe(before);
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => heard(page)).toMatch(/ 3301，33 层，/);
  await close();
});

test("the table comes to the floor that all views show, and may then be scrolled away from it", async () => {
  const { page, faults, close } = await watchedPage(browser, origin);
  await page.goto(`${origin}/?building=${landmarks.tower272}&view=plan&floor=3`);
  const scroller = page.locator("#table-panel");
  const top = () => scroller.evaluate((element) => element.scrollTop);
  // Floor 3 of 34 is the 32nd row from the top.
  await expect.poll(top, { timeout: 30_000 }).toBeGreaterThan(900);
  await scroller.evaluate((element) => element.scrollTo(0, 0));
  await page.waitForTimeout(300);
  expect(await top()).toBe(0);
  expect(faults).toEqual([]);
  await close();
});

test("folded floors are opened by Enter, with the focus on the floor; a typed room opens its fold", async () => {
  const { page, faults, close } = await inGrid(landmarks.tower272);
  await page.getByRole("button", { name: "折叠标准层" }).click();
  const folded = page.locator('[role="gridcell"]', { hasText: "1–34 层" });
  await expect.poll(() => folded.count()).toBeGreaterThan(0);
  expect(await folded.first().innerText()).toMatch(/各层 01 室，1–34 层，共 34 户/);
  await folded.first().focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => heard(page)).toMatch(/ 3401，34 层/);
  await page.getByRole("button", { name: "重新折叠" }).click();
  await folded.first().focus();
  await page.keyboard.type("1204");
  await expect.poll(() => heard(page)).toMatch(/ 1204，12 层/);
  expect(faults).toEqual([]);
  await close();
});

test("Shift and arrows collect a rectangle, a shorter one gives back, Space takes one out, Enter still chooses", async () => {
  const { page, close } = await inGrid(landmarks.tower272);
  const collected = page.locator('[role="gridcell"] .collected');
  for (const key of ["Shift+ArrowRight", "Shift+ArrowDown"]) await page.keyboard.press(key);
  await expect.poll(() => collected.count()).toBe(4);
  await page.keyboard.press("Shift+ArrowUp");
  await expect.poll(() => collected.count()).toBe(2);
  await page.keyboard.press(" ");
  await expect.poll(() => collected.count()).toBe(1);
  const code = await codeInFocus(page);
  await page.keyboard.press("Enter");
  await page.locator(`[data-testid="record"][data-code="${code}"]`).waitFor({ state: "attached" });
  expect(await codeInFocus(page)).toBe(code);
  await close();
});

test("fields of the cells are chosen, kept for the next visit, and the cells grow with them", async () => {
  const { page, faults, close } = await inGrid(landmarks.tower272);
  const cell = page.locator('[role="gridcell"]').first();
  const height = async () => (await cell.boundingBox())?.height ?? 0;
  expect(await height()).toBe(44);
  await page.getByRole("button", { name: "显示字段" }).click();
  await page.getByLabel("户型", { exact: true }).check();
  await page.getByLabel("套内面积").check();
  await expect.poll(height).toBe(76);
  await expect.poll(() => cell.innerText()).toMatch(/套内 [\d.]+，户型 .居室/);
  await page.keyboard.press("Escape");
  await page.reload();
  await expect.poll(() => cell.innerText()).toMatch(/套内 [\d.]+，户型 .居室/);
  expect(page.url()).toContain(landmarks.tower272);
  expect(faults).toEqual([]);
  await close();
});

test("predicted and measured are two tables: a unit opens its own, and those without a counterpart are listed", async () => {
  const view = await buildingAt(landmarks.twoSeries);
  const alone = view.units.filter(({ series, partners }) => series === "predicted" && partners.length === 0);
  const [first] = alone;
  const { page, faults, close } = await inGrid(landmarks.twoSeries);
  const tab = page.getByRole("tab", { name: "预测楼盘表" });
  expect(await tab.getAttribute("aria-selected")).toBe("false");
  await page.getByRole("button", { name: `未关联：预测 ${alone.length}` }).click();
  await page.getByRole("group", { name: "未关联" }).getByRole("button").first().click();
  await page.locator(`[role="gridcell"][data-code="${String(first?.id)}"][aria-selected="true"]`).waitFor();
  expect(await tab.getAttribute("aria-selected")).toBe("true");
  expect(faults).toEqual([]);
  await close();
});

test("Esc out of the building leaves the focus on the view beside, not at the beginning of the page", async () => {
  const { page, faults, close } = await inGrid(landmarks.tower272);
  const code = await codeInFocus(page);
  await page.keyboard.press("Enter");
  await page.locator(`[data-testid="record"][data-code="${code}"]`).waitFor({ state: "attached" });
  await page.keyboard.press("Escape");
  await page.locator(`[data-testid="record"][data-code="${landmarks.tower272}"]`).waitFor({ state: "attached" });
  expect(await codeInFocus(page)).toBe(code);
  await page.keyboard.press("Escape");
  await page.locator('[role="grid"]').waitFor({ state: "detached" });
  expect(await page.locator(":focus").getAttribute("role")).toBe("tab");
  expect(faults).toEqual([]);
  await close();
});
