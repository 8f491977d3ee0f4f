import type { BuildingView, SolidsView } from "../../contract/shapes.ts";

type FloorView = BuildingView["floors"][number];

/** Floors on which a unit has a solid, lowest first. */
export function floorsOfUnit(solids: SolidsView, ix: number): string[] {
  return solids.floors.filter(({ parts }) => parts.some((part) => part.ix === ix)).map(({ floor }) => floor);
}

/**
 * True when the table says that a unit stands on a floor, drawn or not. One that names no floor of the building, parking
 * mostly, stands on the lowest, as in the models; those of the tray stand nowhere.
 */
export function standsOn({ floors, units }: BuildingView, ix: number, floor: FloorView): boolean {
  const placement = units[ix]?.placement;
  if (placement === undefined || placement.kind === "tray") return false;
  const order = (id: string | null) => floors.find((each) => each.id === id)?.order;
  const [from, to] = placement.kind === "cell" ? [placement.floorFrom, placement.floorTo] : [placement.floor, placement.floor]; // prettier-ignore
  const [low, high] = [order(from), order(to)];
  if (low === undefined || high === undefined) return floor === floors[0];
  return low <= floor.order && floor.order <= high;
}

/** More than half above ground: the same line as in the grid. */
const isBelow = ({ baseM, heightM }: FloorView): boolean => baseM + heightM / 2 <= 0;

/**
 * The floor that the plan shows: the one all views share, else the lowest of the chosen unit, else the ground floor.
 * Null for a building without floors.
 */
export function floorShown(
  view: BuildingView,
  solids: SolidsView | null,
  shared: string | null,
  chosen: number | null,
): FloorView | null {
  const byId = (id: string | null | undefined) => view.floors.find((floor) => floor.id === id);
  const drawn = chosen === null || solids === null ? undefined : floorsOfUnit(solids, chosen)[0];
  const placed = chosen === null ? undefined : view.floors.find((floor) => standsOn(view, chosen, floor));
  const ground = view.floors.find((floor) => !isBelow(floor)) ?? view.floors.at(-1);
  return byId(shared) ?? byId(drawn) ?? placed ?? ground ?? null;
}
