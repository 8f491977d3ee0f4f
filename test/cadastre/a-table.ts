import type { BuildingTable } from "../../src/cadastre/building.ts";
import { floorList } from "../../src/cadastre/floor-list.ts";
import type { GridDraft } from "../../src/cadastre/grid-draft.ts";
import { layOut } from "../../src/cadastre/grid-layout.ts";
import type { Polygon } from "../../src/cadastre/ring.ts";
import type { Series, Solid, Unit } from "../../src/cadastre/unit.ts";

const CODE = "510802001002GB00015F0003";

/** What a test wants to know of a unit. */
export interface Asked {
  readonly room: string;
  readonly floor: string;
  readonly logical?: string;
  readonly entrance?: string;
  readonly parking?: boolean;
  readonly solids?: readonly Solid[];
  readonly valid?: boolean;
  readonly series?: Series;
}

/** A building table laid out by the core itself. */
export function table(outline: Polygon | null, units: readonly Asked[], heightM: number | null = null): BuildingTable {
  const floors = floorList(
    [],
    units.map(({ floor }) => floor),
    { heightM, floorsAbove: null },
  );
  const drafts = units.map(
    ({ room, floor, logical = "A", entrance = "1", parking = false, valid = true, series = "both" }, i): GridDraft => ({
      id: `${i}`,
      logical,
      entrance,
      room,
      floorFrom: floor,
      floorTo: null,
      column: null,
      merge: null,
      rectangle: null,
      series,
      parking,
      valid,
    }),
  );
  const placements = layOut(drafts, floors);
  const nothing = { code: null, rawCode: "", location: null, use: null, houseType: null, layout: null };
  return {
    building: {
      code: CODE,
      rawNumber: "0003",
      parcel: CODE.slice(0, 19),
      name: null,
      project: null,
      location: null,
      completed: null,
      heightM,
      floorsTotal: null,
      floorsAbove: null,
      floorsBelow: null,
      unitsDeclared: null,
      structure: null,
      use: null,
      predictedAreaM2: null,
      measuredAreaM2: null,
      footprint: outline && { epsg: 4523, planeEpsg: 4523, plane: [outline], lonLat: [] },
      attributes: {},
    },
    logicals: ["A", "B", "empty"].map((id) => ({ id, building: CODE, label: id, attributes: {} })),
    floors,
    units: units.map(
      ({ room, floor, logical = "A", entrance = "1", solids = [], valid = true, series = "both" }, i): Unit => ({
        ...nothing,
        id: `${CODE}${`${i}`.padStart(4, "0")}`,
        building: CODE,
        logical,
        parcel: null,
        entrance,
        room,
        floorLabel: floor,
        layoutStructure: null,
        predicted: null,
        measured: null,
        series,
        partners: [],
        mainUnit: null,
        valid,
        placement: placements[i] ?? { kind: "tray", reason: "no-floor", detail: "" },
        solids,
        attributes: {},
      }),
    ),
  };
}
