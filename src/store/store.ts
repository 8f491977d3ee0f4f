import type { Box } from "../cadastre/area.ts";
import type { BoundaryLine, BoundaryPoint } from "../cadastre/boundary.ts";
import type { Building, BuildingTable, LogicalBuilding } from "../cadastre/building.ts";
import type { Floor } from "../cadastre/floor.ts";
import type { DatasetInfo, Finding, RecordSink, TableTally } from "../cadastre/hand-over.ts";
import type { Parcel } from "../cadastre/parcel.ts";
import type { Holder, Right } from "../cadastre/right.ts";
import type { UnitStates } from "../cadastre/states.ts";
import type { Fidelity, Unit } from "../cadastre/unit.ts";

/** What a search hit is about. `matched` is the text that matched, for the eye. */
export interface Hit {
  readonly kind: "parcel" | "building" | "unit";
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly matched: string;
}

/** A parcel or building as it stands in a list or tree. */
export interface Listed {
  readonly code: string;
  readonly name: string | null;
  readonly location: string | null;
  readonly children: number;
}

/** Where something is, `[longitude, latitude]` degrees and its box `[west, south, east, north]`. */
export interface Whereabouts {
  readonly centre: readonly [number, number];
  readonly box: readonly [number, number, number, number];
}

/** A building where it stands, with the states of its units. */
export interface StatesAt {
  readonly code: string;
  /** Middle of its box, `[longitude, latitude]`, degrees. */
  readonly at: readonly [number, number];
  /** As `stateBytes` writes them. */
  readonly bytes: Uint8Array;
}

/** How a unit is drawn: how true to survey, and the box of its solids, degrees; null where it has none. */
export interface Drawn {
  readonly fidelity: Fidelity;
  readonly box: Box | null;
}

/**
 * Finds records of one data set. Nothing here knows about readers: `access` decides what leaves the server.
 * Every look-up by a code that is not there resolves to null (or an empty list), never throws for it.
 */
export interface Store {
  dataset(): Promise<DatasetInfo>;
  parcel(code: string): Promise<Parcel | null>;
  /** Parcels in code order after `after`, at most `limit`. */
  parcels(after: string | null, limit: number): Promise<Listed[]>;
  buildingsOn(parcel: string): Promise<Listed[]>;
  /** F9999 units: they belong to the parcel, not to one building. */
  looseUnitsOf(parcel: string): Promise<Unit[]>;
  /** Parcels of another layer that overlap this one in plan, and this one itself, lowest first. */
  stackOf(parcel: string): Promise<Parcel[]>;
  building(code: string): Promise<Building | null>;
  table(building: string): Promise<BuildingTable | null>;
  /** The logical buildings of a building in the order they came; reads no unit. */
  logicalsOf(building: string): Promise<LogicalBuilding[]>;
  /** Its floors, lowest first; reads no unit. */
  floorsOf(building: string): Promise<Floor[]>;
  unit(id: string): Promise<Unit | null>;
  /** Units that name this one as their main unit (ZFBDCDYH), of whatever building, in the order of their ids. */
  accessoriesOf(unit: string): Promise<Unit[]>;
  /** As worked out when its building came in (`drawnUnits`); reads one row, whatever the size of the building. */
  drawn(unit: string): Promise<Drawn | null>;
  /** Of every unit of a building, in `ix` order; empty when there is no such building. */
  fidelities(building: string): Promise<Fidelity[]>;
  rightsOf(subject: string): Promise<Right[]>;
  holdersOf(subject: string): Promise<Holder[]>;
  statesOf(unit: string): Promise<UnitStates | null>;
  /** States of all its units as `stateBytes` writes them; null when there is no such building. */
  stateBytes(building: string): Promise<Uint8Array | null>;
  /** Buildings that have units and whose box meets this one, in code order, at most `limit`. */
  statesIn(box: Box, limit: number): Promise<StatesAt[]>;
  boundaryOf(parcel: string): Promise<{ points: BoundaryPoint[]; lines: BoundaryLine[] }>;
  /** Box of a parcel or building; a unit's is its building's. Null when it has no shape. */
  whereabouts(kind: "parcel" | "building" | "unit", id: string): Promise<Whereabouts | null>;
  search(text: string, limit: number): Promise<Hit[]>;
  findings(after: number, limit: number): Promise<{ id: number; finding: Finding }[]>;
  tallies(): Promise<TableTally[]>;
  /** Everything, in code order, for the tile builder; memory stays flat. */
  eachParcel(): AsyncIterable<Parcel>;
  eachTable(): AsyncIterable<BuildingTable>;
  eachBoundary(): AsyncIterable<{ parcel: string; points: BoundaryPoint[]; lines: BoundaryLine[] }>;
  close(): Promise<void>;
}

/** A step of `finish`, named for the eye in both languages; `total` null: not known. */
export interface FinishStep {
  readonly step: string;
  readonly done: number;
  readonly total: number | null;
}

export type OnFinishProgress = (step: FinishStep) => void;

/** A data set being written. `finish` makes it whole; `abandon` removes every trace of it. */
export interface StoreWriter extends RecordSink {
  /** @param onProgress told what is being done; `done` and `total` count the records of the step */
  finish(info: Omit<DatasetInfo, "bounds" | "counts">, onProgress?: OnFinishProgress): Promise<DatasetInfo>;
  abandon(): Promise<void>;
}
