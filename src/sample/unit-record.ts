import { ringArea } from "../cadastre/area.ts";
import type { Placement, Solid, Unit, UnitAreas } from "../cadastre/unit.ts";
import type { Design, UnitDesign, UnitKind } from "./design.ts";
import { fateOf, stateColumns } from "./fate.ts";
import { ringToPlane } from "./frame.ts";
import { landmarks } from "./landmarks.ts";
import { seeded } from "./random.ts";
import { coded } from "./shape.ts";
import type { Site, SitedBuilding } from "./site.ts";

/** FWYT1 and FWLX of each kind. */
const USES: Readonly<Record<UnitKind, readonly [string, string]>> = {
  flat: ["11", "1"],
  shop: ["31", "2"],
  office: ["60", "3"],
  parking: ["26", "6"],
  house: ["11", "1"],
  whole: ["11", "1"],
  management: ["84", "99"],
};

/** A stall is the room up to the sprinklers, not up to the ceiling. */
const STALL_HEIGHT_M = 2.2;

const cent = (value: number): number => Math.round(value * 100) / 100;

/** Inner area as measured from the plan, shared area by the building's factor, and their sum. */
function areasOf(design: Design, unit: UnitDesign, drift = 1): UnitAreas {
  const plan = unit.parts.reduce((sum, part) => sum + Math.abs(ringArea(part.ring)), 0);
  const innerM2 = cent(plan * drift);
  const sharedM2 = cent(innerM2 * design.sharedFactor);
  return { innerM2, sharedM2, builtM2: cent(innerM2 + sharedM2) };
}

/** HX by size: one room to five rooms. */
function roomsOf(builtM2: number): string {
  return builtM2 < 50 ? "1" : builtM2 < 85 ? "2" : builtM2 < 130 ? "3" : builtM2 < 180 ? "4" : "5";
}

function placementOf(unit: UnitDesign): Placement {
  if (unit.kind === "parking") return { kind: "parking", floor: unit.floorFrom };
  const { floorFrom, floorTo, colFrom, colTo } = unit;
  return { kind: "cell", floorFrom, floorTo, colFrom, colTo, layout: "imported" };
}

function solidsOf(building: SitedBuilding, unit: UnitDesign): Solid[] {
  if (building.survey !== "surveyed") return [];
  return unit.parts.flatMap((part) => {
    const floor = building.design.floors.find(({ id }) => id === part.floor);
    if (floor === undefined) return [];
    const heightM = unit.kind === "parking" ? STALL_HEIGHT_M : floor.heightM;
    const topM = Math.round((floor.baseM + heightM) * 100) / 100;
    return [{ ring: ringToPlane(building.frame, part.ring), baseM: floor.baseM, topM }];
  });
}

/** 坐落 of a unit: address, building, entrance and room as a letter would be addressed. */
function locationOf(site: Site, building: SitedBuilding, unit: UnitDesign): string {
  const place = `${site.address}${site.name ?? ""}`;
  const block = site.buildings.length > 1 || site.name !== null ? (building.name ?? `${building.number}栋`) : "";
  if (unit.kind === "whole" || unit.kind === "house") return `${place}${block}`;
  const entrance = unit.entrance === "" ? "" : `${unit.entrance}单元`;
  const kind = unit.kind === "parking" ? "地下车位" : unit.kind === "shop" ? "商铺" : "";
  return `${place}${block}${entrance}${kind}${unit.room}号`;
}

/** One unit as a hand-over tells it; `logicals` are the ids of the building's logical buildings, in order. */
export function unitRecord(
  site: Site,
  building: SitedBuilding,
  unit: UnitDesign,
  buildingCode: string,
  logicals: readonly string[],
  code: string,
): Unit {
  const { design, stage, year } = building;
  const random = seeded(code);
  const measured = areasOf(design, unit);
  const predicted = year < 2005 ? null : areasOf(design, unit, stage === "off-plan" ? 1 : random.between(0.992, 1.008));
  const [use, houseType] = USES[unit.kind];
  const dwelling = unit.kind === "flat" || unit.kind === "house";
  return {
    id: code,
    code,
    rawCode: code,
    building: buildingCode,
    logical: logicals[unit.logical ?? 0] ?? null,
    parcel: site.code,
    entrance: unit.entrance,
    room: unit.room,
    floorLabel: unit.floorFrom === unit.floorTo ? unit.floorFrom : `${unit.floorFrom}-${unit.floorTo}`,
    location: locationOf(site, building, unit),
    use: coded("FWYT", unit.kind === "whole" ? design.use : use),
    houseType: coded("FWLX", houseType),
    layout: dwelling ? coded("HX", roomsOf(measured.builtM2 ?? 0)) : null,
    layoutStructure: unit.layoutStructure === null ? null : coded("HXJG", unit.layoutStructure),
    predicted,
    measured: stage === "off-plan" ? null : measured,
    series: "both",
    partners: [],
    mainUnit: null,
    valid: true,
    placement: placementOf(unit),
    solids: solidsOf(building, unit),
    attributes: {
      FWXZ: site.code === landmarks.resettlement ? "1" : "0",
      QXDM: site.code.slice(0, 6),
      MYCH: design.floors.find(({ id }) => id === unit.floorFrom)?.nominal ?? "",
      [stage === "off-plan" ? "YCFTXS" : "SCFTXS"]: String(design.sharedFactor),
      ...stateColumns(fateOf(code, unit.kind, stage), unit.kind, stage, measured.builtM2 ?? 0),
    },
  };
}
