import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { printCode } from "../../src/cadastre/unit-code.ts";
import { landmarks } from "../../src/sample/landmarks.ts";
import { expectInTable, truthOf } from "./agreement.ts";
import { launch, watchedPage } from "./watched-page.ts";

const origin = inject("origin");
let browser: Browser;

beforeAll(async () => {
  browser = await launch(["--disable-3d-apis"]);
});
afterAll(() => browser.close());

/** Tabs on until the focus is on something that matches; fails after `most` steps. */
async function tabTo(page: Page, selector: string, key: "Tab" | "Shift+Tab" = "Tab", most = 80): Promise<void> {
  for (let step = 0; step < most; step++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${most} times ${key} do not lead to ${selector}`);
}

const focusedCode = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute("data-code") ?? null);

test("without WebGL and without a mouse: a typed code, its cell, its record, its neighbour, its floor plan, and back", async () => {
  const { page, faults, close } = await watchedPage(browser, origin);
  await page.goto(origin);
  const code = landmarks.manyStates;
  await page.keyboard.press("/");
  await page.keyboard.type(printCode(code));
  await page.keyboard.press("Enter");
  await expectInTable(page, await truthOf(origin, code));

  await tabTo(page, `[role="gridcell"][data-code="${code}"]`);
  await page.keyboard.press("ArrowUp");
  const above = (await focusedCode(page)) ?? "";
  expect(above).not.toBe(code);
  await page.keyboard.press("Enter");
  const truth = await truthOf(origin, above);
  expect(truth.floor).toBe("20");
  await expectInTable(page, truth);
  expect(await focusedCode(page)).toBe(above);

  await tabTo(page, '#stage-tabs [role="tab"], .stages [role="tab"][aria-selected="true"]', "Shift+Tab");
  for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowRight");
  const drawn = page.locator(`#stage svg [role="option"][data-code="${above}"]`);
  await drawn.waitFor();
  expect(await drawn.getAttribute("aria-selected")).toBe("true");
  expect(await page.evaluate(() => window.__loutu?.chosen("plan"))).toEqual([above]);

  await page.keyboard.press("Escape");
  await page.locator(`[data-testid="record"][data-code="${landmarks.tower272}"]`).waitFor({ state: "attached" });
  expect(faults).toEqual([]);
  await close();
});

test.each(["map", "city", "building"] as const)(
  "without WebGL the %s says so in a sentence, and table and record stand beside it",
  async (view) => {
    const { page, close } = await watchedPage(browser, origin);
    await page.goto(`${origin}/?unit=${landmarks.manyStates}&view=${view}`);
    await expectInTable(page, await truthOf(origin, landmarks.manyStates));
    await page.locator("#stage").getByText("WebGL").first().waitFor();
    await close();
  },
);
