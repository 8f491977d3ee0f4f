import type { BuildingTable } from "../../cadastre/building.ts";
import { tableSolids } from "../../cadastre/solids.ts";
import type { Fidelity, Unit } from "../../cadastre/unit.ts";
import type { Dataset } from "../served-dataset.ts";

/** Buildings whose answer is kept: it takes laying out a whole building to tell it of one unit (our choice). */
const KEPT = 512;

/** How true to survey each unit of a building is drawn, in `ix` order. */
export function fidelitiesOf({ fidelities }: Dataset, table: BuildingTable): readonly Fidelity[] {
  const known = fidelities.get(table.building.code);
  if (known !== undefined) return known;
  const found = tableSolids(table).units.map((unit) => unit.fidelity);
  if (fidelities.size >= KEPT) {
    const oldest = fidelities.keys().next().value;
    if (oldest !== undefined) fidelities.delete(oldest);
  }
  fidelities.set(table.building.code, found);
  return found;
}

/** The same for one unit. A unit over several buildings has no cell, so it is a block unless it was surveyed. */
export async function fidelityOf(dataset: Dataset, unit: Unit): Promise<Fidelity> {
  if (unit.solids.length > 0) return "L3";
  if (unit.building === null) return "L0";
  const table = await dataset.store.table(unit.building);
  const ix = table?.units.findIndex((each) => each.id === unit.id) ?? -1;
  return table === null || ix < 0 ? "L0" : (fidelitiesOf(dataset, table)[ix] ?? "L0");
}
