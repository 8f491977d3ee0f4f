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
  /** Rows of states and badges under the lines; 0: there are none, or they do not fit. */
  readonly markRows: number;
  /** How many of the marks are shown; when not all, one more says how many are left. */
  readonly marksShown: number;
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

/** What is tried, from the most to the least. */
function offersOf(lines: readonly LabelLine[], marks: number): Omit<FittedLabel, "fontPx">[] {
  const rows = (count: number) => Array.from({ length: Math.min(MOST_ROWS, count) }, (_, i) => i + 1);
  const whole = lines.flatMap((_, left) =>
    (marks > 0 ? rows(marks) : [0]).map((markRows) => ({
      lines: lines.slice(0, lines.length - left),
      markRows,
      marksShown: marks,
    })),
  );
  const first = lines.slice(0, 1);
  const fewer = Array.from({ length: Math.max(0, marks - 1) }, (_, left) => marks - 1 - left).flatMap((marksShown) =>
    rows(marksShown + 1).map((markRows) => ({ lines: first, markRows, marksShown })),
  );
  return [...whole, ...fewer, { lines: first, markRows: 0, marksShown: 0 }];
}

/**
 * The most that can be read in a room at this scale: marks are broken into rows, then lines are left out from the last,
 * then marks, of which the gravest come first; nothing at all rather than letters nobody can read. Nothing goes beyond
 * the walls.
 * @param marks widths of the states and badges that the unit carries (`markWidth`), in their order
 */
export function fitLabel(
  ring: Ring,
  at: Position,
  lines: readonly LabelLine[],
  marks: readonly number[],
  cmPerPx: number,
): FittedLabel | null {
  for (const offer of offersOf(lines, marks.length)) {
    const widths = offer.lines.map(({ text, size }) => size * widthEm(text));
    const left = marks.length - offer.marksShown;
    const shown = [...marks.slice(0, offer.marksShown), ...(left > 0 ? [markWidth(`+${left}`)] : [])];
    const rowWidths = markRows(shown, offer.markRows).map((row) => row.reduce((sum, each) => sum + each + 0.1, 0));
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
