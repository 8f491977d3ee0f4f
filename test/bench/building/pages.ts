import type { Browser, Page } from "playwright-core";
import { atRest } from "../../browser/agreement.ts";
import { watchedPage } from "../../browser/watched-page.ts";
import { watchWebgl } from "../../browser/watch-webgl.ts";
import type { Target } from "./served.ts";

/** What came over the wire, and the page's own clock (ms since it was asked for) when it could be clicked. */
export interface Opened {
  readonly page: Page;
  readonly requests: number;
  readonly kB: number;
  readonly ms: number;
  close(): Promise<void>;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Opens a page cold: nothing kept, and every call to the graphics device counted. @param clickable run in the page */
async function cold(
  browser: Browser,
  origin: string,
  path: string,
  size: Size,
  clickable: () => boolean,
): Promise<Opened> {
  const { page, requests, close } = await watchedPage(browser, origin, size);
  const wire = await page.context().newCDPSession(page);
  let bytes = 0;
  await wire.send("Network.enable");
  wire.on("Network.loadingFinished", (event) => (bytes += event.encodedDataLength));
  await page.addInitScript(watchWebgl);
  await page.goto(`${origin}${path}`, { waitUntil: "commit" });
  await page.waitForFunction(clickable, undefined, { polling: "raf", timeout: 120_000 });
  // The frame is drawn to its last pixel, then the clock is read.
  const ms = await page.evaluate(() => {
    window.graphics?.finish();
    return performance.now();
  });
  return { page, requests: requests.length, kB: bytes / 1024, ms, close };
}

/** The app at its building stage: model and table are both there to be clicked. */
export function openApp(browser: Browser, { origin, view }: Target): Promise<Opened> {
  return cold(
    browser,
    origin,
    `/?building=${view.code}&view=building`,
    { width: 1440, height: 900 },
    () =>
      window.__loutu?.ready("building") === true &&
      window.__loutu.frames.building > 0 &&
      document.querySelector('[role="gridcell"][data-code]') !== null,
  );
}

/** The same bytes in the plain page, with a picture as large as the app's. */
export function openPlain(browser: Browser, { origin, model }: Target, size: Size): Promise<Opened> {
  const path = `/plain.html?model=${encodeURIComponent(model)}`;
  return cold(browser, origin, path, size, () => (window.plain?.frames ?? 0) > 0);
}

/** The building stage at rest. @returns the size of its picture, CSS pixels */
export async function settled(page: Page): Promise<Size> {
  await atRest(page, "building");
  const box = await page.locator("#stage canvas").first().boundingBox();
  if (box === null) throw new Error("the building stage has no canvas");
  return { width: Math.round(box.width), height: Math.round(box.height) };
}
