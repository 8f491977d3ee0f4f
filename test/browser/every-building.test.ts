import type { Browser } from "playwright-core";
import { afterAll, beforeAll, inject, test } from "vitest";
import { expectEveryBuilding } from "./every-building.ts";
import { launch } from "./watched-page.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test("every building of the sample district opens, with every unit in table, strip or tray", async () => {
  await expectEveryBuilding(browser, inject("origin"), 12);
});
