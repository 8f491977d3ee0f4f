import { expect, test } from "vitest";
import type { ParcelView } from "../../../src/contract/shapes.ts";
import { treeNodes } from "../../../src/web/tree/nodes.ts";
import { aBuilding, aUnit, BUILDING, PARCEL } from "../a-building.ts";

const listed = (code: string) => ({ code, name: null, location: null, children: 1 });
const parcel = {
  code: PARCEL,
  name: "示例小区",
  location: null,
  buildings: [listed(BUILDING), listed(`${PARCEL}F0002`)],
  looseUnits: [{ id: `${PARCEL}F99990001`, code: `${PARCEL}F99990001`, location: null }],
} as unknown as ParcelView;

const drawn = (nodes: ReturnType<typeof treeNodes>) =>
  nodes.map(({ depth, kind, current }) => `${depth} ${kind}${current ? " *" : ""}`);

test("with nothing chosen it is the list of parcels", () => {
  const nodes = treeNodes({
    chosen: null,
    parcel: null,
    building: null,
    logical: null,
    listed: [listed("A"), listed("B")],
  });
  expect(drawn(nodes)).toEqual(["1 parcel", "1 parcel"]);
});

test("a chosen unit opens the path to its logical building, beside its neighbours and the units over several buildings", () => {
  const unit = aUnit(1);
  const building = aBuilding([unit]);
  const nodes = treeNodes({ chosen: { level: "unit", code: unit.id }, parcel, building, logical: "L1", listed: [] });
  expect(drawn(nodes)).toEqual([
    "1 district",
    "2 parcel",
    "3 building",
    "4 logical *",
    "4 logical",
    "3 building",
    "3 unit",
  ]);
});

test("a building whose parcel has no record is still in the tree", () => {
  const nodes = treeNodes({
    chosen: { level: "building", code: BUILDING },
    parcel: null,
    building: aBuilding([]),
    logical: null,
    listed: [],
  });
  expect(drawn(nodes)).toEqual(["1 district", "2 building *", "3 logical", "3 logical"]);
});
