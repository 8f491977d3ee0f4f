import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { BuildingStates } from "../../src/cadastre/state-bytes.ts";
import { matches, type StateFilter } from "../../src/cadastre/state-filter.ts";
import { routes } from "../../src/contract/routes.ts";
import type { BuildingView, ParcelView } from "../../src/contract/shapes.ts";
import { landmarks } from "../../src/sample/landmarks.ts";
import { atRest } from "./agreement.ts";
import { launch, watchedPage } from "./watched-page.ts";

const origin = inject("origin");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const json = async <T>(path: string): Promise<T> => (await (await fetch(`${origin}${path}`)).json()) as T;

/** Ids of a building's units that a filter asks for, worked out here. */
async function asked(code: string, filter: StateFilter): Promise<string[]> {
  const { units } = await json<BuildingView>(routes.building(code));
  const bytes = await (await fetch(`${origin}${routes.buildingStates(code)}`)).arrayBuffer();
  const states = new BuildingStates(new Uint8Array(bytes));
  return units.filter((_, ix) => matches(states, ix, filter)).map(({ id }) => id);
}

const SEIZED: StateFilter = { having: ["seizure"], lacking: [] };

test("the map tells which buildings of an estate have seized units, with nothing chosen but the parcel", async () => {
  const parcel = landmarks.tower272.slice(0, 19);
  const { buildings } = await json<ParcelView>(routes.parcel(parcel));
  const having: string[] = [];
  for (const { code } of buildings) if ((await asked(code, SEIZED)).length > 0) having.push(code);
  expect(having.length).toBeGreaterThan(0);

  const { page, faults, close } = await watchedPage(browser, origin);
  const questions: string[] = [];
  page.on("request", (request) => void (request.url().includes("/api/matches") && questions.push(request.url())));
  await page.goto(`${origin}/?parcel=${parcel}&view=map`);
  await atRest(page, "map");
  expect(questions).toEqual([]);

  await page.getByRole("button", { name: "图例" }).click();
  await page.getByRole("button", { name: /^查封：不限/ }).click();
  await page.getByText(/图内 .* 幢/).waitFor();
  await atRest(page, "map");
  const shown = (await page.evaluate(() => window.__loutu?.shown("map"))) ?? [];
  expect(shown.filter((code) => code.startsWith(parcel)).sort()).toEqual(having.sort());

  await page.getByRole("button", { name: "清除筛选" }).click();
  await atRest(page, "map");
  expect(await page.evaluate(() => window.__loutu?.shown("map"))).toEqual([]);
  expect(questions).toHaveLength(1);
  expect(faults).toEqual([]);
  await close();
});

test("the city leaves the same units of the open building standing", async () => {
  const code = landmarks.tower272;
  const wanted = await asked(code, { having: ["mortgage"], lacking: ["seizure"] });
  const { page, faults, close } = await watchedPage(browser, origin);
  await page.goto(`${origin}/?building=${code}&view=city&states=mortgage,-seizure`);
  await page.waitForFunction(() => window.__loutu?.ready("city") === true);
  await atRest(page, "city");
  expect([...((await page.evaluate(() => window.__loutu?.shown("city"))) ?? [])].sort()).toEqual(wanted.sort());
  expect(faults).toEqual([]);
  await close();
});
