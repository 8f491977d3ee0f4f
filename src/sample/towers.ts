import type { Floor } from "../cadastre/floor.ts";
import type { Ring } from "../cadastre/ring.ts";
import type { Design, UnitDesign, UnitKind } from "./design.ts";
import { itemAt } from "./item-at.ts";
import { roomLabel } from "./room-label.ts";
import { storeys, topOf, type FloorNames } from "./storeys.ts";
import type { TowerPlan } from "./tower-plans.ts";

export interface TowerSpec {
  readonly plan: TowerPlan;
  readonly floors: number;
  readonly below: number;
  readonly names: FloorNames;
  /** The lowest floors sold as shops: two of the plan's flats joined to one shop each is not needed, they keep the plan. */
  readonly shopFloors: number;
  /** The first flat of the two topmost floors is one unit on both (复式), the upper one smaller. */
  readonly penthouse: boolean;
  readonly use: "flat" | "office";
  /** Logical buildings beyond the ones with units in them. */
  readonly emptyLogical: string | null;
}

/** Flats of one plan on one floor, one column each. */
export function floorOfFlats(
  plan: TowerPlan,
  floor: Floor,
  options: { readonly kind: UnitKind; readonly logical: number; readonly entrance: string },
): UnitDesign[] {
  return plan.flats.map((ring, column) => ({
    kind: options.kind,
    logical: options.logical,
    entrance: options.entrance,
    room: roomLabel(floor.nominal, column + 1),
    floorFrom: floor.id,
    floorTo: floor.id,
    colFrom: column,
    colTo: column,
    parts: [{ floor: floor.id, ring }],
    layoutStructure: options.kind === "flat" ? "1" : null,
  }));
}

/** 塔楼: the same floor again and again. */
export function tower(spec: TowerSpec): Design {
  const floors = storeys({
    below: spec.below,
    above: spec.floors,
    heightM: (count) => (count <= spec.shopFloors ? 4.5 : spec.use === "office" ? 3.6 : 2.95),
    names: spec.names,
  });
  const homes = spec.use === "office" ? "办公" : "住宅";
  const logicals = [
    homes,
    ...(spec.shopFloors > 0 ? ["商铺"] : []),
    ...(spec.emptyLogical === null ? [] : [spec.emptyLogical]),
  ];
  const above = floors.filter(({ baseM }) => baseM >= 0);
  const units = above.flatMap((floor, index) => {
    const shop = index < spec.shopFloors;
    return floorOfFlats(spec.plan, floor, {
      kind: shop ? "shop" : spec.use,
      logical: shop ? 1 : 0,
      entrance: shop ? "" : "1",
    });
  });
  return {
    outline: spec.plan.outline,
    heightM: topOf(floors),
    floors,
    logicals,
    units: spec.penthouse ? withPenthouse(units, above) : units,
    sharedFactor: 0.2268,
    structure: "3",
    use: spec.use === "office" ? "60" : "11",
  };
}

/** Joins the first flat of the topmost floor, without its outer third, to the one below it. */
function withPenthouse(units: readonly UnitDesign[], floors: readonly Floor[]): UnitDesign[] {
  const [below, top] = floors.slice(-2);
  if (below === undefined || top === undefined) return [...units];
  return units.flatMap((unit) => {
    if (unit.colFrom !== 0 || (unit.floorFrom !== top.id && unit.floorFrom !== below.id)) return [unit];
    if (unit.floorFrom === top.id) return [];
    const lower = itemAt(unit.parts, 0).ring;
    const upper = { floor: top.id, ring: withoutOuterThird(lower) };
    return [{ ...unit, floorTo: top.id, parts: [...unit.parts, upper], layoutStructure: "3" }];
  });
}

function withoutOuterThird(ring: Ring): Ring {
  const us = ring.map(([u]) => u);
  const [left, right] = [Math.min(...us), Math.max(...us)];
  return ring.map(([u, v]) => [u === left ? left + (right - left) / 3 : u, v]);
}
