/** A sheet of paper lying on its long side, millimetres. */
export interface Sheet {
  readonly paper: "A4" | "A3";
  readonly widthMm: number;
  readonly heightMm: number;
  /** What is left for the drawing beside margin and title block. */
  readonly drawing: { readonly widthMm: number; readonly heightMm: number };
  /** The number after "1 :": always a round one, so that a ruler can be laid on the print. */
  readonly scale: number;
}

const PAPERS = [
  { paper: "A4", widthMm: 297, heightMm: 210 },
  { paper: "A3", widthMm: 420, heightMm: 297 },
] as const;
/** Margin all round, and the title block under the drawing (our choice). */
const MARGIN_MM = 10;
const TITLE_MM = 34;
/** Scales that drawings of buildings are made in. */
const SCALES = [50, 100, 150, 200, 250, 300, 400, 500, 750, 1000, 1500, 2000, 2500, 5000];
/** Coarser than this, the larger sheet is taken when it is finer there. */
const A4_UP_TO = 200;

/** The sheet for a drawing of so many metres: A4 where 1:200 will do, else A3; the finest round scale that fits. */
export function sheetFor(widthM: number, heightM: number): Sheet {
  const [small, large] = PAPERS.map(({ paper, widthMm, heightMm }): Sheet => {
    const drawing = { widthMm: widthMm - 2 * MARGIN_MM, heightMm: heightMm - 2 * MARGIN_MM - TITLE_MM };
    const needed = 1000 * Math.max(widthM / drawing.widthMm, heightM / drawing.heightMm);
    const scale = SCALES.find((each) => each >= needed) ?? Math.ceil(needed / 5000) * 5000;
    return { paper, widthMm, heightMm, drawing, scale };
  }) as [Sheet, Sheet];
  return small.scale <= A4_UP_TO || large.scale >= small.scale ? small : large;
}
