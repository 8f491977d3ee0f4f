import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { landmarks } from "../../src/sample/landmarks.ts";
import { atRest } from "./agreement.ts";
import { DESK, launch, PHONE, watchedPage } from "./watched-page.ts";

const origin = inject("origin");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** What axe calls serious or critical: the rule and the first element that breaks it. */
async function serious(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await checker.run();
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html ?? ""}`);
  });
}

const unit = `unit=${landmarks.manyStates}`;

/** Everything that fits the filter goes into the basket, and its check is opened. */
async function fillBasket(page: Page): Promise<void> {
  await page
    .getByRole("group", { name: /^筛选$|^Filter$/ })
    .getByRole("button")
    .first()
    .click();
  await page.locator("#basket-button").click();
  await page.getByTestId("basket").getByRole("group").getByRole("button").nth(1).click();
  await page.getByTestId("basket").locator("li").first().waitFor();
}

const screens: readonly [string, "desk" | "phone", string, ((page: Page) => Promise<void>)?][] = [
  ["the start", "desk", "lang=zh"],
  ["the start", "desk", "lang=en"],
  ["a unit in table, 3D and plan", "desk", `${unit}&view=building&beside=plan&lang=zh`],
  ["a unit in table, 3D and plan", "desk", `${unit}&view=building&beside=plan&lang=en`],
  ["a legend that filters, and the check of a basket", "desk", `${unit}&view=plan&states=seizure&lang=zh`, fillBasket],
  ["a legend that filters, and the check of a basket", "desk", `${unit}&view=plan&states=seizure&lang=en`, fillBasket],
  ["a building with a tray", "desk", `building=${landmarks.faultyBuilding}&view=building&lang=zh`],
  ["the start", "phone", "lang=zh"],
  ["a unit on the map", "phone", `${unit}&lang=zh`],
  ["a unit in 3D", "phone", `${unit}&view=building&lang=en`],
  ["a floor plan with a filter", "phone", `${unit}&view=plan&states=mortgage&lang=zh`],
];

test.each(screens)("axe finds nothing serious or critical: %s (%s, %s)", async (_, size, place, prepare) => {
  const { page, close } = await watchedPage(browser, origin, size === "desk" ? DESK : PHONE);
  await page.goto(`${origin}/?${place}`);
  const view = new URLSearchParams(place).get("view") ?? "map";
  if (view === "plan") await page.waitForFunction(() => window.__loutu?.ready("plan") === true);
  else await atRest(page, view as "map" | "building");
  if (place.includes("unit=")) await page.locator(`[data-code="${landmarks.manyStates}"]`).first().waitFor();
  await prepare?.(page);
  expect(await serious(page)).toEqual([]);
  await close();
});
