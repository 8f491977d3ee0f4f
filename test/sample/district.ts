import proj4 from "proj4";
import type { BoundaryLine, BoundaryPoint } from "../../src/cadastre/boundary.ts";
import type { BuildingTable } from "../../src/cadastre/building.ts";
import type { RecordSink } from "../../src/cadastre/hand-over.ts";
import type { Parcel } from "../../src/cadastre/parcel.ts";
import type { Holder, Right } from "../../src/cadastre/right.ts";
import type { Position } from "../../src/cadastre/ring.ts";
import type { Unit } from "../../src/cadastre/unit.ts";
import { makeDistrict } from "../../src/sample/make-district.ts";

const ZONE_35 = "+proj=tmerc +lat_0=0 +lon_0=105 +k=1 +x_0=35500000 +y_0=0 +ellps=GRS80 +units=m +no_defs";
const projection = proj4(ZONE_35);
const toLonLat = ([east, north]: Position): Position => projection.inverse([east, north]) as [number, number];

/** The sample district kept in memory. */
export function collectDistrict() {
  const parcels: Parcel[] = [];
  const tables: BuildingTable[] = [];
  const loose: Unit[] = [];
  const rights: Right[] = [];
  const holders: Holder[] = [];
  const points: BoundaryPoint[] = [];
  const lines: BoundaryLine[] = [];
  const refuse = (): never => {
    throw new Error("the sample hands over nothing of this kind");
  };
  const sink: RecordSink = {
    parcel: (parcel) => parcels.push(parcel),
    building: (table) => tables.push(table),
    looseUnit: (unit) => loose.push(unit),
    right: (right) => rights.push(right),
    holder: (holder) => holders.push(holder),
    boundaryPoint: (point) => points.push(point),
    boundaryLine: (line) => lines.push(line),
    other: refuse,
    finding: refuse,
    tally: refuse,
  };
  const info = makeDistrict(sink, toLonLat);
  const units = tables.flatMap((table) => table.units);
  return { info, parcels, tables, loose, rights, holders, points, lines, units };
}

/** The value a test cannot go on without. */
export function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("missing in the sample");
  return value;
}
