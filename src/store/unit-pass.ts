import type { Right } from "../cadastre/right.ts";
import { stateBytes } from "../cadastre/state-bytes.ts";
import type { UnitStates } from "../cadastre/states.ts";
import { statesFrom, type StateFacts } from "../cadastre/unit-states.ts";
import { unitTokens } from "./search/tokens.ts";

/** One right of one unit, or the unit alone when it has none. */
export interface UnitRow {
  readonly no: number;
  /** Row number of its building. */
  readonly building: number | null;
  readonly location: string | null;
  /** Its `StateFacts` as JSON. */
  readonly facts: string | null;
  /** A right as JSON. */
  readonly body: string | null;
}

const factsIn = (json: string | null): StateFacts => (json === null ? {} : (JSON.parse(json) as StateFacts));

/** What the pass works out. `states` is told with the last unit of a building, what `stateBytes` makes of all its units. */
export interface UnitPassResults<Row extends UnitRow> {
  tokens(unit: Row, tokens: readonly string[]): void;
  states(unit: Row, bytes: Uint8Array): void;
}

/**
 * Goes over all units with their rights, in row order: units of a building were written one after another, sorted by id.
 * Holds one building's states at a time. Give it every row, then call `end`.
 */
export function unitPass<Row extends UnitRow>(results: UnitPassResults<Row>) {
  let unit: Row | null = null;
  let rights: Right[] = [];
  let states: UnitStates[] = [];

  const endUnit = (next: Row | null): void => {
    if (unit === null) return;
    const certificates = rights.flatMap((right) => (right.certificate === null ? [] : [right.certificate]));
    results.tokens(unit, unitTokens(unit.location, certificates));
    if (unit.building === null) return;
    states.push(statesFrom(rights, factsIn(unit.facts)));
    if (next?.building === unit.building) return;
    results.states(unit, stateBytes(states));
    states = [];
  };

  return {
    row(row: Row): void {
      if (row.no !== unit?.no) {
        endUnit(row);
        unit = row;
        rights = [];
      }
      if (row.body !== null) rights.push(JSON.parse(row.body) as Right);
    },
    end: (): void => endUnit(null),
  };
}
