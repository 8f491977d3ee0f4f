import { expect } from "vitest";
import type { BuildingTable } from "../../src/cadastre/building.ts";
import { buildingView } from "../../src/server/views/building.ts";
import type { Store } from "../../src/store/store.ts";
import { planOf, tabsOf } from "../../src/web/table/plan.ts";

/** What the web shows of a table loses nobody: the tabs together hold every unit, each once. */
export async function expectAllShown(table: BuildingTable): Promise<void> {
  const store = { fidelities: () => Promise.resolve([]), whereabouts: () => Promise.resolve(null) };
  const view = await buildingView(store as unknown as Store, table, "registration-staff");
  const shown = tabsOf(view).flatMap(({ id, units }) => {
    const { cells, parking, tray } = planOf(view, id);
    expect(cells.length + parking.length + tray.length, `${table.building.code} ${id}`).toBe(units);
    return [...cells, ...parking, ...tray].map(({ ix }) => ix);
  });
  expect(shown.sort((a, b) => a - b)).toEqual(table.units.map((_, ix) => ix));
}
