/** A box on the drawing, centimetres, y down: `[left, top, right, bottom]`. */
export type DrawingBox = readonly [number, number, number, number];

/** What of the drawing is on the screen: the point in the middle, and how many centimetres one CSS pixel covers. */
export interface PlanView {
  readonly x: number;
  readonly y: number;
  readonly cmPerPx: number;
}

/** Of the stage, CSS pixels. */
export interface StageSize {
  readonly width: number;
  readonly height: number;
}

/** Pixels at the edges of the stage that buttons take. */
export interface Insets {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A CSS pixel on paper: 1/96 inch, by definition. */
export const CM_PER_CSS_PX = 2.54 / 96;
/** From 4 mm of ground a pixel (1:15) to 2 m (1:7,500). */
const LIMITS = [0.4, 200] as const;

const limited = (cmPerPx: number): number => Math.min(LIMITS[1], Math.max(LIMITS[0], cmPerPx));

/** The whole box as large as the free part of the stage allows, in the middle of it. */
export function fitted([left, top, right, bottom]: DrawingBox, size: StageSize, insets: Insets): PlanView {
  const free = {
    width: Math.max(40, size.width - insets.left - insets.right),
    height: Math.max(40, size.height - insets.top - insets.bottom),
  };
  const cmPerPx = limited(Math.max((right - left) / free.width, (bottom - top) / free.height));
  return {
    x: (left + right) / 2 + ((insets.right - insets.left) / 2) * cmPerPx,
    y: (top + bottom) / 2 + ((insets.bottom - insets.top) / 2) * cmPerPx,
    cmPerPx,
  };
}

/** Closer by `factor` (below 1: farther); what lies under `at` (pixels from the middle of the stage) stays there. */
export function zoomed({ x, y, cmPerPx }: PlanView, factor: number, at: { x: number; y: number }): PlanView {
  const next = limited(cmPerPx / factor);
  return { x: x + at.x * (cmPerPx - next), y: y + at.y * (cmPerPx - next), cmPerPx: next };
}

/** The drawing moved by so many pixels, as a hand moves a sheet. */
export const moved = ({ x, y, cmPerPx }: PlanView, dx: number, dy: number): PlanView => ({
  x: x - dx * cmPerPx,
  y: y - dy * cmPerPx,
  cmPerPx,
});

export const viewBoxOf = ({ x, y, cmPerPx }: PlanView, { width, height }: StageSize): string =>
  [x - (width / 2) * cmPerPx, y - (height / 2) * cmPerPx, width * cmPerPx, height * cmPerPx]
    .map((each) => each.toFixed(2))
    .join(" ");

/** Where a point of the drawing stands on the stage, pixels from its left and top. */
export const onStage = (
  [px, py]: readonly [number, number],
  { x, y, cmPerPx }: PlanView,
  { width, height }: StageSize,
): { x: number; y: number } => ({ x: (px - x) / cmPerPx + width / 2, y: (py - y) / cmPerPx + height / 2 });

/** The point of the drawing under a spot of the stage. */
export const onDrawing = (
  spot: { x: number; y: number },
  { x, y, cmPerPx }: PlanView,
  { width, height }: StageSize,
): [number, number] => [x + (spot.x - width / 2) * cmPerPx, y + (spot.y - height / 2) * cmPerPx];

/** The number after "1 :" of a drawing on a screen of 96 pixels an inch, to two figures. */
export function scaleNumber(cmPerPx: number): number {
  const exact = cmPerPx / CM_PER_CSS_PX;
  const power = 10 ** (Math.floor(Math.log10(exact)) - 1);
  return Math.round(exact / power) * power;
}
