import readSheets from "read-excel-file/node";
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { routes } from "../../src/contract/routes.ts";
import type { BuildingView } from "../../src/contract/shapes.ts";
import { landmarks } from "../../src/sample/landmarks.ts";
import { writeCodes } from "../../src/web/basket/link.ts";
import { launch, PHONE, watchedPage } from "./watched-page.ts";

const origin = inject("origin");
let browser: Browser;
let tower: BuildingView;

beforeAll(async () => {
  browser = await launch();
  tower = (await (await fetch(`${origin}${routes.building(landmarks.tower272)}`)).json()) as BuildingView;
});
afterAll(() => browser.close());

const inBasket = (page: Page) => page.locator("#basket-button");
const panel = (page: Page) => page.getByTestId("basket");

/** Two units of the tower, one of them with every badge, a duplex of another building, and a code that is nowhere. */
const CODES = [
  landmarks.manyStates,
  `${landmarks.tower272}0001`,
  landmarks.duplexUnit,
  `${landmarks.tower272}9999`,
] as const;
const link = `${origin}/?basket=${encodeURIComponent(writeCodes(CODES) ?? "")}`;

test("a link reopens a basket over two buildings: its units, the sum of their areas, and the code that is no unit", async () => {
  const { page, faults, close } = await watchedPage(browser, origin);
  await page.goto(link);
  const shown = () =>
    panel(page)
      .locator("button.unit")
      .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset["code"]));
  await expect.poll(shown).toEqual(CODES.slice(0, 3));
  const areas = await Promise.all(
    CODES.slice(0, 3).map(async (code) => {
      const unit = (await (await fetch(`${origin}${routes.unit(code)}`)).json()) as {
        areas: { measured: { builtM2: number } };
      };
      return unit.areas.measured.builtM2;
    }),
  );
  const sum = areas.reduce((total, area) => total + area, 0).toFixed(2);
  await expect.poll(() => panel(page).locator("tbody tr").first().innerText()).toContain(sum);
  await expect.poll(() => panel(page).innerText()).toContain("1 个号码没有对应的户");
  // The address is the place again, and what is collected stays with this tab.
  expect(new URL(page.url()).search).toBe("");
  await page.reload();
  await expect.poll(() => inBasket(page).innerText()).toContain("4");
  expect(faults).toEqual([]);
  await close();
});

test("the check lists what is registered with its basis, and says of no unit that it may be dealt with", async () => {
  const { page, faults, close } = await watchedPage(browser, origin);
  await page.goto(link);
  await page.getByRole("button", { name: "办理前核对" }).click();
  const limited = panel(page).locator(`article[data-code="${landmarks.manyStates}"]`);
  await expect
    .poll(() => limited.innerText())
    .toMatch(/查封[\s\S]*业务号 \d+[\s\S]*查封机关[\s\S]*轮候查封 ×3[\s\S]*锁定/);
  const text = await panel(page).innerText();
  expect(text).toContain("未见登记的限制");
  expect(text).toContain("不代表可否办理；以登记簿为准");
  expect(text).not.toMatch(/可以办理|允许|可办理/);
  expect(faults).toEqual([]);
  await close();
});

test("clicks collect while collecting is on, Esc ends it and nothing else; emptied by mistake it comes back", async () => {
  const { page, faults, close } = await watchedPage(browser, origin);
  await page.goto(`${origin}/?building=${landmarks.tower272}&view=plan`);
  await inBasket(page).click();
  await page.getByRole("button", { name: "收集", exact: true }).click();
  const top = tower.units
    .filter(({ placement }) => placement.kind === "cell" && placement.floorFrom === "34")
    .slice(0, 3);
  for (const { id } of top) await page.locator(`main [data-code="${id}"]`).first().click();
  await expect.poll(() => inBasket(page).innerText()).toContain("3");
  const before = page.url();
  await page.keyboard.press("Escape");
  await expect.poll(() => page.getByTestId("collecting").count()).toBe(0);
  expect(page.url()).toBe(before);
  await page.getByRole("button", { name: "清空" }).click();
  await expect.poll(() => inBasket(page).innerText()).toContain("0");
  await page.getByRole("button", { name: "找回清空前的 3 户" }).click();
  await expect.poll(() => inBasket(page).innerText()).toContain("3");

  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Excel", exact: true }).click();
  const [list] = await readSheets(await readFile(await (await saved).path()));
  expect(list?.data.slice(1).map((row) => row[9])).toEqual(top.map(({ id }) => id));
  expect(faults).toEqual([]);
  await close();
});

test("a record tells the neighbours of a flat; a click on the one above goes there", async () => {
  const { page, faults, close } = await watchedPage(browser, origin);
  await page.goto(`${origin}/?unit=${landmarks.manyStates}&view=plan`);
  const around = page.getByTestId("neighbours");
  await around.scrollIntoViewIfNeeded();
  await expect
    .poll(() => around.innerText())
    .toMatch(/上\s+1 单元 2006[\s\S]*下\s+1 单元 1806[\s\S]*左右\s+1 单元 1905/);
  await around.getByRole("button", { name: "2006" }).click();
  await expect.poll(() => page.getByTestId("record").getAttribute("data-code")).not.toBe(landmarks.manyStates);
  expect(tower.units.find(({ id }) => page.url().includes(id))?.room).toBe("2006");
  expect(faults).toEqual([]);
  await close();
});

test("on a phone the basket fills the screen, and collecting takes it away from what is collected from", async () => {
  const { page, faults, close } = await watchedPage(browser, origin, PHONE);
  await page.goto(link);
  await expect.poll(() => panel(page).locator("button.unit").count()).toBe(3);
  const box = await panel(page).boundingBox();
  expect(box?.width).toBe(PHONE.width);
  await page.getByRole("button", { name: "收集", exact: true }).click();
  await expect.poll(() => panel(page).count()).toBe(0);
  await expect.poll(() => page.getByTestId("collecting").innerText()).toContain("篮子内 4 户");
  expect(faults).toEqual([]);
  await close();
});
