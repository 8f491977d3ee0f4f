import { ringArea } from "../cadastre/area.ts";
import type { BuildingTable, LogicalBuilding } from "../cadastre/building.ts";
import type { ToLonLat } from "../cadastre/ring.ts";
import type { Unit } from "../cadastre/unit.ts";
import type { UnitDesign } from "./design.ts";
import { ringToPlane } from "./frame.ts";
import { landmarks } from "./landmarks.ts";
import { plant } from "./planted.ts";
import { coded, shapeOf } from "./shape.ts";
import type { Site, SitedBuilding } from "./site.ts";
import { asTwoSeries } from "./two-series.ts";
import { unitRecord } from "./unit-record.ts";

const fourDigits = (number: number): string => String(number).padStart(4, "0");
const cent = (value: number): number => Math.round(value * 100) / 100;

const buildingCode = (site: Site, building: SitedBuilding): string => `${site.code}F${fourDigits(building.number)}`;

/** Serial of a unit in its building: 0000 for a building that is one unit, else from 0001 in drawing order. */
export const unitSerial = (unit: UnitDesign, index: number): number => (unit.kind === "whole" ? 0 : index + 1);

/** Stalls of the car park under the park belong to flats of the tower nearby. */
const TOWER_FLATS = Array.from({ length: 272 }, (_, index) => `${landmarks.tower272}${fourDigits(index + 1)}`);

function unitsOf(site: Site, building: SitedBuilding, code: string, logicals: readonly string[]): Unit[] {
  const { units } = building.design;
  const own = units.flatMap((unit, index) => (unit.kind === "flat" ? [`${code}${fourDigits(index + 1)}`] : []));
  const flats = site.code === landmarks.stackedBelow ? TOWER_FLATS : own;
  return units.map((unit, index) => {
    const serial = unitSerial(unit, index);
    const record = unitRecord(site, building, unit, code, logicals, `${code}${fourDigits(serial)}`);
    const main = unit.kind === "parking" && index % 3 === 0 ? (flats[index % flats.length] ?? null) : null;
    return plant({ ...record, mainUnit: main }, serial);
  });
}

function logicalsOf(building: SitedBuilding, code: string): LogicalBuilding[] {
  const { logicals } = building.design;
  if (logicals.length === 0) return [{ id: `${code}~`, building: code, label: null, attributes: {} }];
  const state = building.stage === "off-plan" ? "2" : "3";
  return logicals.map((label, index) => ({
    id: `${code}${String(index + 1).padStart(2, "0")}`,
    building: code,
    label,
    attributes: { JZWZT: state },
  }));
}

/** A building with its floors and all its units, as a hand-over tells them. */
export function buildingTable(site: Site, building: SitedBuilding, toLonLat: ToLonLat): BuildingTable {
  const { design, survey, stage, year } = building;
  const code = buildingCode(site, building);
  const logicals = survey === "outline" ? [] : logicalsOf(building, code);
  const hasUnits = survey !== "outline" && survey !== "floors";
  const units = hasUnits
    ? unitsOf(
        site,
        building,
        code,
        logicals.map(({ id }) => id),
      ).sort((a, b) => (a.id < b.id ? -1 : 1))
    : [];
  const below = design.floors.filter(({ baseM }) => baseM < 0).length;
  const built = units.reduce((sum, unit) => sum + ((unit.measured ?? unit.predicted)?.builtM2 ?? 0), 0);
  const table: BuildingTable = {
    building: {
      code,
      rawNumber: code,
      parcel: site.code,
      name: building.name,
      project: site.name,
      location: `${site.address}${site.name ?? ""}${building.name ?? ""}`,
      completed: stage === "off-plan" ? null : `${year}-0${1 + (building.number % 9)}-18`,
      heightM: design.heightM > 0 ? design.heightM : null,
      floorsTotal: design.floors.length,
      floorsAbove: design.floors.length - below,
      floorsBelow: below,
      unitsDeclared: survey === "outline" ? null : design.units.length,
      structure: coded("FWJG", design.structure),
      use: coded("FWYT", design.use),
      predictedAreaM2: year < 2005 || !hasUnits ? null : cent(built),
      measuredAreaM2: stage === "off-plan" || !hasUnits ? null : cent(built),
      footprint: survey === "grid" ? null : shapeOf(ringToPlane(building.frame, design.outline), toLonLat),
      attributes: { ZZDMJ: cent(Math.abs(ringArea(design.outline))).toFixed(2), QXDM: site.code.slice(0, 6), ZT: "1" },
    },
    logicals,
    floors: survey === "outline" ? [] : design.floors,
    units,
  };
  return code === landmarks.twoSeries ? asTwoSeries(table) : table;
}
