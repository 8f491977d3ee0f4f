import type { BasketRow } from "../../../src/contract/basket.ts";

const BUILDING = "510802901002GB00005F0001";

/** A registered unit without areas and restrictions; what is not said is plain. */
export function aRow(serial: number, more: Partial<BasketRow> = {}): BasketRow {
  const id = `${BUILDING}${String(serial).padStart(4, "0")}`;
  return {
    id,
    code: id,
    printed: id,
    building: BUILDING,
    buildingName: "1栋",
    parcel: BUILDING.slice(0, 19),
    parcelName: null,
    entrance: "1",
    room: String(serial),
    floorLabel: "1",
    use: null,
    structure: null,
    storeyHeightsM: [3],
    predicted: null,
    measured: null,
    states: { registration: "registered", counters: {}, trade: null, certificate: null },
    limits: [],
    hidden: [],
    ...more,
  };
}
