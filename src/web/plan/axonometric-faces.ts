import { axonometry, freeSides, sidesSeen } from "../../cadastre/axonometry.ts";
import { interiorPoint, polygonContains } from "../../cadastre/point-in-polygon.ts";
import type { Position, Ring } from "../../cadastre/ring.ts";
import type { Solid } from "../../cadastre/unit.ts";
import type { BuildingView, SolidsView } from "../../contract/shapes.ts";
import type { DrawingBox } from "./view-box.ts";

/** A solid with what of it can be seen from anywhere. */
interface Body {
  /** Place in `BuildingView.units`; null: belongs to no unit. */
  readonly ix: number | null;
  readonly solid: Solid;
  readonly free: readonly number[];
  /** True when the storey above lies on all of it. */
  readonly covered: boolean;
  /** Thin plates lie below the units of their storey. */
  readonly plate: boolean;
}

/** A storey, lowest first; `floor` null: a building of which no floor is known. */
export interface Storey {
  readonly floor: string | null;
  readonly label: string;
  readonly bodies: readonly Body[];
}

/** One visible surface on the sheet, centimetres, y down. */
interface Face {
  readonly ix: number | null;
  readonly ring: Ring;
  /** Height above ±0.00 of its middle in the building, metres. */
  readonly heightM: number;
  /** 0: the top. Sides: 1 faces the reader, to 2, seen edge-on. */
  readonly shade: number;
}

/** A storey on the sheet, its faces in the order to paint them. */
export interface DrawnStorey {
  readonly floor: string | null;
  readonly label: string;
  readonly labelAt: Position;
  readonly faces: readonly Face[];
}

/** How far a storey is from the one it lies on, at most, to cover it, metres. */
const MEETS_M = 1;
/** Corners are looked at a little inside, where no wall of the storey above decides. */
const INSIDE = 0.08;

function isCovered({ ring, topM }: Solid, above: readonly Solid[]): boolean {
  const middle = interiorPoint([ring]);
  const inner = ring.map(([x, y]): Position => [x + INSIDE * (middle[0] - x), y + INSIDE * (middle[1] - y)]);
  const near = above.filter(({ baseM }) => Math.abs(baseM - topM) < MEETS_M);
  return near.length > 0 && [middle, ...inner].every((at) => near.some((other) => polygonContains([other.ring], at)));
}

/** Works out once what of a building can ever be seen; the view and the spread change it no more. */
export function storeysOf(view: BuildingView, { floors, block }: SolidsView): Storey[] {
  const found = floors.map(({ floor, parts, commons }) => ({
    floor,
    label: view.floors.find(({ id }) => id === floor)?.nominal ?? floor,
    solids: [...parts, ...commons],
    bodies: [
      ...parts.map((part) => ({ ix: part.ix, solid: part, plate: false })),
      ...commons.map((common) => ({ ix: null, solid: common, plate: common.kind !== "vacant" })),
    ],
  }));
  const whole = block.map((solid) => ({ ix: null, solid, plate: false }));
  const all = block.length > 0 ? [...found, { floor: null, label: "", solids: block, bodies: whole }] : found;
  return all.map(({ floor, label, solids, bodies }, at) => {
    const free = freeSides(solids);
    const above = all[at + 1]?.solids ?? [];
    return {
      floor,
      label,
      bodies: bodies.map((body, i) => ({ ...body, free: free[i] ?? [], covered: isCovered(body.solid, above) })),
    };
  });
}

interface Look {
  /** Degrees clockwise from north that the reader looks. */
  readonly turnDeg: number;
  /** 0 together, 1 a storey apart. */
  readonly spread: number;
}

const TILT_DEG = 32;
/** How far storeys stand apart when spread wholly, metres. */
const APART_M = 9;
/** Centimetres of the sheet in a metre. */
const CM = 100;
const onSheet = (ring: Ring): Ring => ring.map(([x, y]): Position => [x * CM, y * CM]);

/**
 * The storeys as painted: lowest first, in each the plates, then free sides from the farthest to the nearest, then tops.
 * Exact where the solids of a storey are as high as each other, as cells are.
 */
export function drawStoreys(storeys: readonly Storey[], { turnDeg, spread }: Look): DrawnStorey[] {
  const metres = axonometry(turnDeg, TILT_DEG);
  return storeys.map(({ floor, label, bodies }, at) => {
    const lift = at * spread * APART_M;
    const top = ({ ix, solid }: Body): Face => ({
      ix,
      ring: onSheet(solid.ring.map((point) => metres(point, solid.topM + lift))),
      heightM: solid.topM,
      shade: 0,
    });
    const shown = bodies.filter(({ covered }) => spread > 0 || !covered);
    const sides = bodies
      .filter(({ plate }) => !plate)
      .flatMap(({ ix, solid, free }) => sidesSeen(solid, free, metres, lift).map((side) => ({ ix, solid, side })))
      .sort((a, b) => a.side.nearness - b.side.nearness)
      .map(({ ix, solid, side }): Face => ({
        ix,
        ring: onSheet(side.ring),
        heightM: (solid.baseM + solid.topM) / 2,
        shade: 1 + Math.min(1, side.slant),
      }));
    const faces = [
      ...shown.filter(({ plate }) => plate).map(top),
      ...sides,
      ...shown.filter(({ plate }) => !plate).map(top),
    ];
    const points = faces.flatMap(({ ring }) => ring);
    const left = points.reduce<Position>((best, point) => (point[0] < best[0] ? point : best), points[0] ?? [0, 0]);
    return { floor, label, labelAt: left, faces };
  });
}

/** Around everything drawn. */
export function boxOf(storeys: readonly DrawnStorey[]): DrawingBox {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { faces } of storeys) {
    for (const { ring } of faces) {
      for (const [x, y] of ring) {
        [left, top] = [Math.min(left, x), Math.min(top, y)];
        [right, bottom] = [Math.max(right, x), Math.max(bottom, y)];
      }
    }
  }
  return left > right ? [-500, -500, 500, 500] : [left, top, right, bottom];
}

/** All surfaces of one unit that face the reader, hidden or not: for its outline. */
export function facesOfUnit(storeys: readonly Storey[], ix: number, { turnDeg, spread }: Look): Ring[] {
  const metres = axonometry(turnDeg, TILT_DEG);
  return storeys
    .flatMap(({ bodies }, at) => {
      const lift = at * spread * APART_M;
      return bodies
        .filter((body) => body.ix === ix)
        .flatMap(({ solid }) => {
          const sides = sidesSeen(solid, [...solid.ring.keys()], metres, lift).map(({ ring }) => ring);
          return [...sides, solid.ring.map((point) => metres(point, solid.topM + lift))];
        });
    })
    .map(onSheet);
}
