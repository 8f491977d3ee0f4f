import type { BoundaryLine, BoundaryPoint } from "../../src/cadastre/boundary.ts";
import type { BuildingTable } from "../../src/cadastre/building.ts";
import type { Finding, OtherRow, RecordSink, TableTally } from "../../src/cadastre/hand-over.ts";
import type { Parcel } from "../../src/cadastre/parcel.ts";
import type { Holder, Right } from "../../src/cadastre/right.ts";
import type { Unit } from "../../src/cadastre/unit.ts";

/** Keeps everything that is pushed into it. */
export class CollectingSink implements RecordSink {
  readonly parcels: Parcel[] = [];
  readonly tables: BuildingTable[] = [];
  readonly looseUnits: Unit[] = [];
  readonly rights: Right[] = [];
  readonly holders: Holder[] = [];
  readonly points: BoundaryPoint[] = [];
  readonly lines: BoundaryLine[] = [];
  readonly others: OtherRow[] = [];
  readonly findings: Finding[] = [];
  readonly tallies: TableTally[] = [];

  parcel(parcel: Parcel) {
    this.parcels.push(parcel);
  }
  building(table: BuildingTable) {
    this.tables.push(table);
  }
  looseUnit(unit: Unit) {
    this.looseUnits.push(unit);
  }
  right(right: Right) {
    this.rights.push(right);
  }
  holder(holder: Holder) {
    this.holders.push(holder);
  }
  boundaryPoint(point: BoundaryPoint) {
    this.points.push(point);
  }
  boundaryLine(line: BoundaryLine) {
    this.lines.push(line);
  }
  other(row: OtherRow) {
    this.others.push(row);
  }
  finding(finding: Finding) {
    this.findings.push(finding);
  }
  tally(tally: TableTally) {
    this.tallies.push(tally);
  }

  /** Units of all buildings and the loose ones. */
  get units(): Unit[] {
    return [...this.tables.flatMap((table) => table.units), ...this.looseUnits];
  }

  /** Findings of a rule as `file:row value`. */
  found(rule: string): string[] {
    return this.findings
      .filter((finding) => finding.rule === rule)
      .map(({ file, row, value }) => `${file}:${row ?? ""} ${value ?? ""}`.trim());
  }
}
