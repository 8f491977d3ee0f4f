import type { Ring } from "../cadastre/ring.ts";
import { apart, fits } from "./clearance.ts";
import type { Design } from "./design.ts";
import { box, ringToPlane, toPlane, type Frame } from "./frame.ts";
import { around, boxAlong } from "./lots.ts";

/** A building that may be put on a lot: the room it takes, and its drawing once a place is found. */
export interface Option {
  readonly widthM: number;
  readonly depthM: number;
  readonly draw: () => Design;
}

export interface Placed {
  readonly design: Design;
  readonly frame: Frame;
}

export interface Spacing {
  /** From the parcel's boundary. */
  readonly setbackM: number;
  /** Between neighbours in a row, and between the rows. */
  readonly besideM: number;
  readonly behindM: number;
}

/** Direction of the lot nearest to east, so that fronts face south as far as the lot lets them. */
export function southFacing(lot: Ring): number {
  const { frame } = around(lot);
  const quarter = Math.PI / 2;
  return frame.angle - Math.round(frame.angle / quarter) * quarter;
}

/** Best first: what may stand at a place of a row, given how many stand already. An empty list leaves the row. */
export type Choice = (row: number, place: number, standing: number) => readonly Option[];

interface Held {
  readonly option: Option;
  readonly frame: Frame;
}

/** Where the first row may start, metres behind the setback: the start that holds most is taken. */
const STARTS_M = [0, 3, 6, 10, 15];

/**
 * Fills a lot from the south in rows, each from the west.
 * Nothing is put outside the lot or nearer to its boundary or to a neighbour than the spacing allows.
 */
export function placeInRows(lot: Ring, spacing: Spacing, choice: Choice, angle = southFacing(lot)): Placed[] {
  const tries = STARTS_M.map((start) => rowsFrom(lot, spacing, choice, angle, start));
  const most = tries.reduce((best, one) => (one.length > best.length ? one : best));
  return most.map(({ option, frame }) => ({ design: option.draw(), frame }));
}

function rowsFrom(lot: Ring, spacing: Spacing, choice: Choice, angle: number, start: number): Held[] {
  const { frame, lengthM, depthM } = boxAlong(lot, angle, true);
  const held: Held[] = [];
  let row = 0;
  let v = spacing.setbackM - depthM / 2 + start;
  while (v < depthM / 2 - spacing.setbackM) {
    let rowDepth = 0;
    let place = 0;
    let u = spacing.setbackM - lengthM / 2;
    while (u < lengthM / 2 - spacing.setbackM) {
      const at = [u, v] as const;
      const option = choice(row, place, held.length).find((one) =>
        isFree(lot, frameAt(frame, at, one), one, spacing, held),
      );
      if (option === undefined) {
        u += 2;
        continue;
      }
      held.push({ option, frame: frameAt(frame, at, option) });
      rowDepth = Math.max(rowDepth, option.depthM);
      u += option.widthM + spacing.besideM;
      place += 1;
    }
    v += rowDepth === 0 ? 3 : rowDepth + spacing.behindM;
    if (rowDepth > 0) row += 1;
  }
  return held;
}

function isFree(lot: Ring, frame: Frame, option: Option, spacing: Spacing, held: readonly Held[]): boolean {
  const room = roomOf(frame, option);
  return (
    fits(lot, room, spacing.setbackM - 0.01) &&
    held.every((other) => apart(roomOf(other.frame, other.option), room, spacing.besideM - 0.01))
  );
}

const frameAt = (frame: Frame, [u, v]: readonly [number, number], option: Option): Frame => ({
  origin: toPlane(frame, [u + option.widthM / 2, v + option.depthM / 2]),
  angle: frame.angle,
});

const roomOf = (frame: Frame, { widthM, depthM }: Option): Ring =>
  ringToPlane(frame, box(-widthM / 2, -depthM / 2, widthM / 2, depthM / 2));

/** The same line with its left side to the north. */
const upright = (angle: number): number => angle - Math.PI * Math.round(angle / Math.PI);

/** Puts the largest of `options` that fits near the middle of the lot, in the lot's own direction; null when none does. */
export function placeLargest(lot: Ring, setbackM: number, options: readonly Option[]): Placed | null {
  const { frame, lengthM, depthM } = boxAlong(lot, upright(around(lot).frame.angle), true);
  for (const option of options) {
    const [du, dv] = [Math.max(0, lengthM - option.widthM) / 2, Math.max(0, depthM - option.depthM) / 2];
    for (const share of [0, -0.4, 0.4, -0.8, 0.8]) {
      for (const deep of [0, -0.5, 0.5]) {
        const at: Frame = { origin: toPlane(frame, [du * share, dv * deep]), angle: frame.angle };
        if (fits(lot, roomOf(at, option), setbackM - 0.01)) return { design: option.draw(), frame: at };
      }
    }
  }
  return null;
}
