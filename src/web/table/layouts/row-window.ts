/** Rows kept beyond the visible edge, so that a quick scroll shows no gaps. */
const MARGIN = 4;

/**
 * The rows to draw, of rows of one height: those in view and near it.
 * @param keep a row that is drawn wherever it is: the one with the focus must not go from under the keyboard
 */
export function rowsDrawn(
  rows: number,
  rowHeight: number,
  scrollTop: number,
  viewHeight: number,
  keep: number,
): number[] {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - MARGIN);
  const last = Math.min(rows - 1, Math.ceil((scrollTop + viewHeight) / rowHeight) + MARGIN);
  const drawn = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  if (keep < 0 || keep >= rows || (keep >= first && keep <= last)) return drawn;
  return keep < first ? [keep, ...drawn] : [...drawn, keep];
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
