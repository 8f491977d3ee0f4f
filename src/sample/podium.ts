import type { Floor } from "../cadastre/floor.ts";
import type { Ring } from "../cadastre/ring.ts";
import type { Design, UnitDesign } from "./design.ts";
import { box } from "./frame.ts";
import { itemAt } from "./item-at.ts";
import { parkingFloor } from "./parking.ts";
import { roomLabel } from "./room-label.ts";
import { storeys, topOf, type FloorNames } from "./storeys.ts";
import type { TowerPlan } from "./tower-plans.ts";
import { floorOfFlats } from "./towers.ts";

export interface PodiumSpec {
  readonly widthM: number;
  readonly depthM: number;
  readonly podiumFloors: number;
  readonly plan: TowerPlan;
  /** Storeys of each tower above the podium. */
  readonly towerFloors: readonly [number, number];
  readonly shopWidthM: number;
  readonly names: FloorNames;
  readonly basements: number;
}

/** Stairs and lorries at both ends of the podium, without shops or stalls. */
const END_M = 6;
const CORNER_M = 5;
const WALK_M = 4.4;

interface Band {
  readonly v0: number;
  readonly v1: number;
  /** Shops of this row face the street. */
  readonly front: boolean;
}

/** Shop rows from south to north: street front, a double row between two walks, street front. */
function bandsOf(depthM: number): Band[] {
  const half = depthM / 2;
  const front = depthM * 0.23;
  const middle = half - front - WALK_M;
  return [
    { v0: -half, v1: -half + front, front: true },
    { v0: -middle, v1: 0, front: false },
    { v0: 0, v1: middle, front: false },
    { v0: half - front, v1: half, front: true },
  ];
}

/** Where a shop stands, before floors are shared out. */
interface Bay {
  readonly ring: Ring;
  readonly column: number;
  readonly front: boolean;
}

function baysOf(spec: PodiumSpec, towersAt: readonly number[]): Bay[] {
  const usable = spec.widthM - 2 * END_M;
  const count = Math.floor(usable / spec.shopWidthM);
  const step = usable / count;
  const rings = bandsOf(spec.depthM).flatMap(({ v0, v1, front }) =>
    Array.from({ length: count }, (_, index) => ({ u0: -usable / 2 + index * step, v0, v1, front })).filter(
      ({ u0 }) => front || towersAt.every((at) => u0 + step < at - 5 || u0 > at + 5),
    ),
  );
  return rings.map(({ u0, v0, v1, front }, column) => ({ ring: box(u0, v0, u0 + step, v1), column, front }));
}

/**
 * Shops of all podium floors. Front bays are two-storey shops that interleave: floors 1–2 with 3 above it
 * beside floor 1 with 2–3 above it; every other bay has a shop a floor.
 */
function shopsOf(bays: readonly Bay[], floors: readonly Floor[], logical: number): UnitDesign[] {
  return bays.flatMap(({ ring, column, front }) => {
    const pairAt = front && floors.length >= 3 ? column % 2 : -1;
    return floors.flatMap((floor, index) => {
      if (pairAt >= 0 && index === pairAt + 1) return [];
      const upper = index === pairAt ? itemAt(floors, index + 1) : floor;
      const parts = upper === floor ? [floor] : [floor, upper];
      return [
        {
          kind: index === 0 && column === bays.length - 1 ? ("management" as const) : ("shop" as const),
          logical,
          entrance: "",
          room: roomLabel(floor.nominal, column + 1),
          floorFrom: floor.id,
          floorTo: upper.id,
          colFrom: column,
          colTo: column,
          parts: parts.map(({ id }) => ({ floor: id, ring })),
          layoutStructure: null,
        },
      ];
    });
  });
}

const shifted = (plan: TowerPlan, by: number): TowerPlan => ({
  ...plan,
  flats: plan.flats.map((ring) => ring.map(([u, v]) => [u + by, v])),
});

/** 裙房 + 塔楼: a podium of shops over parking, with two towers standing on it; one natural building. */
export function podium(spec: PodiumSpec): Design {
  const above = spec.podiumFloors + Math.max(...spec.towerFloors);
  const floors = storeys({
    below: spec.basements,
    above,
    heightM: (count) => (count === 1 ? 5.1 : count <= spec.podiumFloors ? 4.5 : 2.95),
    names: spec.names,
  });
  const overground = floors.filter(({ baseM }) => baseM >= 0);
  const at = spec.plan.widthM / 2 + 5;
  const towersAt = [-at, at];
  const towers = towersAt.flatMap((u, index) =>
    overground
      .slice(spec.podiumFloors, spec.podiumFloors + itemAt(spec.towerFloors, index))
      .flatMap((floor) =>
        floorOfFlats(shifted(spec.plan, u), floor, { kind: "flat", logical: index, entrance: String(index + 1) }),
      ),
  );
  const shops = shopsOf(baysOf(spec, towersAt), overground.slice(0, spec.podiumFloors), 2);
  const stalls = floors
    .filter(({ baseM }) => baseM < 0)
    .flatMap((floor) =>
      parkingFloor(floor, { widthM: spec.widthM - 2 * END_M, depthM: spec.depthM, coresAt: towersAt, logical: 3 }),
    );
  const [w, d] = [spec.widthM / 2, spec.depthM / 2];
  return {
    outline: [
      [-w, CORNER_M - d],
      [CORNER_M - w, -d],
      [w - CORNER_M, -d],
      [w, CORNER_M - d],
      [w, d - CORNER_M],
      [w - CORNER_M, d],
      [CORNER_M - w, d],
      [-w, d - CORNER_M],
    ],
    heightM: topOf(floors),
    floors,
    logicals: ["1号塔楼", "2号塔楼", "商业裙房", "地下车库"],
    units: [...towers, ...shops, ...stalls],
    sharedFactor: 0.2415,
    structure: "3",
    use: "31",
  };
}
