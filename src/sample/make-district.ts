import type { DatasetInfo, RecordSink } from "../cadastre/hand-over.ts";
import type { ToLonLat } from "../cadastre/ring.ts";
import { buildingTable, unitSerial } from "./building-record.ts";
import { itemAt } from "./item-at.ts";
import { boundaryOf, parcelRecord } from "./parcel-record.ts";
import { fateOf } from "./fate.ts";
import { landRights } from "./land-rights.ts";
import { looseUnits } from "./loose-units.ts";
import { registerBook } from "./register-book.ts";
import { unitRights } from "./unit-rights.ts";
import { planTown } from "./plan-town.ts";

const INFO: Omit<DatasetInfo, "bounds" | "counts"> = {
  id: "510802-sample",
  title: { zh: "利州区示例片区", en: "Lizhou sample district" },
  date: "2026-06-30",
  invented: true,
  crs: "EPSG:4523",
};

/**
 * Hands over an invented district at the true place of 利州区, Guangyuan: the same records on every call.
 * `toLonLat` turns EPSG:4523 metres `[east, north]` into CGCS2000 degrees. Throws nothing of its own.
 */
export function makeDistrict(sink: RecordSink, toLonLat: ToLonLat): Omit<DatasetInfo, "bounds" | "counts"> {
  const write = registerBook(sink);
  for (const site of planTown()) {
    sink.parcel(parcelRecord(site, toLonLat));
    landRights(site, write);
    const { points, lines } = boundaryOf(site, toLonLat);
    points.forEach((point) => sink.boundaryPoint(point));
    lines.forEach((line) => sink.boundaryLine(line));
    for (const building of site.buildings) {
      const table = buildingTable(site, building, toLonLat);
      sink.building(table);
      const kinds = new Map(building.design.units.map((unit, index) => [unitSerial(unit, index), unit.kind]));
      for (const unit of table.units) {
        const kind = kinds.get(Number(unit.id.slice(-4)));
        if (unit.code === null || !unit.valid || kind === undefined) continue;
        unitRights(unit, site, building, fateOf(unit.id, kind, building.stage), write);
      }
    }
    for (const unit of looseUnits(site)) {
      sink.looseUnit(unit);
      unitRights(unit, site, itemAt(site.buildings, 0), fateOf(unit.id, "whole", "settled"), write);
    }
  }
  return INFO;
}
