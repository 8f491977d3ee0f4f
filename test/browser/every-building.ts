import type { Browser } from "playwright-core";
import { expect } from "vitest";
import { BuildingStates } from "../../src/cadastre/state-bytes.ts";
import { routes } from "../../src/contract/routes.ts";
import type { BuildingView, DatasetView, ParcelListView, ParcelView } from "../../src/contract/shapes.ts";
import { readModel } from "../../src/web/building/read-model.ts";
import { hasTwoTables } from "../../src/web/table/series.ts";
import { planOf, tabsOf } from "../../src/web/table/plan.ts";
import { watchedPage } from "./watched-page.ts";

async function answer(origin: string, path: string): Promise<Response> {
  const got = await fetch(`${origin}${path}`);
  if (!got.ok) throw new Error(`${got.status} ${path}`);
  return got;
}

const json = async <T>(origin: string, path: string): Promise<T> => (await (await answer(origin, path)).json()) as T;

/** Every building of the served data set, by the API's own lists: parcels page by page, then what stands on each. */
async function eachBuilding(origin: string): Promise<BuildingView[]> {
  const views: BuildingView[] = [];
  for (let after: string | null = null; ;) {
    const list: ParcelListView = await json<ParcelListView>(origin, routes.parcels(after, 200));
    for (const { code } of list.parcels) {
      const { buildings } = await json<ParcelView>(origin, routes.parcel(code));
      for (const building of buildings) views.push(await json<BuildingView>(origin, routes.building(building.code)));
    }
    if (list.next === null) return views;
    after = list.next;
  }
}

/** Units of a building that are in no place of its table or tables, or in more than one place of one of them. */
function astray(view: BuildingView): string[] {
  const tables = hasTwoTables(view.units) ? (["predicted", "measured"] as const) : [null];
  const seen = new Set<string>();
  const twice: string[] = [];
  for (const series of tables) {
    const places = tabsOf(view, series).flatMap(({ id }) => {
      const { cells, parking, tray } = planOf(view, id, series);
      return [...cells, ...parking, ...tray].map(({ unit }) => unit.id);
    });
    const here = new Set<string>();
    for (const id of places) if (here.size === here.add(id).size) twice.push(`${id} stands in two places`);
    for (const id of here) seen.add(id);
  }
  return [...twice, ...view.units.filter(({ id }) => !seen.has(id)).map(({ id }) => `${id} stands nowhere`)];
}

/** The two chunks of a binary glTF file. */
export function chunksOf(glb: ArrayBuffer): Parameters<typeof readModel>[0] {
  const view = new DataView(glb);
  const jsonLength = view.getUint32(12, true);
  const text = new TextDecoder().decode(new Uint8Array(glb, 20, jsonLength));
  return { json: JSON.parse(text), bytes: new Uint8Array(glb, 28 + jsonLength) };
}

/** What is wrong with the model of a building: codes that are not the table's, units in cells without a solid. */
async function modelFaults(origin: string, dataset: string, view: BuildingView): Promise<string[]> {
  if (!view.model) return [];
  const glb = await (await answer(origin, routes.buildingModel(dataset, view.code))).arrayBuffer();
  const { codes, floors } = readModel(chunksOf(glb));
  const faults: string[] = [];
  const asked = [...view.units.map(({ id }) => id), view.code];
  if (codes.join() !== asked.join()) faults.push(`${view.code}: ${codes.length} codes for ${asked.length} features`);
  const drawn = new Map<number, Set<string>>();
  for (const { id, parts } of floors)
    for (const { kind, part } of parts)
      if (kind === "triangles")
        for (const feature of part.feature.array) drawn.set(feature, (drawn.get(feature) ?? new Set()).add(id));
  const order = new Map(view.floors.map((floor) => [floor.id, floor.order]));
  const twoTables = hasTwoTables(view.units);
  view.units.forEach(({ id, placement, series }, ix) => {
    // Predicted and measured units fill the same room: a building that has both is drawn as measured.
    if (twoTables && series === "predicted") return;
    const on = [...(drawn.get(ix) ?? [])].map((floor) => order.get(floor) ?? NaN).sort((a, b) => a - b);
    if (placement.kind === "tray") {
      if (on.length > 0) faults.push(`${id} is in the tray and drawn`);
    } else if (placement.kind === "cell") {
      const [from, to] = [order.get(placement.floorFrom), order.get(placement.floorTo)];
      if (on[0] !== from || on.at(-1) !== to) faults.push(`${id} on floors ${from} to ${to} is drawn on ${on.join()}`);
    }
  });
  return faults;
}

/**
 * Goes through all buildings of a server: none has a unit missing from table + strip + tray, every model can be read,
 * its codes are the table's, and units in cells are drawn on their own floors. Then opens a few in the browser.
 * @param opened how many, evenly from among all
 */
export async function expectEveryBuilding(browser: Browser, origin: string, opened: number): Promise<void> {
  const { id, counts } = await json<DatasetView>(origin, routes.dataset());
  const views = await eachBuilding(origin);
  expect(views.length).toBe(counts["buildings"]);
  expect(views.flatMap((view) => astray(view))).toEqual([]);
  const faults: string[] = [];
  for (const view of views) {
    faults.push(...(await modelFaults(origin, id, view)));
    const bytes = new Uint8Array(await (await answer(origin, routes.buildingStates(view.code))).arrayBuffer());
    if (new BuildingStates(bytes).units !== view.units.length) faults.push(`${view.code}: states of other units`);
  }
  expect(faults).toEqual([]);

  const step = Math.max(1, Math.floor(views.length / opened));
  const few = views.filter((_, index) => index % step === 0).slice(0, opened);
  const { page, faults: seen, close } = await watchedPage(browser, origin);
  for (const view of few) {
    await page.goto(`${origin}/?building=${view.code}&view=building`);
    await page.locator(`[data-testid="record"][data-code="${view.code}"]`).waitFor({ state: "attached" });
    if (view.model) await page.waitForFunction(() => (window.__loutu?.frames.building ?? 0) > 0);
    expect(await page.locator('#stage [role="alert"]').allTextContents(), view.code).toEqual([]);
    const laid = view.units.some(({ placement }) => placement.kind === "cell");
    if (laid) await page.locator('[role="gridcell"][data-code]').first().waitFor();
    expect(seen, view.code).toEqual([]);
  }
  await close();
}
