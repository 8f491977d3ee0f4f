import { boundsOf, type Box } from "./area.ts";
import { commonWall, unionLength, WALL_M } from "./common-wall.ts";
import { overlapArea } from "./overlap-area.ts";
import type { Ring } from "./ring.ts";

/** A prism of a unit: plane metres, heights above the building's ±0.00. `ix` is the place in the building's units. */
export interface NeighbourPart {
  readonly ix: number;
  readonly ring: Ring;
  readonly baseM: number;
  readonly topM: number;
}

/** What belongs to no unit on a floor: cores, corridors, slabs. */
interface NeighbourCommon {
  readonly ring: Ring;
  readonly kind: string;
}

export interface NeighbourFloor {
  readonly floor: string;
  readonly parts: readonly NeighbourPart[];
  readonly commons: readonly NeighbourCommon[];
}

/** A unit over or under another: m² of ceiling that is the other's floor. */
interface Stacked {
  readonly ix: number;
  readonly areaM2: number;
}

/** A unit wall to wall with another. `wallM` is the length of the wall, in the mean of the heights both share. */
interface Beside {
  readonly ix: number;
  readonly wallM: number;
  readonly wallM2: number;
}

export interface CommonBeside {
  readonly floor: string;
  readonly kind: string;
  readonly wallM: number;
}

/** Each list begins with what it touches most; equals in the order of `ix`. */
export interface Neighbours {
  readonly above: readonly Stacked[];
  readonly below: readonly Stacked[];
  readonly beside: readonly Beside[];
  readonly commons: readonly CommonBeside[];
}

/** Metres and m² (our choice): slabs between floors, the least of a wall, of a height and of a ceiling that count. */
const SLAB_M = 0.3;
const LEAST_WALL_M = 0.3;
const LEAST_HEIGHT_M = 0.3;
const LEAST_AREA_M2 = 0.5;
/** Surveys give heights to a centimetre. */
const EXACT = 1e-6;

interface Boxed {
  readonly part: NeighbourPart;
  readonly box: Box;
}

interface Storey {
  readonly floor: NeighbourFloor;
  readonly parts: readonly Boxed[];
  readonly baseM: number;
  readonly topM: number;
}

const near = (one: Box, two: Box): boolean =>
  one[0] <= two[2] + WALL_M && two[0] <= one[2] + WALL_M && one[1] <= two[3] + WALL_M && two[1] <= one[3] + WALL_M;

const meet = (topM: number, baseM: number): boolean => Math.abs(baseM - topM) <= SLAB_M + EXACT;

const add = (areas: Map<number, number>, { ix }: NeighbourPart, areaM2: number): void => {
  areas.set(ix, (areas.get(ix) ?? 0) + areaM2);
};

const byMost = <T extends { readonly ix: number }>(list: T[], measure: (each: T) => number): T[] =>
  list.sort((one, two) => measure(two) - measure(one) || one.ix - two.ix);

const stacked = (areas: ReadonlyMap<number, number>): Stacked[] =>
  byMost(
    [...areas].filter(([, areaM2]) => areaM2 >= LEAST_AREA_M2).map(([ix, areaM2]) => ({ ix, areaM2 })),
    ({ areaM2 }) => areaM2,
  );

/** A stall stands in its car park: there it has no wall with it, and the plan tells. A roof is no room beside. */
function commonsBeside({ floor, commons }: NeighbourFloor, own: readonly Boxed[]): CommonBeside[] {
  return commons.flatMap(({ ring, kind }) => {
    if (kind === "roof") return [];
    const wallM = own.reduce((sum, { part }) => sum + commonWall(part.ring, ring), 0);
    const touches = wallM >= LEAST_WALL_M || own.some(({ part }) => overlapArea(part.ring, ring) >= LEAST_AREA_M2);
    return touches ? [{ floor, kind, wallM }] : [];
  });
}

/** Finds the neighbours of any unit of one building, from its solids floor by floor. */
export class Surroundings {
  readonly #storeys: readonly Storey[];

  constructor(floors: readonly NeighbourFloor[]) {
    this.#storeys = floors.map((floor) => ({
      floor,
      parts: floor.parts.map((part) => ({ part, box: boundsOf([[part.ring]]) })),
      baseM: Math.min(...floor.parts.map(({ baseM }) => baseM)),
      topM: Math.max(...floor.parts.map(({ topM }) => topM)),
    }));
  }

  /**
   * - above and below: plans that overlap by 0.5 m² or more where one ends and the other begins, within 0.3 m;
   * - beside: 0.3 m or more of wall (`commonWall`), over 0.3 m or more of height;
   * - commons: what belongs to nobody on the unit's floors and is wall to wall with it, or has it standing inside.
   * All four are empty for a unit without a solid.
   */
  of(ix: number): Neighbours {
    const above = new Map<number, number>();
    const below = new Map<number, number>();
    const walls = new Map<number, { m2: number; heights: [number, number][] }>();
    const commons: CommonBeside[] = [];
    for (const { floor, parts } of this.#storeys) {
      const own = parts.filter(({ part }) => part.ix === ix);
      if (own.length > 0) commons.push(...commonsBeside(floor, own));
      for (const each of own) {
        const { part: mine } = each;
        for (const { part } of this.#around(each)) {
          if (meet(mine.topM, part.baseM)) add(above, part, overlapArea(mine.ring, part.ring));
          else if (meet(mine.baseM, part.topM)) add(below, part, overlapArea(mine.ring, part.ring));
          const heights: [number, number] = [Math.max(mine.baseM, part.baseM), Math.min(mine.topM, part.topM)];
          const heightM = heights[1] - heights[0];
          const wallM = heightM < LEAST_HEIGHT_M ? 0 : commonWall(mine.ring, part.ring);
          if (wallM < LEAST_WALL_M) continue;
          const wall = walls.get(part.ix) ?? { m2: 0, heights: [] };
          walls.set(part.ix, { m2: wall.m2 + wallM * heightM, heights: [...wall.heights, heights] });
        }
      }
    }
    const beside = [...walls].map(([other, { m2, heights }]) => ({
      ix: other,
      wallM: m2 / unionLength(heights),
      wallM2: m2,
    }));
    return {
      above: stacked(above),
      below: stacked(below),
      beside: byMost(beside, ({ wallM2 }) => wallM2),
      commons: commons.sort((one, two) => two.wallM - one.wallM),
    };
  }

  /** Parts of other units that may touch a part, by their boxes. */
  *#around({ part, box }: Boxed): Iterable<Boxed> {
    for (const { parts, baseM, topM } of this.#storeys) {
      if (baseM > part.topM + SLAB_M + EXACT || topM < part.baseM - SLAB_M - EXACT) continue;
      for (const other of parts) if (other.part.ix !== part.ix && near(box, other.box)) yield other;
    }
  }
}
