import { expect, test } from "vitest";
import { routes } from "../../src/contract/routes.ts";
import type { Store } from "../../src/store/store.ts";
import { B1, CHOSEN, P1 } from "../store/small-town.ts";
import { open, townServer } from "./town-server.ts";

/** A store that writes down what it is asked for. */
function watched(store: Store, asked: string[]): Store {
  const methods = Object.entries(store) as [string, (...values: unknown[]) => unknown][];
  const watching = methods.map(([name, method]) => [
    name,
    (...values: unknown[]): unknown => {
      asked.push([name, ...values].join(" "));
      return method(...values);
    },
  ]);
  return Object.fromEntries(watching) as Store;
}

test("one unit is looked up by ten questions, none of them for the table of its building", async () => {
  const asked: string[] = [];
  const town = await townServer({ open: async (path) => watched(await open(path), asked) });
  const answer = await town.app.inject({ url: routes.unit(CHOSEN) });
  expect(answer.statusCode).toBe(200);
  expect(asked.sort()).toEqual([
    `accessoriesOf ${CHOSEN}`,
    `building ${B1}`,
    `building ${B1}`,
    `drawn ${CHOSEN}`,
    `holdersOf ${CHOSEN}`,
    `logicalsOf ${B1}`,
    `parcel ${P1}`,
    `rightsOf ${CHOSEN}`,
    `statesOf ${CHOSEN}`,
    `unit ${CHOSEN}`,
    `whereabouts unit ${CHOSEN}`,
  ]);
  await town.remove();
});
