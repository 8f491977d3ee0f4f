import type { TableUnit } from "../../contract/shapes.ts";
import { hasTwoTables } from "../table/series.ts";
import type { AreaSet } from "../table/unit-label.ts";

/** The area a unit is spoken of with: measured where it was measured, else predicted. */
export const areaSetOf = ({ measuredM2 }: TableUnit): AreaSet => (measuredM2 === null ? "predicted" : "measured");

/**
 * Which of two tables a plan shows: the measured one, what was built (only its units have solids, `cadastre/as-built.ts`).
 * Null where the building has one table.
 */
export const tableShown = (units: readonly TableUnit[]): AreaSet | null => (hasTwoTables(units) ? "measured" : null);
