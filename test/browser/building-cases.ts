import type { BuildingView, TableUnit } from "../../src/contract/shapes.ts";

type Floor = BuildingView["floors"][number];

/** The floors a unit stands on, lowest first; none for a unit that is in no cell. */
export function floorsOf(view: BuildingView, { placement }: TableUnit): Floor[] {
  if (placement.kind !== "cell") return [];
  const order = (id: string): number => view.floors.find((floor) => floor.id === id)?.order ?? NaN;
  const [from, to] = [order(placement.floorFrom), order(placement.floorTo)];
  return view.floors.filter((floor) => from <= floor.order && floor.order <= to).sort((a, b) => a.order - b.order);
}

/** The first unit whose floors are as asked. */
export function unitWhere(
  view: BuildingView,
  asked: (floors: readonly Floor[], unit: TableUnit) => boolean,
): TableUnit {
  const unit = view.units.find((each) => each.placement.kind === "cell" && asked(floorsOf(view, each), each));
  if (unit === undefined) throw new Error(`${view.code} has no such unit`);
  return unit;
}

/**
 * A unit whose cell is near that of another: in the same table and column, on the nearest floor. Once it is chosen,
 * the other's cell is in view and can be clicked.
 */
export function besides(view: BuildingView, unit: TableUnit): TableUnit {
  const { placement } = unit;
  if (placement.kind !== "cell") throw new Error(`${unit.id} stands in no cell`);
  const order = (each: TableUnit): number => floorsOf(view, each)[0]?.order ?? Infinity;
  const away = (each: TableUnit): number => {
    const columns = each.placement.kind === "cell" ? Math.abs(each.placement.colFrom - placement.colFrom) : Infinity;
    return Math.abs(order(each) - order(unit)) + columns;
  };
  const near = view.units
    .filter((each) => each.id !== unit.id && each.logical === unit.logical && each.placement.kind === "cell")
    .sort((a, b) => away(a) - away(b))[0];
  if (near === undefined) throw new Error(`${unit.id} stands alone`);
  return near;
}
