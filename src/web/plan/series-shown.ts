import type { TableUnit } from "../../contract/shapes.ts";
import { hasTwoTables } from "../table/series.ts";
import type { AreaSet } from "../table/unit-label.ts";

/** The area a unit is spoken of with: measured where it was measured, else predicted. */
export const areaSetOf = ({ measuredM2 }: TableUnit): AreaSet => (measuredM2 === null ? "predicted" : "measured");

/**
 * Which of two tables a plan shows: the chosen unit's, else the measured one (our choice: what was built). Null where
 * the building has one table.
 */
export function tableShown(units: readonly TableUnit[], chosen: TableUnit | null): AreaSet | null {
  if (!hasTwoTables(units)) return null;
  return chosen === null || chosen.series === "both" ? "measured" : chosen.series;
}
