import { basket } from "../basket.svelte.ts";
import type { Collecting } from "./collecting.svelte.ts";
import type { Square } from "./cursor.ts";
import type { Sheet } from "./sheet.ts";
import type { Sizes } from "./window.ts";

/** What a drag needs to know of the grid it runs over, as it is now. */
interface Ground {
  readonly sheet: Sheet;
  readonly sizes: Sizes;
  readonly scroller: HTMLElement;
}

/** Near the edge of the scroller a drag pulls it along, CSS pixels. */
const EDGE = 28;

function squareUnder(grid: HTMLElement, event: PointerEvent, { sheet, sizes }: Ground): Square {
  const box = grid.getBoundingClientRect();
  const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, Math.floor(value)));
  return {
    row: clamp((event.clientY - box.top - sizes.headHeight) / sizes.cellHeight, sheet.rows.length),
    column: clamp((event.clientX - box.left - sizes.frozenWidth) / sizes.cellWidth, sheet.columnCount),
  };
}

function pull(event: PointerEvent, { sizes, scroller }: Ground): void {
  const box = scroller.getBoundingClientRect();
  const along = (at: number, from: number, to: number) => (at > to - EDGE ? EDGE : at < from + EDGE ? -EDGE : 0);
  scroller.scrollBy(
    along(event.clientX, box.left + sizes.frozenWidth, box.right),
    along(event.clientY, box.top + sizes.headHeight, box.bottom),
  );
}

/**
 * While the basket collects, a drag with mouse or pen over the cells of a grid collects the rectangle it spans; within
 * one cell it is a click. A finger scrolls, as everywhere, and taps.
 * @returns for `{@attach}` of the grid
 */
export function dragOver(collecting: Collecting, ground: () => Ground): (grid: HTMLElement) => () => void {
  return (grid) => {
    const stop = new AbortController();
    const on = <K extends keyof HTMLElementEventMap>(name: K, hear: (event: HTMLElementEventMap[K]) => void) =>
      grid.addEventListener(name, hear, { signal: stop.signal });
    on("pointerdown", (event) => {
      const onCell = event.target instanceof Element && event.target.closest('[role="gridcell"]') !== null;
      if (basket.collecting && event.button === 0 && event.pointerType !== "touch" && onCell)
        collecting.begin(squareUnder(grid, event, ground()));
    });
    on("pointermove", (event) => {
      if (!collecting.begun || !collecting.drag(squareUnder(grid, event, ground()))) return;
      event.preventDefault();
      grid.setPointerCapture(event.pointerId);
      pull(event, ground());
    });
    on("pointerup", () => collecting.end(ground().sheet, true));
    on("pointercancel", () => collecting.end(ground().sheet, false));
    return () => stop.abort();
  };
}
