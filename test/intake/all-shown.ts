import { expect } from "vitest";
import type { BuildingTable } from "../../src/cadastre/building.ts";
import { buildingView } from "../../src/server/views/building.ts";
import type { Store } from "../../src/store/store.ts";
import { planOf, tabsOf } from "../../src/web/table/plan.ts";
import type { AreaSet } from "../../src/web/table/unit-label.ts";

/**
 * What the web shows of a table loses nobody: the tabs together hold every unit, each once; and so do the predicted and the
 * measured table of it together, where the units of both series have one place.
 */
export async function expectAllShown(table: BuildingTable): Promise<void> {
  const store = { fidelities: () => Promise.resolve([]), whereabouts: () => Promise.resolve(null) };
  const view = await buildingView(store as unknown as Store, table, "registration-staff");
  const shownIn = (series: AreaSet | null) =>
    tabsOf(view, series).flatMap(({ id, units }) => {
      const { cells, parking, tray } = planOf(view, id, series);
      expect(cells.length + parking.length + tray.length, `${table.building.code} ${id}`).toBe(units);
      return [...cells, ...parking, ...tray].map(({ ix }) => ix);
    });
  const all = table.units.map((_, ix) => ix);
  expect(shownIn(null).sort((a, b) => a - b)).toEqual(all);
  const [predicted, measured] = [shownIn("predicted"), shownIn("measured")];
  expect(new Set([...predicted, ...measured]).size).toBe(all.length);
  expect(predicted.length + measured.length - all.length).toBe(
    table.units.filter(({ series }) => series === "both").length,
  );
}
