/** Rows kept beyond the visible edge, so that a quick scroll shows no gaps. */
const MARGIN = 4;

/** The first and the last row to draw of rows of one height; `last` is -1 when there are none. */
export function rowWindow(
  rows: number,
  rowHeight: number,
  scrollTop: number,
  viewHeight: number,
): { first: number; last: number } {
  const first = Math.min(Math.max(0, Math.floor(scrollTop / rowHeight) - MARGIN), Math.max(0, rows - 1));
  return { first, last: Math.min(rows - 1, Math.ceil((scrollTop + viewHeight) / rowHeight) + MARGIN) };
}

/** A stretch of one axis, CSS pixels. */
interface Stretch {
  readonly from: number;
  readonly size: number;
}

/**
 * Where to scroll so that a stretch is seen in the free part of a view: nowhere when it is already; `near`: no further
 * than needed; else so that it comes to the middle.
 */
export function scrollToSee({ from, size }: Stretch, now: number, free: number, near: boolean): number {
  if (from >= now && from + size <= now + free) return now;
  if (near) return from < now ? from : Math.max(0, from + size - free);
  return Math.max(0, from - Math.max(0, free - size) / 2);
}
