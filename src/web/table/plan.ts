import type { BuildingView, TableUnit } from "../../contract/shapes.ts";
import { standsIn } from "./series.ts";
import type { AreaSet } from "./unit-label.ts";

export type FloorView = BuildingView["floors"][number];

/** A unit and its place in `BuildingView.units`, and so in the state bytes. */
export interface Member {
  readonly unit: TableUnit;
  readonly ix: number;
}

/** A unit in the grid. Rows count from the top, columns from the left, both from 0; spans are 1 or more. */
export interface PlannedCell extends Member {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}

/** Neighbouring columns of one entrance. */
export interface Entrance {
  readonly label: string;
  readonly column: number;
  readonly columns: number;
}

/** One tab of the table: cells + parking + tray are all its units. */
export interface Plan {
  /** Top floor first; from the highest to the lowest floor that has a cell, with the empty ones between. */
  readonly rows: readonly FloorView[];
  readonly columnCount: number;
  readonly entrances: readonly Entrance[];
  readonly cells: readonly PlannedCell[];
  readonly parking: readonly Member[];
  readonly tray: readonly Member[];
  /** The ground line runs above this row; null when every row is above ground or every row below. */
  readonly groundAbove: number | null;
}

/** Tab of the units that name no logical building; there only when there are such units. */
export const NO_LOGICAL = "";

export interface Tab {
  readonly id: string;
  readonly label: string | null;
  readonly units: number;
}

/** The tabs of a building with their unit counts in a series; empty logical buildings stay, with 0. */
export function tabsOf(view: BuildingView, series: AreaSet | null = null): Tab[] {
  const counts = new Map<string, number>();
  for (const unit of view.units) {
    const tab = unit.logical ?? NO_LOGICAL;
    counts.set(tab, (counts.get(tab) ?? 0) + (standsIn(unit, series) ? 1 : 0));
  }
  const tabs = view.logicals.map(({ id, label }) => ({ id, label, units: counts.get(id) ?? 0 }));
  const homeless = counts.get(NO_LOGICAL);
  return homeless === undefined ? tabs : [...tabs, { id: NO_LOGICAL, label: null, units: homeless }];
}

/**
 * Lays out one tab. Floors are compared by `order` alone; places come from the record and are not moved.
 * @param series the table that is laid out; null: all units, of a building that is not split into two
 */
export function planOf(view: BuildingView, tab: string, series: AreaSet | null = null): Plan {
  const order = new Map(view.floors.map((floor) => [floor.id, floor.order]));
  const placed: { unit: TableUnit; ix: number; low: number; high: number; from: number; to: number }[] = [];
  const parking: Member[] = [];
  const tray: Member[] = [];
  view.units.forEach((unit, ix) => {
    if ((unit.logical ?? NO_LOGICAL) !== tab || !standsIn(unit, series)) return;
    const { placement } = unit;
    if (placement.kind === "parking") parking.push({ unit, ix });
    else if (placement.kind === "tray") tray.push({ unit, ix });
    else {
      const low = order.get(placement.floorFrom);
      const high = order.get(placement.floorTo);
      if (low === undefined || high === undefined) tray.push({ unit, ix });
      else placed.push({ unit, ix, low, high, from: placement.colFrom, to: placement.colTo });
    }
  });
  const highest = Math.max(...placed.map(({ high }) => high));
  const lowest = Math.min(...placed.map(({ low }) => low));
  const rows = view.floors
    .filter((floor) => floor.order >= lowest && floor.order <= highest)
    .sort((a, b) => b.order - a.order);
  const rowOf = new Map(rows.map((floor, row) => [floor.order, row]));
  const cells = placed
    .map(({ unit, ix, low, high, from, to }) => {
      const row = rowOf.get(high) ?? 0;
      return { unit, ix, row, rows: (rowOf.get(low) ?? row) - row + 1, column: from, columns: to - from + 1 };
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const columnCount = Math.max(0, ...placed.map(({ to }) => to + 1));
  const firstBelow = rows.findIndex((floor) => floor.baseM < 0);
  return {
    rows,
    columnCount,
    entrances: entrancesOf(cells, columnCount),
    cells,
    parking,
    tray,
    groundAbove: firstBelow > 0 ? firstBelow : null,
  };
}

/** A column belongs to the entrance that most of its cells name. */
function entrancesOf(cells: readonly PlannedCell[], columnCount: number): Entrance[] {
  const votes = Array.from({ length: columnCount }, () => new Map<string, number>());
  for (const { unit, column, columns } of cells)
    for (const vote of votes.slice(column, column + columns))
      vote.set(unit.entrance, (vote.get(unit.entrance) ?? 0) + 1);
  const entrances: { label: string; column: number; columns: number }[] = [];
  votes.forEach((vote, column) => {
    const label = [...vote].sort((a, b) => b[1] - a[1])[0]?.[0] ?? entrances.at(-1)?.label ?? "";
    const last = entrances.at(-1);
    if (last?.label === label) last.columns += 1;
    else entrances.push({ label, column, columns: 1 });
  });
  return entrances;
}
