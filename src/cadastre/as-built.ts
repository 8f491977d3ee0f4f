import type { BuildingTable } from "./building.ts";
import type { Placement } from "./unit.ts";

const NOT_BUILT: Placement = { kind: "tray", reason: "no-floor", detail: "" };

/**
 * A table with only those units in place that stand in the building: where it has measured units, predicted ones take no
 * room, because the measured ones (their partners, or whatever was built instead) fill the same floors. All units stay,
 * in the same order. A building that has no measured unit yet is drawn as predicted.
 */
export function asBuilt(table: BuildingTable): BuildingTable {
  if (!table.units.some(({ series }) => series === "measured")) return table;
  const units = table.units.map((unit) =>
    unit.series === "predicted" ? { ...unit, placement: NOT_BUILT, solids: [] } : unit,
  );
  return { ...table, units };
}
