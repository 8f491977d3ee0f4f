import type { Browser, Page } from "playwright-core";
import { addRow, quantile } from "../results.ts";
import { openApp, settled } from "./pages.ts";
import type { Target } from "./served.ts";

/** Pixels a frame: a quick turn of the wheel. */
const STEP = 60;
/** A frame that took longer than two of a 60 Hz screen was seen to stutter. */
const LATE_MS = 34;

interface Scrolled {
  /** Milliseconds from one frame to the next. */
  readonly frames: readonly number[];
  /** What of a frame the page's own thread takes, milliseconds. */
  readonly workMs: number;
  readonly cells: number;
}

/** Scrolls `#table-panel` down, up, right and left, one step a frame, and counts what matches `cell` at most. */
async function scrolled(page: Page, cell: string): Promise<Scrolled> {
  const wire = await page.context().newCDPSession(page);
  await wire.send("Performance.enable");
  const busy = async (): Promise<number> => {
    const { metrics } = await wire.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN);
  };
  const before = await busy();
  const { frames, cells } = await page.evaluate(
    async ({ step, cell }) => {
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
            cells = Math.max(cells, scroller.querySelectorAll(cell).length);
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
    },
    { step: STEP, cell },
  );
  return { frames, workMs: ((await busy()) - before) / frames.length, cells };
}

/** What anyone writes first: every unit a cell of an HTML table, no states, no marks; as large as the app's own. */
async function scrolledPlain(browser: Browser, target: Target, width: number, height: number): Promise<Scrolled> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const columns =
    1 + Math.max(...target.view.units.map(({ placement }) => (placement.kind === "cell" ? placement.colTo : 0)));
  const cells = target.view.units.map(({ room, measuredM2 }) => `<td>${room}<br>${measuredM2 ?? ""}</td>`);
  const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) =>
    cells.slice(row * columns, (row + 1) * columns).join(""),
  );
  await page.setContent(`<style>td { min-width: 116px; height: 40px; background: #d3e8d6; font: 13px sans-serif }</style>
    <div id="table-panel" style="width: ${width}px; height: ${height}px; overflow: auto">
    <table>${rows.map((row) => `<tr>${row}</tr>`).join("")}</table></div>`);
  const result = await scrolled(page, "td");
  await page.close();
  return result;
}

const late = ({ frames }: Scrolled): number => frames.filter((ms) => ms > LATE_MS).length;

/** The grid beside a plain HTML table of the same units, in the same browser: frames are drawn by software here. */
export async function measureScroll(browser: Browser, targets: readonly Target[]): Promise<void> {
  for (const target of targets) {
    const { page, close } = await openApp(browser, target);
    await settled(page);
    const panel = await page.locator("#table-panel").boundingBox();
    const own = await scrolled(page, '[role="gridcell"]');
    await close();
    const plain = await scrolledPlain(browser, target, panel?.width ?? 0, panel?.height ?? 0);
    addRow("The grid scrolled by 60 px a frame, down, up, right and left", {
      building: target.name,
      units: target.view.units.length,
      frames: own.frames.length,
      "p50 ms": quantile(own.frames, 0.5).toFixed(1),
      "p95 ms": quantile(own.frames, 0.95).toFixed(1),
      [`over ${LATE_MS} ms`]: late(own),
      "page's own work, ms a frame": own.workMs.toFixed(1),
      "cells in the page, most": own.cells,
      "plain p50 ms": quantile(plain.frames, 0.5).toFixed(1),
      "plain p95 ms": quantile(plain.frames, 0.95).toFixed(1),
      [`plain over ${LATE_MS} ms`]: late(plain),
      "plain own work, ms a frame": plain.workMs.toFixed(1),
      "plain cells": plain.cells,
    });
  }
}
