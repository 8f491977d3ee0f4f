import type { BoundaryLine, BoundaryPoint } from "./boundary.ts";
import type { BuildingTable } from "./building.ts";
import type { Parcel } from "./parcel.ts";
import type { Holder, Right } from "./right.ts";
import type { Unit } from "./unit.ts";

/** A row of a table the model has no place for: kept as text, never dropped. */
export interface OtherRow {
  readonly table: string;
  readonly row: number;
  readonly fields: Readonly<Record<string, string>>;
}

/** Why a row or value was not taken as it stood. Severity 1 serious, 2 warning, 3 note. */
export interface Finding {
  /** `DB-04`, `TP-15` … of the reference, or `IN-…` for the reading itself (our choice). */
  readonly rule: string;
  readonly severity: 1 | 2 | 3;
  readonly file: string;
  /** 1-based data row in the file; null when it is about the whole file. */
  readonly row: number | null;
  readonly field: string | null;
  readonly value: string | null;
  /** Plain sentence in Chinese and in English. */
  readonly message: { readonly zh: string; readonly en: string };
  /** True when the whole row went to the rejected tray because of this. */
  readonly rejected: boolean;
}

/** Rows of one table: read = stored + rejected, always. */
export interface TableTally {
  readonly table: string;
  readonly file: string;
  readonly read: number;
  readonly stored: number;
  readonly rejected: number;
}

/** What a data set is, as shown to every reader. */
export interface DatasetInfo {
  /** Folder name: letters, digits, `.`, `-`. */
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** The day the source describes, `YYYY-MM-DD`. */
  readonly date: string;
  /** Invented data says so on every screen. */
  readonly invented: boolean;
  /** Name of the system the source was in, e.g. `EPSG:4523`. */
  readonly crs: string;
  /** `[west, south, east, north]`, degrees; null when nothing has a shape. */
  readonly bounds: readonly [number, number, number, number] | null;
  readonly counts: {
    readonly parcels: number;
    readonly buildings: number;
    readonly units: number;
    readonly rights: number;
    readonly holders: number;
    readonly placed: number;
    readonly parking: number;
    readonly tray: number;
    readonly rejected: number;
  };
}

/**
 * Takes the records of one hand-over, in any order of calls except that `finish` is last.
 * Nothing is visible to readers until `finish` returns; `abandon` leaves what was there untouched.
 */
export interface RecordSink {
  parcel(parcel: Parcel): void;
  /** One call a building, with all its floors and units. */
  building(table: BuildingTable): void;
  /** A unit over several buildings; its parent is the parcel. */
  looseUnit(unit: Unit): void;
  right(right: Right): void;
  holder(holder: Holder): void;
  boundaryPoint(point: BoundaryPoint): void;
  boundaryLine(line: BoundaryLine): void;
  other(row: OtherRow): void;
  finding(finding: Finding): void;
  tally(tally: TableTally): void;
}
