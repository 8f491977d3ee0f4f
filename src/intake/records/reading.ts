import type { RecordSink } from "../../cadastre/hand-over.ts";
import type { Placing } from "../crs/placing.ts";
import type { FindingLog } from "../finding-log.ts";
import type { Profile } from "../profile.ts";
import type { UnitStatus } from "./unit-status.ts";

/** What every step of one reading shares. */
export interface Reading {
  readonly profile: Profile;
  readonly sink: RecordSink;
  readonly log: FindingLog;
  /** By file and table name; null: a local system, no place on the map. Absent: no geometry. */
  readonly placings: ReadonlyMap<string, Placing | null>;
  /** Tables present in the hand-over: a missing parent is a finding only where its table is there. */
  readonly has: { readonly parcels: boolean; readonly units: boolean };
  /** Codes of what has been stored so far. */
  readonly parcels: Set<string>;
  readonly units: Set<string>;
  /** What tables beside H tell about the state of units. */
  readonly status: UnitStatus;
  /** Raw text of a unit code that does not parse → the unit's own id. */
  readonly unitOfRawCode: Map<string, string>;
}
