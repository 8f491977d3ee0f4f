import type { Browser } from "playwright-core";
import { addRow, quantile } from "../results.ts";
import { openApp, settled } from "./pages.ts";
import type { Target } from "./served.ts";

/** Pixels a frame: a quick turn of the wheel. */
const STEP = 60;
/** A frame that took longer than two of a 60 Hz screen was seen to stutter. */
const LATE_MS = 34;

/**
 * Scrolls the grid down and across, one step a frame: frames and late ones (drawn by software here), what of it the
 * page's own thread takes, and the cells in the page at most.
 */
export async function measureScroll(browser: Browser, targets: readonly Target[]): Promise<void> {
  for (const target of targets) {
    const { page, close } = await openApp(browser, target);
    await settled(page);
    const wire = await page.context().newCDPSession(page);
    await wire.send("Performance.enable");
    const busy = async (): Promise<number> => {
      const { metrics } = await wire.send("Performance.getMetrics");
      return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN);
    };
    const before = await busy();
    const { frames, cells } = await page.evaluate(async (step) => {
      const scroller = document.querySelector("#table-panel");
      if (scroller === null) throw new Error("no table");
      const frames: number[] = [];
      let cells = 0;
      let before = 0;
      const frame = (): Promise<void> =>
        new Promise((resolve) => {
          requestAnimationFrame((now) => {
            if (before > 0) frames.push(now - before);
            before = now;
            cells = Math.max(cells, scroller.querySelectorAll('[role="gridcell"]').length);
            resolve();
          });
        });
      for (const axis of ["scrollTop", "scrollLeft"] as const)
        for (const way of [1, -1])
          for (let taken = 0; taken < 100; taken++) {
            scroller[axis] += way * step;
            await frame();
          }
      return { frames, cells };
    }, STEP);
    const taskMs = (await busy()) - before;
    await close();
    addRow("The grid scrolled by 60 px a frame, down, up, right and left", {
      building: target.name,
      frames: frames.length,
      "p50 ms": quantile(frames, 0.5).toFixed(1),
      "p95 ms": quantile(frames, 0.95).toFixed(1),
      [`over ${LATE_MS} ms`]: frames.filter((ms) => ms > LATE_MS).length,
      "page's own work, ms a frame": (taskMs / frames.length).toFixed(1),
      "cells in the page, most": cells,
      units: target.view.units.length,
    });
  }
}
