import type { TableUnit } from "../../contract/shapes.ts";
import type { AreaSet } from "./unit-label.ts";

/** Whether a unit is laid out in the predicted or the measured table; in null, the undivided one, all are. */
export const standsIn = ({ series }: TableUnit, table: AreaSet | null): boolean =>
  table === null || series === "both" || series === table;

/** True when a building has two tables that differ: some units stand in only one of them. */
export const hasTwoTables = (units: readonly TableUnit[]): boolean =>
  new Set(units.map(({ series }) => series)).size > 1;

/** Units of one table without a counterpart in the other, each table for itself. */
export function unlinked(units: readonly TableUnit[]): Readonly<Record<AreaSet, TableUnit[]>> {
  const alone = (series: AreaSet) => units.filter((unit) => unit.series === series && unit.partners.length === 0);
  return { predicted: alone("predicted"), measured: alone("measured") };
}
