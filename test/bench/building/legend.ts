import type { Browser } from "playwright-core";
import { addRow, quantile } from "../results.ts";
import { openApp, settled } from "./pages.ts";
import type { Target } from "./served.ts";

const CLICKS = 12;

/**
 * A click on the legend's 抵押 until the grid stands changed and the model is drawn to its last pixel, and what of it
 * is script: from the event to the end of the page's own work, before the browser lays out and draws.
 */
export async function measureLegend(browser: Browser, targets: readonly Target[]): Promise<void> {
  for (const target of targets) {
    const { page, close } = await openApp(browser, target);
    await settled(page);
    const times: number[] = [];
    const scripts: number[] = [];
    for (let click = 0; click < CLICKS; click++) {
      const { ms, script } = await page.evaluate(async () => {
        const entry = [...document.querySelectorAll<HTMLButtonElement>(".legend button.entry")].find((each) =>
          /^(抵押|Mortgage)/.test(each.textContent.trim()),
        );
        const grid = document.querySelector('[role="grid"]');
        if (entry === undefined || grid === null) throw new Error("no legend entry for mortgages, or no grid");
        let changed = false;
        const watch = new MutationObserver(() => (changed = true));
        watch.observe(grid, { subtree: true, attributes: true, childList: true });
        const drawn = window.__loutu?.frames.building ?? 0;
        const from = performance.now();
        entry.click();
        await Promise.resolve();
        const script = performance.now() - from;
        await new Promise<void>((resolve) => {
          const look = (): void => {
            if (changed && (window.__loutu?.frames.building ?? 0) > drawn) return resolve();
            requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        });
        window.graphics?.finish();
        watch.disconnect();
        return { ms: performance.now() - from, script };
      });
      times.push(ms);
      scripts.push(script);
      await settled(page);
    }
    await close();
    addRow("One legend click until grid and 3D are drawn, ms", {
      building: target.name,
      clicks: CLICKS,
      "script p50": quantile(scripts, 0.5).toFixed(1),
      p50: quantile(times, 0.5).toFixed(0),
      p95: quantile(times, 0.95).toFixed(0),
    });
  }
}
