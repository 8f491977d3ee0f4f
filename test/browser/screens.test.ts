import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { landmarks } from "../../src/sample/landmarks.ts";
import { atRest, showStage } from "./agreement.ts";
import { launch, PHONE, watchedPage } from "./watched-page.ts";

const origin = inject("origin");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

type View = "map" | "city" | "building";

/** The record has arrived for this code. */
async function recordOf(page: Page, code: string): Promise<void> {
  await page.locator(`[data-testid="record"][data-code="${code}"]`).waitFor({ state: "attached" });
}

const stages: readonly View[] = ["map", "building", "city"];
const screens = [
  ["unit", landmarks.manyStates],
  ["unit", landmarks.interleavedShop],
  ["building", landmarks.complex2000],
  ["building", landmarks.schematicBuilding],
  ["building", landmarks.gridOnly],
  ["parcel", landmarks.stackedBelow],
  ["parcel", landmarks.tower272.slice(0, 19)],
] as const;

test.each(screens)(
  "%s %s opens in Chinese and English and in all three stages without a fault",
  async (level, code) => {
    const { page, faults, close } = await watchedPage(browser, origin);
    await page.goto(`${origin}/?${level}=${code}&lang=zh`);
    await recordOf(page, code);
    expect(await page.locator("html").getAttribute("lang")).toMatch(/^zh/);
    await page.goto(`${origin}/?${level}=${code}&lang=en`);
    await recordOf(page, code);
    expect(await page.locator("html").getAttribute("lang")).toMatch(/^en/);
    // A building without an outline has no model, and a parcel none at all: the stage says so and draws nothing.
    const drawn = level === "parcel" || code === landmarks.gridOnly ? (["map", "city"] as const) : stages;
    for (const view of drawn) await showStage(page, view);
    expect(faults).toEqual([]);
    await close();
  },
);

test("a phone shows map, table and record of one unit, one above the other", async () => {
  const { page, faults, close } = await watchedPage(browser, origin, PHONE);
  await page.goto(`${origin}/?unit=${landmarks.manyStates}`);
  await atRest(page, "map");
  // Wrapped cells: a list and no grid.
  await page.locator(`[role="option"][data-code="${landmarks.manyStates}"][aria-selected="true"]`).waitFor();
  await page.getByRole("button", { name: "查看档案" }).click();
  await recordOf(page, landmarks.manyStates);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBe(PHONE.width);
  expect(faults).toEqual([]);
  await close();
});

test.each(stages)("no frame is drawn in three idle seconds: %s", async (view) => {
  const { page, close } = await watchedPage(browser, origin);
  await page.goto(`${origin}/?building=${landmarks.tower272}&view=${view}`);
  await atRest(page, view);
  await page.waitForTimeout(1000);
  const frames = (): Promise<number | undefined> => page.evaluate((name) => window.__loutu?.frames[name], view);
  const before = await frames();
  await page.waitForTimeout(3000);
  expect(await frames()).toBe(before);
  await close();
});

const asked = [
  ["a code in groups", "510802 901002 GB00005 F00010150", "510802901002GB00005F00010150"],
  ["a code in lower case", "510802901002gb00005f00010150", "510802901002GB00005F00010150"],
  ["full-width digits", "５１０８０２９０１００２ＧＢ００００５Ｆ０００１０１５０", "510802901002GB00005F00010150"],
] as const;

test.each(asked)("Enter goes straight to the unit for %s", async (_, typed, code) => {
  const { page, faults, close } = await watchedPage(browser, origin);
  await page.goto(origin);
  await page.getByRole("combobox").fill(typed);
  await page.keyboard.press("Enter");
  await recordOf(page, code);
  expect(faults).toEqual([]);
  await close();
});

const hinted = [
  ["the tail of a code", "F00010150", /F00010150/],
  ["a community, building and room", "枕流雅居1栋1单元1906", /1906/],
  ["a building, entrance and room without the community", "3栋2单元601", /3栋.*2单元.*601/],
  ["a community", "枕流雅居", /枕流雅居/],
] as const;

test.each(hinted)("the search lists hits for %s, and arrows and Enter take one", async (_, typed, expected) => {
  const { page, faults, close } = await watchedPage(browser, origin);
  await page.goto(origin);
  await page.keyboard.press("/");
  await page.keyboard.type(typed);
  const first = page.getByRole("option").first();
  await first.waitFor();
  expect(await first.textContent()).toMatch(expected);
  const code = (await first.getAttribute("data-code")) ?? "";
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await recordOf(page, code);
  expect(faults).toEqual([]);
  await close();
});

test("the tree leads from the parcel to its building and its logical buildings, by keyboard", async () => {
  const { page, faults, close } = await watchedPage(browser, origin);
  const parcel = landmarks.letteredFloors.slice(0, 19);
  await page.goto(`${origin}/?parcel=${parcel}`);
  await recordOf(page, parcel);
  await page.locator(`[role="treeitem"][data-code="${parcel}"]`).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await recordOf(page, landmarks.letteredFloors);
  expect(await page.locator('[role="treeitem"][aria-level="4"]').count()).toBe(3);
  expect(faults).toEqual([]);
  await close();
});

test("a unit behind other floors is brought to light in the building", async () => {
  const { page, close } = await watchedPage(browser, origin);
  await page.goto(`${origin}/?building=${landmarks.tower272}&view=building`);
  await atRest(page, "building");
  const hidden = (await page.evaluate(
    (codes) => codes.find((code) => window.__loutu?.pick("building", code) === null) ?? null,
    Array.from({ length: 272 }, (_, index) => `${landmarks.tower272}${String(index + 1).padStart(4, "0")}`),
  )) as string;
  expect(hidden).not.toBeNull();
  await page.goto(`${origin}/?unit=${hidden}&view=building`);
  await atRest(page, "building");
  expect(await page.evaluate((code) => window.__loutu?.pick("building", code) ?? null, hidden)).not.toBeNull();
  await close();
});

test("the first map comes in few and compressed answers: at most 25 requests and 800 kB", async () => {
  const { page, requests, close } = await watchedPage(browser, origin);
  const wire = await page.context().newCDPSession(page);
  let bytes = 0;
  await wire.send("Network.enable");
  wire.on("Network.loadingFinished", (event) => (bytes += event.encodedDataLength));
  await page.goto(origin);
  await atRest(page, "map");
  expect(requests.filter((path) => !path.includes(".woff2")).length).toBeLessThanOrEqual(25);
  expect(bytes / 1024).toBeLessThan(800);
  await close();
});

test("stages left behind leave no engine: one canvas at most, whatever the way here", async () => {
  const { page, faults, close } = await watchedPage(browser, origin);
  await page.goto(`${origin}/?building=${landmarks.tower272}`);
  for (const view of ["map", "building", "map", "city", "building"] as const) await showStage(page, view);
  expect(await page.locator("canvas").count()).toBe(1);
  expect(faults).toEqual([]);
  await close();
});
