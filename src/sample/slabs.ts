import type { Position, Ring } from "../cadastre/ring.ts";
import { box } from "./frame.ts";
import type { Design, UnitDesign } from "./design.ts";
import { itemAt } from "./item-at.ts";
import { roomLabel } from "./room-label.ts";
import { storeys, topOf, type FloorNames } from "./storeys.ts";

export interface SlabSpec {
  readonly entrances: number;
  readonly floors: number;
  /** Width of one flat and depth of the building, metres. */
  readonly flatM: number;
  readonly depthM: number;
  /** Shops on the ground floor, in a logical building of their own. */
  readonly shops: boolean;
  readonly names: FloorNames;
  /** The two topmost floors joined by inner stairs in the first entrance (跃层). */
  readonly duplexTop: boolean;
}

const STAIR_HALF_M = 1.3;
const STAIR_DEPTH_M = 5.4;

/** Width of a slab along `u`. */
export const slabWidth = (spec: Pick<SlabSpec, "entrances" | "flatM">): number => spec.entrances * spec.flatM * 2;

/** The flat left (-1) or right (+1) of a stair at `middle`: an L around the stairwell, counter-clockwise. */
export function flatBesideStair(middle: number, side: -1 | 1, spec: Pick<SlabSpec, "flatM" | "depthM">): Ring {
  const back = spec.depthM / 2;
  const left: Position[] = [
    [-spec.flatM, -back],
    [0, -back],
    [0, back - STAIR_DEPTH_M],
    [-STAIR_HALF_M, back - STAIR_DEPTH_M],
    [-STAIR_HALF_M, back],
    [-spec.flatM, back],
  ];
  const ring = side === -1 ? left : left.map(([u, v]): Position => [-u, v]).reverse();
  return ring.map(([u, v]): Position => [u + middle, v]);
}

/** 板楼: a row of stairs with two flats each on every floor. */
export function slab(spec: SlabSpec): Design {
  const floors = storeys({
    above: spec.floors,
    heightM: (count) => (count === 1 && spec.shops ? 4.2 : 2.9),
    names: spec.names,
  });
  const half = slabWidth(spec) / 2;
  const units: UnitDesign[] = [];
  floors.forEach((floor, index) => {
    for (let entrance = 0; entrance < spec.entrances; entrance++) {
      const middle = -half + (entrance * 2 + 1) * spec.flatM;
      for (const side of [-1, 1] as const) {
        const number = side === -1 ? 1 : 2;
        const shop = spec.shops && index === 0;
        const joined = spec.duplexTop && entrance === 0 && !shop;
        if (joined && index === floors.length - 1) continue;
        const upper = joined && index === floors.length - 2 ? itemAt(floors, -1) : null;
        const column = entrance * 2 + number - 1;
        const ring = flatBesideStair(middle, side, spec);
        const terrace = upper === null ? [] : [{ floor: upper.id, ring: withTerrace(ring) }];
        units.push({
          kind: shop ? "shop" : "flat",
          logical: shop ? 1 : 0,
          entrance: shop ? "" : String(entrance + 1),
          room: shop ? roomLabel(floor.nominal, column + 1) : roomLabel(floor.nominal, number),
          floorFrom: floor.id,
          floorTo: upper?.id ?? floor.id,
          colFrom: column,
          colTo: column,
          parts: [{ floor: floor.id, ring }, ...terrace],
          layoutStructure: shop ? null : upper === null ? "1" : "4",
        });
      }
    }
  });
  return {
    outline: box(-half, -spec.depthM / 2, half, spec.depthM / 2),
    heightM: topOf(floors),
    floors,
    logicals: spec.shops ? ["住宅", "商铺"] : ["住宅"],
    units,
    sharedFactor: 0.1412,
    structure: "3",
    use: "11",
  };
}

/** The upper floor of a duplex steps back 3 m from the south front for a roof terrace. */
function withTerrace(ring: Ring): Ring {
  const front = Math.min(...ring.map(([, v]) => v));
  return ring.map(([u, v]): Position => [u, v === front ? v + 3 : v]);
}
