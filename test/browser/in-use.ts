import type { Page } from "playwright-core";

/** What a page holds, after its garbage was collected. */
export interface InUse {
  readonly contexts: number;
  readonly buffers: number;
  readonly textures: number;
  readonly programs: number;
  readonly heapKB: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Counts what the page holds; the page must have been opened with `watchWebgl`. */
export async function inUse(page: Page): Promise<InUse> {
  const wire = await page.context().newCDPSession(page);
  await wire.send("HeapProfiler.enable");
  await wire.send("Performance.enable");
  for (let pass = 0; pass < 2; pass++) await wire.send("HeapProfiler.collectGarbage");
  const { metrics } = await wire.send("Performance.getMetrics");
  const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  const graphics = await page.evaluate(() => window.graphics?.live());
  if (graphics === undefined) throw new Error("the page was opened without watchWebgl");
  await wire.detach();
  return {
    ...graphics,
    heapKB: Math.round(value("JSHeapUsedSize") / 1024),
    nodes: value("Nodes"),
    listeners: value("JSEventListeners"),
  };
}

/** Goes to a place inside the open page, as the browser's own Back and Forward do: nothing is loaded anew. */
export async function goTo(page: Page, search: string): Promise<void> {
  await page.evaluate((place) => {
    history.pushState(null, "", place);
    dispatchEvent(new PopStateEvent("popstate"));
  }, search);
}
