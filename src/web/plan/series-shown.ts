import type { TableUnit } from "../../contract/shapes.ts";
import type { AreaSet } from "../table/unit-label.ts";

/** The area a unit is spoken of with: measured where it was measured, else predicted. */
export const areaSetOf = ({ measuredM2 }: TableUnit): AreaSet => (measuredM2 === null ? "predicted" : "measured");
