import { expect, test } from "vitest";
import { commonsByKind } from "../../../src/web/neighbours/commons-by-kind.ts";
import { aBuilding } from "../a-building.ts";

test("a duplex has one line for the core beside both its floors, named as the floors are, lowest first", () => {
  const { floors } = aBuilding([]);
  const commons = [
    { floor: "3", kind: "walled", wallM: 2.5 },
    { floor: "2", kind: "walled", wallM: 3 },
    { floor: "2", kind: "vacant", wallM: 1 },
  ];
  expect(commonsByKind(commons, floors)).toEqual([
    { kind: "walled", floors: "2、5", wallM: 5.5 },
    { kind: "vacant", floors: "2", wallM: 1 },
  ]);
});
