import type { DatabaseSync } from "node:sqlite";
import { unitPass, type UnitRow } from "../unit-pass.ts";

const TOLD_EVERY = 5000;

/** One walk over all units with their rights: the state bytes of every building and the search text of every unit. */
export function passOverUnits(db: DatabaseSync, onUnits: (done: number) => void): void {
  onUnits(0);
  let units = 0;
  const text = db.prepare("INSERT INTO unit_text(rowid, pairs) VALUES (?, ?)");
  const states = db.prepare("INSERT INTO state_bytes(building, bytes) VALUES (?, ?)");
  const rows = db.prepare(
    `SELECT unit.no AS no, unit.building AS building, unit.location AS location, unit.facts AS facts,
            entitlement.body AS body
     FROM unit LEFT JOIN entitlement ON entitlement.subject = unit.id ORDER BY unit.no, entitlement.no`,
  );
  const pass = unitPass({
    tokens(unit, tokens) {
      text.run(unit.no, tokens.join(" "));
      if (++units % TOLD_EVERY === 0) onUnits(units);
    },
    states: (unit, bytes) => states.run(unit.building, bytes),
  });
  for (const row of rows.iterate() as Iterable<unknown> as Iterable<UnitRow>) pass.row(row);
  pass.end();
  db.exec(
    "INSERT INTO state_bytes(building, bytes) SELECT no, x'' FROM building WHERE no NOT IN (SELECT building FROM state_bytes)",
  );
}
