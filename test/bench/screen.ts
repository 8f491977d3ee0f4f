import type { Browser, Page } from "playwright-core";
import { makeSample } from "../../src/cli/demo.ts";
import { Progress } from "../../src/cli/progress.ts";
import { routes } from "../../src/contract/routes.ts";
import type { BuildingView } from "../../src/contract/shapes.ts";
import { landmarks } from "../../src/sample/landmarks.ts";
import { atRest } from "../browser/agreement.ts";
import { findBrowser } from "../browser/find-browser.ts";
import { home, startServer } from "../browser/served-district.ts";
import { launch, watchedPage } from "../browser/watched-page.ts";
import { addRow, quantile } from "./results.ts";

type View = "map" | "city" | "building";
const CLICKS = 10;
const IDLE_MS = 5000;

const found = findBrowser();
if ("problem" in found) throw new Error(found.problem);
process.env["LOUTU_BROWSER"] = found.path;
const progress = new Progress();
await makeSample(home, progress);
progress.end();
const server = await startServer(home);
const { origin } = server;
const browser = await launch();

const building = async (code: string): Promise<BuildingView> =>
  (await (await fetch(`${origin}${routes.building(code)}`)).json()) as BuildingView;
const tower = await building(landmarks.tower272);
const complex = await building(landmarks.complex2000);
const placed = (view: BuildingView): string[] =>
  view.units.filter(({ placement, code }) => placement.kind === "cell" && code !== null).map(({ id }) => id);

/** A cold page at this address until its stage is at rest: requests and bytes as they came over the wire. */
async function firstView(
  opened: Browser,
  path: string,
  view: View,
): Promise<{ requests: number; kB: number; s: number }> {
  const { page, requests, close } = await watchedPage(opened, origin);
  const wire = await page.context().newCDPSession(page);
  let bytes = 0;
  await wire.send("Network.enable");
  wire.on("Network.loadingFinished", (event) => (bytes += event.encodedDataLength));
  const from = performance.now();
  await page.goto(`${origin}${path}`);
  await atRest(page, view);
  const s = (performance.now() - from) / 1000;
  const result = { requests: requests.length, kB: Math.round(bytes / 1024), s };
  await close();
  return result;
}

/** From the button going up to the record standing there whole, inside the page. */
async function clickToRecord(page: Page, at: { x: number; y: number }, code: string): Promise<number | null> {
  await page.evaluate((wanted) => {
    const record = document.querySelector('[data-testid="record"]');
    const clock = window as unknown as { loutuClick?: Promise<number> };
    clock.loutuClick = new Promise<number>((resolve) => {
      let pressed = 0;
      addEventListener("pointerup", () => (pressed = performance.now()), { once: true, capture: true });
      const watch = new MutationObserver(() => {
        if (record?.getAttribute("data-code") !== wanted) return;
        watch.disconnect();
        resolve(performance.now() - pressed);
      });
      if (record !== null) watch.observe(record, { attributes: true, attributeFilter: ["data-code"] });
      setTimeout(() => resolve(-1), 5000);
    });
  }, code);
  await page.mouse.click(at.x, at.y);
  const ms = await page.evaluate(() => (window as unknown as { loutuClick?: Promise<number> }).loutuClick ?? -1);
  return ms < 0 ? null : ms;
}

/** Clicks on what the view draws of these units, one after another; those it does not show are passed over. */
async function clicksIn(view: "city" | "building" | "table", table: BuildingView): Promise<number[]> {
  const stage = view === "city" ? "city" : "building";
  const { page, close } = await watchedPage(browser, origin);
  await page.goto(`${origin}/?building=${table.code}&view=${stage}`);
  await atRest(page, stage);
  // The table draws only what is in view; the stages are asked for units from all over the building.
  const units =
    view === "table"
      ? await page
          .locator('[role="gridcell"][data-code]')
          .evaluateAll((cells) => cells.map((cell) => cell.getAttribute("data-code") ?? ""))
      : placed(table);
  const step = view === "table" ? 1 : Math.max(1, Math.floor(units.length / (CLICKS * 6)));
  const times: number[] = [];
  for (let index = 0; index < units.length && times.length < CLICKS; index += step) {
    const code = units[index] as string;
    let spot: { x: number; y: number } | null;
    if (view === "table") {
      const box = await page
        .locator(`[role="gridcell"][data-code="${code}"]`)
        .boundingBox({ timeout: 300 })
        .catch(() => null);
      spot = box === null ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      if (spot !== null && (spot.y > 890 || spot.y < 640)) spot = null;
    } else spot = await page.evaluate(([name, id]) => window.__loutu?.pick(name, id) ?? null, [stage, code] as const);
    if (spot === null) continue;
    const ms = await clickToRecord(page, spot, code);
    if (ms !== null) times.push(ms);
    if (view !== "table") {
      await page.keyboard.press("Escape");
      await atRest(page, stage);
    }
  }
  await close();
  return times;
}

async function clicksOnMap(): Promise<number[]> {
  const { page, close } = await watchedPage(browser, origin);
  await page.goto(`${origin}/?parcel=${tower.parcel}`);
  await atRest(page, "map");
  const times: number[] = [];
  for (let round = 0; round < CLICKS; round++) {
    const spot = await page.evaluate((code) => window.__loutu?.pick("map", code) ?? null, tower.code);
    const ms = spot === null ? null : await clickToRecord(page, spot, tower.code);
    if (ms !== null) times.push(ms);
    await page.keyboard.press("Escape");
    await atRest(page, "map");
  }
  await close();
  return times;
}

async function idleFrames(view: View): Promise<number> {
  const { page, close } = await watchedPage(browser, origin);
  await page.goto(`${origin}/?building=${tower.code}&view=${view}`);
  await atRest(page, view);
  await page.waitForTimeout(1000);
  const frames = (): Promise<number> => page.evaluate((name) => window.__loutu?.frames[name] ?? -1, view);
  const before = await frames();
  await page.waitForTimeout(IDLE_MS);
  const drawn = (await frames()) - before;
  await close();
  return drawn;
}

const unit = placed(tower)[0] as string;
const map = await firstView(browser, "/", "map");
const model = await firstView(browser, `/?unit=${unit}&view=building`, "building");
const city = await firstView(browser, `/?unit=${unit}&view=city`, "city");
addRow("First view of a cold page, over the wire", {
  "map requests": map.requests,
  "map kB": map.kB,
  "map s": map.s.toFixed(1),
  "building requests": model.requests,
  "building kB": model.kB,
  "building s": model.s.toFixed(1),
  "city requests": city.requests,
  "city kB": city.kB,
  "city s": city.s.toFixed(1),
});

function addClicks(click: string, times: readonly number[]): void {
  addRow("From a click to the record, ms", {
    click,
    clicks: times.length,
    p50: quantile(times, 0.5).toFixed(0),
    p95: quantile(times, 0.95).toFixed(0),
  });
}

addClicks("map, building", await clicksOnMap());
for (const [name, table] of [
  ["272-unit tower", tower],
  ["2,000-unit complex", complex],
] as const) {
  for (const view of ["table", "building", "city"] as const) addClicks(`${view}, ${name}`, await clicksIn(view, table));
}

addRow(`Frames drawn in ${IDLE_MS / 1000} idle seconds`, {
  map: await idleFrames("map"),
  city: await idleFrames("city"),
  building: await idleFrames("building"),
});
await browser.close();
server.process.kill("SIGTERM");
