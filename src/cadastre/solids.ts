import { multiPolygonArea, ringArea } from "./area.ts";
import { asBuilt } from "./as-built.ts";
import type { BuildingTable } from "./building.ts";
import { corePlates, PLATE_M } from "./core-plates.ts";
import { naturalOrder } from "./floor-label.ts";
import type { Floor } from "./floor.ts";
import { orientPolygon, orientRing } from "./orient.ts";
import { LEAST_M2, type PlaneRings, Planner } from "./planner.ts";
import type { Ring } from "./ring.ts";
import { isPlaced, logicalOf, logicalTakers, PARKING, parkingTaker, type Orders } from "./takers.ts";
import type { Fidelity, Solid, Unit } from "./unit.ts";

/** One prism of a unit, on the floor it belongs to. A unit may have several on one floor. */
export interface UnitPart {
  readonly floor: string;
  readonly solid: Solid;
}

interface UnitSolids {
  readonly fidelity: Fidelity;
  readonly parts: readonly UnitPart[];
}

/** What belongs to the building and no unit; `floor` null is the block of a building without floors (L0). */
export interface Slab {
  readonly floor: string | null;
  readonly solid: Solid;
  /**
   * A thin plate stands for a room of the building on that storey: `walled` from base to top (a core, a passage),
   * `open` with units standing in it (parking, basements). A `roof` closes a walled one where nothing stands above.
   */
  readonly plate?: "walled" | "open" | "roof";
}

export interface TableSolids {
  /** In `ix` order. */
  readonly units: readonly UnitSolids[];
  readonly slabs: readonly Slab[];
}

/** Metres (our choice): height of a parking unit, of a storey nobody told us about. */
const STALL_M = 2.2;
const STOREY_M = 3;

const prism = (ring: Ring, baseM: number, topM: number): Solid => ({ ring, baseM, topM });

/** The floor whose height range holds the middle of a solid, else the nearest one. */
function floorAt(floors: readonly Floor[], { baseM, topM }: Solid): Floor | undefined {
  const middle = (baseM + topM) / 2;
  const distance = (floor: Floor) => Math.max(floor.baseM - middle, middle - floor.baseM - floor.heightM, 0);
  return [...floors].sort((a, b) => distance(a) - distance(b) || a.order - b.order)[0];
}

function surveyedParts(unit: Unit, floors: readonly Floor[]): UnitPart[] {
  return unit.solids.flatMap((solid) => {
    const floor = floorAt(floors, solid);
    if (!floor || ringArea(solid.ring) < LEAST_M2 || !(solid.topM > solid.baseM)) return [];
    return [{ floor: floor.id, solid: { ...solid, ring: orientRing(solid.ring, true) } }];
  });
}

/** Units of one floor that have no survey. */
interface Schematic {
  readonly cells: number[];
  readonly stalls: number[];
}

function schematicByFloor(table: BuildingTable, orders: Orders, surveyed: readonly UnitPart[][]): Schematic[] {
  const byFloor: Schematic[] = table.floors.map(() => ({ cells: [], stalls: [] }));
  const cellar = byFloor[0];
  table.units.forEach((unit, ix) => {
    if ((surveyed[ix]?.length ?? 0) > 0) return;
    if (isPlaced(unit)) {
      const [from, to] = [orders.get(unit.placement.floorFrom), orders.get(unit.placement.floorTo)];
      if (from === undefined || to === undefined) return;
      for (let order = from; order <= to; order++) byFloor[order]?.cells.push(ix);
    } else if (unit.placement.kind === "parking") {
      const order = orders.get(unit.placement.floor ?? "");
      (order === undefined ? cellar : byFloor[order])?.stalls.push(ix);
    }
  });
  const room = (ix: number) => table.units[ix]?.room ?? "";
  for (const { stalls } of byFloor) stalls.sort((a, b) => naturalOrder(room(a), room(b)) || a - b);
  return byFloor;
}

