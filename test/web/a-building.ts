import type { BuildingView, TableUnit } from "../../src/contract/shapes.ts";

/** Parcel and building codes of the little town these tests speak of. */
export const PARCEL = "510802001002GB00015";
export const BUILDING = `${PARCEL}F0001`;

/** A unit of `BUILDING`; what is not said is a plain flat in the tower. */
export function aUnit(serial: number, more: Partial<TableUnit> = {}): TableUnit {
  const id = `${BUILDING}${String(serial).padStart(4, "0")}`;
  return {
    id,
    code: id,
    logical: "L1",
    entrance: "1",
    room: String(serial),
    use: null,
    useLabel: null,
    predictedM2: null,
    measuredM2: null,
    series: "both",
    partners: [],
    fidelity: "L2",
    placement: { kind: "parking", floor: null },
    ...more,
  };
}

/** A cell from floor `from` to floor `to`, columns `left` to `right`. */
export const cell = (from: string, to: string, left: number, right = left): TableUnit["placement"] => ({
  kind: "cell",
  floorFrom: from,
  floorTo: to,
  colFrom: left,
  colTo: right,
  layout: "imported",
});

/** Floors −1, 1, 夹1, 2, 3 (nominal −1, 1, 夹, 2, 5), lowest first; ground at the foot of floor 1. */
const floors: BuildingView["floors"] = [
  { id: "-1", order: 0, physical: "-1", nominal: "-1", baseM: -3, heightM: 3 },
  { id: "1", order: 1, physical: "1", nominal: "1", baseM: 0, heightM: 3 },
  { id: "夹1", order: 2, physical: "夹1", nominal: "夹", baseM: 3, heightM: 2 },
  { id: "2", order: 3, physical: "2", nominal: "2", baseM: 5, heightM: 3 },
  { id: "3", order: 4, physical: "3", nominal: "5", baseM: 8, heightM: 3 },
];

export function aBuilding(units: TableUnit[], more: Partial<BuildingView> = {}): BuildingView {
  return {
    code: BUILDING,
    printed: "510802 001002 GB00015 F0001",
    parcel: PARCEL,
    name: "示例 1 幢",
    project: null,
    location: null,
    completed: null,
    heightM: null,
    floorsTotal: null,
    floorsAbove: null,
    floorsBelow: null,
    unitsDeclared: null,
    structure: null,
    use: null,
    predictedAreaM2: null,
    measuredAreaM2: null,
    where: null,
    model: false,
    logicals: [
      { id: "L1", label: "住宅", units: units.filter(({ logical }) => logical === "L1").length },
      { id: "L2", label: "地下室", units: units.filter(({ logical }) => logical === "L2").length },
    ],
    floors,
    units,
    attributes: [],
    hidden: [],
    ...more,
  };
}
