import type { BuildingTable } from "./building.ts";
import type { ColumnGroup, Taker } from "./floor-plan.ts";
import type { Cell, Unit } from "./unit.ts";

/** A unit's built area when no survey tells it, m² (our choice; only proportions come from it). */
const USUAL_M2 = 80;
/** Floor taken by one parking unit with its part of the lanes, m². */
const STALL_M2 = 26;
/** No column is drawn wider or narrower than this against the mean of its logical building. */
const WEIGHT_RANGE = [0.4, 2.5] as const;

export const PARKING = "\u0000parking";

export type PlacedUnit = Unit & { readonly placement: Cell };

const builtM2 = (unit: Unit) => unit.measured?.builtM2 ?? unit.predicted?.builtM2 ?? USUAL_M2;

/** Floors of the building by id. */
export type Orders = ReadonlyMap<string, number>;

const floorsOf = ({ placement }: PlacedUnit, orders: Orders) =>
  Math.max(1, (orders.get(placement.floorTo) ?? 0) - (orders.get(placement.floorFrom) ?? 0) + 1);

function columnGroups(units: readonly PlacedUnit[], orders: Orders): ColumnGroup[] {
  const columns = 1 + Math.max(...units.map(({ placement }) => placement.colTo));
  const sums = Array.from({ length: columns }, () => ({ area: 0, count: 0, entrance: "" }));
  for (const unit of units) {
    const { colFrom, colTo } = unit.placement;
    for (let column = colFrom; column <= colTo; column++) {
      const sum = sums[column];
      if (!sum) continue;
      sum.area += Math.max(1, builtM2(unit)) / (floorsOf(unit, orders) * (colTo - colFrom + 1));
      sum.count++;
      sum.entrance ||= unit.entrance;
    }
  }
  const used = sums.filter(({ count }) => count > 0).map(({ area, count }) => area / count);
  const mean = used.reduce((total, area) => total + area, 0) / used.length;
  const groups: { entrance: string; weights: number[] }[] = [];
  for (const { area, count, entrance } of sums) {
    const ratio = count === 0 ? 1 : area / count / mean;
    const weight = Math.min(WEIGHT_RANGE[1], Math.max(WEIGHT_RANGE[0], ratio));
    const last = groups.at(-1);
    if (last && (last.entrance === entrance || entrance === "")) last.weights.push(weight);
    else groups.push({ entrance, weights: [weight] });
  }
  return groups;
}

/** Most that a logical building takes of any floor, m²: a fixed share keeps its columns above each other. */
function largestFloor(units: readonly PlacedUnit[], orders: Orders): number {
  const perFloor = new Map<number, number>();
  for (const unit of units) {
    const [from, count] = [orders.get(unit.placement.floorFrom) ?? 0, floorsOf(unit, orders)];
    for (let floor = from; floor < from + count; floor++) {
      perFloor.set(floor, (perFloor.get(floor) ?? 0) + Math.max(1, builtM2(unit)) / count);
    }
  }
  return Math.max(...perFloor.values());
}

export const logicalOf = (unit: Unit) => unit.logical ?? "";

/** What each logical building with placed units asks of a floor, in the order of the table. */
export function logicalTakers(table: BuildingTable, orders: Orders): ReadonlyMap<string, Taker> {
  const members = new Map<string, PlacedUnit[]>(table.logicals.map(({ id }) => [id, []]));
  for (const unit of table.units) {
    if (!isPlaced(unit)) continue;
    const key = logicalOf(unit);
    const list = members.get(key);
    if (list) list.push(unit);
    else members.set(key, [unit]);
  }
  const takers = new Map<string, Taker>();
  for (const [key, units] of members) {
    if (units.length === 0) continue;
    takers.set(key, { key, weight: largestFloor(units, orders), groups: columnGroups(units, orders), stalls: 0 });
  }
  return takers;
}

export const parkingTaker = (count: number): Taker => ({
  key: PARKING,
  weight: STALL_M2 * count,
  groups: [],
  stalls: count,
});

export function isPlaced(unit: Unit): unit is PlacedUnit {
  return unit.placement.kind === "cell";
}
