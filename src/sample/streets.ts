import { ringArea } from "../cadastre/area.ts";
import type { Position, Ring } from "../cadastre/ring.ts";
import { cut, withoutStumps } from "./cut.ts";
import { toMillimetre } from "./frame.ts";
import { itemAt } from "./item-at.ts";
import { seeded } from "./random.ts";
import { bend, CENTRE } from "./town-curves.ts";

/**
 * What a block is used for: G green, T towers, S slab estate, P podium complex, C shops, O old town,
 * E school, H hospital, I industry, A offices, V land not yet built on.
 */
export type Zone = "G" | "T" | "S" | "P" | "C" | "O" | "E" | "H" | "I" | "A" | "V";

export interface Block {
  /** Plane metres of EPSG:4523, counter-clockwise. */
  readonly ring: Ring;
  readonly zone: Zone;
  /** Band from the river up, from 0. */
  readonly row: number;
  readonly south: string;
  readonly north: string;
}

interface Band {
  /** Share of the way from the bank to the hills. */
  readonly depth: number;
  /** The street below this band: name and width in metres. */
  readonly street: string;
  readonly widthM: number;
  readonly zones: string;
}

/** From the river to the hills, each written west to east. */
const BANDS: readonly Band[] = [
  { depth: 0.055, street: "滨江步道", widthM: 10, zones: "GGGGGGGGG" },
  { depth: 0.165, street: "澄江路", widthM: 24, zones: "TSTPTGTTSSV" },
  { depth: 0.14, street: "望栈街", widthM: 16, zones: "SSCOSOOPSSTS" },
  { depth: 0.075, street: "青屏街", widthM: 20, zones: "CCOCOOCCCCCOC" },
  { depth: 0.13, street: "枕流街", widthM: 14, zones: "SASOOOESASSA" },
  { depth: 0.15, street: "云渡路", widthM: 28, zones: "STPSHSTSPTS" },
  { depth: 0.125, street: "岚川街", widthM: 14, zones: "ISSSSESVSSI" },
  { depth: 0.16, street: "栖霞路", widthM: 18, zones: "IIVSGSTSVI" },
];
const HILL_LANE = "梧阳路";

/** Blocks of these zones are longer or shorter along the street than others. */
const LENGTH: Readonly<Partial<Record<Zone, number>>> = { T: 1.25, E: 1.3, H: 1.5, C: 0.85, P: 0.95, G: 0.8, A: 0.8 };

/** 澜川大道: straight through the bent streets, from the bridgehead in the south-west to the hills. */
const AVENUE = { through: [-130, 0] as Position, angle: 1.02, widthM: 40 };

const STEPS = 6;
const SMALLEST_M2 = 700;
const CORNER_M = 5;

const metresPer = (a: Position, b: Position, by: number): number => Math.hypot(b[0] - a[0], b[1] - a[1]) / by;

/** The corners of one block between two cross streets and two bands, half a street inside each. */
function blockRing(s0: number, s1: number, t0: number, t1: number, widths: readonly number[]): Ring {
  const [below = 0, above = 0, left = 0, right = 0] = widths;
  const perT = (s: number): number => metresPer(bend(s, t0), bend(s, t1), t1 - t0);
  const perS = (s: number, t: number): number => metresPer(bend(s - 0.005, t), bend(s + 0.005, t), 0.01);
  const row = (t: number, width: number, sign: 1 | -1): Position[] =>
    Array.from({ length: STEPS + 1 }, (_, step): Position => {
      const from = s0 + left / 2 / perS(s0, t);
      const to = s1 - right / 2 / perS(s1, t);
      const s = from + ((to - from) * step) / STEPS;
      return bend(s, t + (sign * width) / 2 / perT(s));
    });
  return [...row(t0, below, 1), ...row(t1, above, -1).reverse()];
}

/** Corners sharper than 120° towards the street are cut off, as kerbs ask for. */
function withCutCorners(ring: Ring): Ring {
  return ring.flatMap((corner, index) => {
    const before = itemAt(ring, index - 1);
    const after = itemAt(ring, index + 1);
    const [inE, inN] = [corner[0] - before[0], corner[1] - before[1]];
    const [outE, outN] = [after[0] - corner[0], after[1] - corner[1]];
    const [lengthIn, lengthOut] = [Math.hypot(inE, inN), Math.hypot(outE, outN)];
    const straight = (inE * outE + inN * outN) / (lengthIn * lengthOut);
    if (straight > 0.5 || lengthIn < 3 * CORNER_M || lengthOut < 3 * CORNER_M) return [corner];
    const shift = (length: number, e: number, n: number, sign: 1 | -1): Position => [
      toMillimetre(corner[0] + (sign * CORNER_M * e) / length),
      toMillimetre(corner[1] + (sign * CORNER_M * n) / length),
    ];
    return [shift(lengthIn, inE, inN, -1), shift(lengthOut, outE, outN, 1)];
  });
}

/** Corners that lie within 6 cm of the line through their neighbours are dropped. */
function withoutIdleCorners(ring: Ring): Ring {
  return ring.filter((corner, index) => {
    const before = itemAt(ring, index - 1);
    const after = itemAt(ring, index + 1);
    const [e, n] = [after[0] - before[0], after[1] - before[1]];
    return Math.abs(e * (corner[1] - before[1]) - n * (corner[0] - before[0])) / Math.hypot(e, n) > 0.06;
  });
}

/** Where the cross streets of a band run: shares of the way along the river, uneven. */
function crossings(band: Band): number[] {
  const random = seeded(`crossings ${band.street}`);
  const weights = [...band.zones].map((zone) => (LENGTH[zone as Zone] ?? 1) * random.between(0.86, 1.14));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let passed = 0;
  return [0, ...weights.map((weight) => (passed += weight) / total)];
}

/** Every block of the town between its streets. */
export function townBlocks(): Block[] {
  const through: Position = [CENTRE[0] + AVENUE.through[0], CENTRE[1] + AVENUE.through[1]];
  const direction: Position = [Math.cos(AVENUE.angle), Math.sin(AVENUE.angle)];
  let t = 0;
  return BANDS.flatMap((band, row) => {
    const random = seeded(`widths ${band.street}`);
    const places = crossings(band);
    const widths = places.map(() => random.pick([9, 12, 14, 18, 22]));
    const [t0, t1] = [t, (t += band.depth)];
    const above = BANDS[row + 1];
    const streets = { south: band.street, north: above?.street ?? HILL_LANE };
    return [...band.zones].flatMap((zone, index) => {
      const sides = [band.widthM, above?.widthM ?? 12, itemAt(widths, index), itemAt(widths, index + 1)];
      const local = blockRing(itemAt(places, index), itemAt(places, index + 1), t0, t1, sides);
      const plane = local.map(([e, n]): Position => [toMillimetre(CENTRE[0] + e), toMillimetre(CENTRE[1] + n)]);
      return cut(withoutIdleCorners(plane), through, direction, AVENUE.widthM)
        .filter((ring) => ringArea(ring) > SMALLEST_M2)
        .map((ring) => ({ ring: withoutStumps(withCutCorners(ring)), zone: zone as Zone, row, ...streets }));
    });
  });
}
