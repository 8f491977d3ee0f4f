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