function fillFloor(
  table: BuildingTable,
  floor: Floor,
  { cells, stalls }: Schematic,
  { cells: plan, passages }: PlaneRings,
  give: (ix: number, part: UnitPart) => void,
): Slab[] {
  const [base, top] = [floor.baseM, floor.baseM + floor.heightM];
  const taken = new Set<readonly Ring[]>();
  for (const ix of cells) {
    const unit = table.units[ix];
    if (!unit || !isPlaced(unit)) continue;
    const columns = plan.get(logicalOf(unit))?.slice(unit.placement.colFrom, unit.placement.colTo + 1) ?? [];
    for (const rings of columns) {
      taken.add(rings);
      for (const ring of rings) give(ix, { floor: floor.id, solid: prism(ring, base, top) });
    }
  }
  stalls.forEach((ix, at) => {
    const rings = plan.get(PARKING)?.[at] ?? [];
    taken.add(rings);
    const height = Math.min(PLATE_M + STALL_M, floor.heightM);
    for (const ring of rings) give(ix, { floor: floor.id, solid: prism(ring, base + PLATE_M, base + height) });
  });
  const plate = stalls.length > 0 || base < 0 ? ("open" as const) : ("walled" as const);
  const empty = [...plan.values()].flat().filter((rings) => !taken.has(rings));
  return [
    ...empty.flat().map((ring) => ({ floor: floor.id, solid: prism(ring, base, top) })),
    ...passages.map((ring) => ({ floor: floor.id, solid: prism(ring, base, base + PLATE_M), plate })),
  ];
}

/**
 * Every solid of a building table, rings counter-clockwise in plane metres, heights above ±0.00.
 * - Surveyed units (L3) as they are, on the floor that holds their middle height.
 * - Units with a cell but no survey (L2): the footprint shared out by the table's columns, one prism or more a floor;
 *   parking as small stalls. **Schematic (示意): it follows the table, it is no boundary.** On a floor with both,
 *   the schematic ones share what the survey leaves free.
 * - What surveyed units leave free of their floor (cores, corridors) is the building's, as thin plates (`corePlates`).
 * - Floors without units are slabs (L1); a building without floors is one block (L0).
 * - A floor whose outline cannot be shared out is one slab, and its units have fidelity L1 and no solid; units in the
 *   tray or without a footprint have L0 and none.
 * - Predicted units of a building that has measured ones have L0 and no solid (`asBuilt`): show their partners.
 * Never throws; no two solids of different units overlap unless the survey itself does.
 */
export function tableSolids(given: BuildingTable): TableSolids {
  const table = asBuilt(given);
  const { building, floors } = table;
  const surveyed = table.units.map((unit) => surveyedParts(unit, floors));
  const footprint = (building.footprint?.plane ?? []).filter((polygon) => (polygon[0]?.length ?? 0) >= 3);
  const parts: UnitPart[][] = surveyed.map((own) => [...own]);
  const fidelity: Fidelity[] = surveyed.map((own) => (own.length > 0 ? "L3" : "L0"));
  const slabs: Slab[] = [];
  if (multiPolygonArea(footprint) > LEAST_M2) {
    const planner = new Planner(footprint.map(orientPolygon));
    const orders: Orders = new Map(floors.map((floor, order) => [floor.id, order]));
    const takers = logicalTakers(table, orders);
    const schematic = schematicByFloor(table, orders, surveyed);
    const onlySurveyed: Floor[] = [];
    const fixedOn = Map.groupBy(surveyed.flat(), (part) => part.floor);
    for (const [order, floor] of floors.entries()) {
      const here = schematic[order] ?? { cells: [], stalls: [] };
      const fixed = (fixedOn.get(floor.id) ?? []).map(({ solid }) => solid.ring);
      const keys = new Set(here.cells.map((ix) => logicalOf(table.units[ix] as Unit)));
      const asking = [...takers.values()].filter(({ key }) => keys.has(key));
      if (here.stalls.length > 0) asking.push(parkingTaker(here.stalls.length));
      if (asking.length === 0 && fixed.length > 0) {
        onlySurveyed.push(floor);
        continue;
      }
      const plan = asking.length > 0 ? planner.plan(asking, fixed) : null;
      for (const ix of [...here.cells, ...here.stalls]) {
        if (fidelity[ix] === "L0" || !plan) fidelity[ix] = plan ? "L2" : "L1";
      }
      if (plan) slabs.push(...fillFloor(table, floor, here, plan, (ix, part) => parts[ix]?.push(part)));
      else if (fixed.length === 0) slabs.push(...block(planner, floor.id, floor.baseM, floor.baseM + floor.heightM));
    }
    slabs.push(...corePlates(table, planner, onlySurveyed, parts));
    if (floors.length === 0) slabs.push(...block(planner, null, 0, heightOf(table)));
  }
  return { units: parts.map((own, ix) => ({ fidelity: fidelity[ix] ?? "L0", parts: own })), slabs };
}

const block = (planner: Planner, floor: string | null, baseM: number, topM: number): Slab[] =>
  planner.outline().map((ring) => ({ floor, solid: prism(ring, baseM, topM) }));

function heightOf({ building }: BuildingTable): number {
  if (building.heightM !== null && building.heightM > 0) return building.heightM;
  return STOREY_M * Math.max(1, building.floorsAbove ?? building.floorsTotal ?? 1);
}
