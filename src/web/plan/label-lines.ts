import { halfHeightAround } from "../../cadastre/label-box.ts";
import type { Position, Ring } from "../../cadastre/ring.ts";

/** One line of a label: its size against the first line, and its width at size 1. */
export interface LabelLine {
  readonly text: string;
  readonly size: number;
}

/** A label that fits: the lines, and the height of size 1 in CSS pixels. */
export interface FittedLabel {
  readonly lines: readonly LabelLine[];
  /** Rows of states and badges under the lines; 0: they do not fit. */
  readonly markRows: number;
  readonly fontPx: number;
}

/** Room between lines, and between text and wall, in letter heights. */
const LEADING = 1.25;
const MARGIN = 0.35;
/** Letters smaller than this cannot be read, larger ones are not needed, CSS pixels (our choice). */
const READABLE_PX = 8.5;
const LARGEST_PX = 15;

/** Width of a text in letter heights: a Chinese character is as wide as high, a Latin one little more than half. */
export const widthEm = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.58), 0);

/** Height and width of a mark against the first line. */
export const MARK_EM = 1.15;

/** Width of a mark with this text, against its height. */
export const markWidth = (text: string): number => 1 + 0.55 * Math.max(0, text.length - 1);

/** Marks broken into so many rows of as many, the last one shorter. 0: none is shown. */
export function markRows<T>(marks: readonly T[], rows: number): T[][] {
  const perRow = Math.ceil(marks.length / Math.max(1, rows));
  return rows === 0 ? [] : Array.from({ length: rows }, (_, i) => marks.slice(i * perRow, (i + 1) * perRow));
}

/** Most rows that the marks are broken into. */
const MOST_ROWS = 3;

/**
 * The most that can be read in a room at this scale: marks are broken into rows, then lines are left out from the last,
 * then the marks; nothing at all rather than letters nobody can read. Nothing goes beyond the walls.
 * @param marks widths of the states and badges that the unit carries (`markWidth`), in their order
 */
export function fitLabel(
  ring: Ring,
  at: Position,
  lines: readonly LabelLine[],
  marks: readonly number[],
  cmPerPx: number,
): FittedLabel | null {
  const rows = marks.length > 0 ? Array.from({ length: Math.min(MOST_ROWS, marks.length) }, (_, i) => i + 1) : [0];
  const offers = [
    ...lines.flatMap((_, left) =>
      rows.map((count) => ({ lines: lines.slice(0, lines.length - left), markRows: count })),
    ),
    { lines: lines.slice(0, 1), markRows: 0 },
  ];
  for (const offer of offers) {
    const widths = offer.lines.map(({ text, size }) => size * widthEm(text));
    const rowWidths = markRows(marks, offer.markRows).map((row) => row.reduce((sum, each) => sum + each + 0.1, 0));
    const width = Math.max(...widths, ...rowWidths.map((each) => each * MARK_EM)) + 2 * MARGIN;
    const text = offer.lines.reduce((sum, { size }) => sum + size * LEADING, 0);
    const height = text + offer.markRows * MARK_EM * LEADING + MARGIN;
    const fontPx = (2 * halfHeightAround(ring, at, width / height)) / height / cmPerPx;
    const least = Math.min(...offer.lines.map(({ size }) => size));
    if (fontPx * least >= READABLE_PX) return { ...offer, fontPx: Math.min(LARGEST_PX, fontPx) };
  }
  return null;
}

/** Height of a fitted label, CSS pixels. */
export const heightOf = ({ lines, markRows, fontPx }: FittedLabel): number =>
  (lines.reduce((sum, { size }) => sum + size * LEADING, 0) + markRows * MARK_EM * LEADING) * fontPx;
