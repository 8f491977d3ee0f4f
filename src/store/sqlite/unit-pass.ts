import type { DatabaseSync } from "node:sqlite";
import type { Right } from "../../cadastre/right.ts";
import { stateByte } from "../../cadastre/state-byte.ts";
import { statesFrom, type StateFacts } from "../../cadastre/unit-states.ts";
import { unitTokens } from "../search/tokens.ts";

interface Row {
  readonly no: number;
  readonly building: number | null;
  readonly location: string | null;
  readonly facts: string | null;
  readonly body: string | null;
}

const factsIn = (json: string | null): StateFacts => (json === null ? {} : (JSON.parse(json) as StateFacts));

/**
 * One walk over all units with their rights: the state bytes of every building, in `ix` order, and the search text of
 * every unit. Holds one building's bytes at a time. Units of a building were written one after another, sorted by id.
 */
export function passOverUnits(db: DatabaseSync): void {
  const text = db.prepare("INSERT INTO unit_text(rowid, pairs) VALUES (?, ?)");
  const states = db.prepare("INSERT INTO state_bytes(building, bytes) VALUES (?, ?)");
  const rows = db.prepare(
    `SELECT unit.no AS no, unit.building AS building, unit.location AS location, unit.facts AS facts,
            entitlement.body AS body
     FROM unit LEFT JOIN entitlement ON entitlement.subject = unit.id ORDER BY unit.no, entitlement.no`,
  );
  let unit: Row | null = null;
  let rights: Right[] = [];
  let bytes: number[] = [];

  const endUnit = (next: Row | null): void => {
    if (unit === null) return;
    const certificates = rights.flatMap((right) => (right.certificate === null ? [] : [right.certificate]));
    text.run(unit.no, unitTokens(unit.location, certificates).join(" "));
    if (unit.building === null) return;
    bytes.push(stateByte(statesFrom(rights, factsIn(unit.facts))));
    if (next?.building === unit.building) return;
    states.run(unit.building, Uint8Array.from(bytes));
    bytes = [];
  };

  for (const row of rows.iterate() as Iterable<unknown> as Iterable<Row>) {
    if (row.no !== unit?.no) {
      endUnit(row);
      unit = row;
      rights = [];
    }
    if (row.body !== null) rights.push(JSON.parse(row.body) as Right);
  }
  endUnit(null);
  db.exec(
    "INSERT INTO state_bytes(building, bytes) SELECT no, x'' FROM building WHERE no NOT IN (SELECT building FROM state_bytes)",
  );
}
