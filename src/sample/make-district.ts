import type { DatasetInfo, RecordSink } from "../cadastre/hand-over.ts";
import type { ToLonLat } from "../cadastre/ring.ts";
import { buildingTable } from "./building-record.ts";
import { boundaryOf, parcelRecord } from "./parcel-record.ts";
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
  for (const site of planTown()) {
    sink.parcel(parcelRecord(site, toLonLat));
    const { points, lines } = boundaryOf(site, toLonLat);
    points.forEach((point) => sink.boundaryPoint(point));
    lines.forEach((line) => sink.boundaryLine(line));
    for (const building of site.buildings) {
      const table = buildingTable(site, building, toLonLat);
      sink.building(table);
    }
  }
  return INFO;
}
