import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { landmarks } from "../../src/sample/landmarks.ts";
import { atRest } from "./agreement.ts";
import { launch, watchedPage } from "./watched-page.ts";
import { goTo, inUse } from "./in-use.ts";
import { watchWebgl } from "./watch-webgl.ts";

const origin = inject("origin");
const ROUNDS = 6;
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test(`${ROUNDS} times the building stage opened and left: no context, no geometry, no listener is left behind`, async () => {
  const { page, faults, close } = await watchedPage(browser, origin);
  await page.addInitScript(watchWebgl);
  const at = (view: string): string => `?building=${landmarks.skippedFloors}&view=${view}`;
  const round = async (): Promise<void> => {
    await goTo(page, at("building"));
    await atRest(page, "building");
    await goTo(page, at("plan"));
    await page.waitForFunction(() => window.__loutu?.ready("plan") === true);
  };
  await page.goto(`${origin}/${at("plan")}`);
  await page.waitForFunction(() => window.__loutu?.ready("plan") === true);
  // What is made once and kept is made in the first rounds.
  await round();
  await round();
  const before = await inUse(page);
  expect(before.contexts).toBe(0);
  for (let count = 0; count < ROUNDS; count++) await round();
  const after = await inUse(page);
  expect(after.contexts).toBe(0);
  expect(after.nodes - before.nodes, "DOM nodes").toBeLessThan(ROUNDS * 5);
  expect(after.listeners - before.listeners, "listeners").toBeLessThan(ROUNDS);
  expect(faults).toEqual([]);
  await close();
});

test(`${ROUNDS} times from one building to another and back: the stage holds what one building needs`, async () => {
  const { page, faults, close } = await watchedPage(browser, origin);
  await page.addInitScript(watchWebgl);
  const show = async (code: string): Promise<void> => {
    await goTo(page, `?building=${code}&view=building`);
    await page.waitForFunction((wanted) => window.__loutu?.chosen("building")[0] === wanted, code);
    await atRest(page, "building");
  };
  await page.goto(`${origin}/?building=${landmarks.skippedFloors}&view=building`);
  await atRest(page, "building");
  const round = async (): Promise<void> => {
    await show(landmarks.mezzanineBuilding);
    await show(landmarks.skippedFloors);
  };
  await round();
  const before = await inUse(page);
  expect(before.contexts).toBe(1);
  expect(before.buffers).toBeGreaterThan(0);
  for (let count = 0; count < ROUNDS; count++) await round();
  const after = await inUse(page);
  for (const kind of ["contexts", "buffers", "textures", "programs"] as const)
    expect(after[kind], kind).toBeLessThanOrEqual(before[kind]);
  expect(after.nodes - before.nodes, "DOM nodes").toBeLessThan(ROUNDS * 5);
  expect(after.listeners - before.listeners, "listeners").toBeLessThan(ROUNDS);
  expect(faults).toEqual([]);
  await close();
});
