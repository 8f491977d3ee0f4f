import { rmSync, renameSync } from "node:fs";
import { open } from "node:fs/promises";
import { DatabaseSync } from "node:sqlite";
import { countUnit, noRecords } from "../record-counts.ts";
import { certificateSerial } from "../search/search-key.ts";
import type { StoreWriter } from "../store.ts";
import { StoreError } from "../store-error.ts";
import { finishRegister } from "./finish.ts";
import { rowWriters } from "./rows.ts";
import { FORMAT, TABLES } from "./schema.ts";

const ROWS_PER_TRANSACTION = 20_000;

/**
 * Writes one data set into a new SQLite file at `path`. Until `finish` has returned there is only `path` + `.part`;
 * then the file is complete, on disk, and never changed again. Memory stays flat: rows go out in transactions, without
 * a journal, and indices are made at the end. Throws StoreError; after any throw only `abandon` may follow.
 */
export function createSqliteStore(path: string): StoreWriter {
  const part = `${path}.part`;
  rmSync(part, { force: true });
  const db = new DatabaseSync(part);
  db.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;");
  db.exec(`PRAGMA page_size = 8192; PRAGMA cache_size = -131072; PRAGMA user_version = ${FORMAT};`);
  db.exec(TABLES);
  db.exec("BEGIN");

  const rows = rowWriters(db);
  const right = db.prepare("INSERT INTO entitlement(subject, certificate, serial, body) VALUES (?, ?, ?, ?)");
  const holder = db.prepare("INSERT INTO holder(subject, body) VALUES (?, ?)");
  const boundary = db.prepare("INSERT INTO boundary(parcel, kind, body) VALUES (?, ?, ?)");
  const other = db.prepare("INSERT INTO other(source, row, fields) VALUES (?, ?, ?)");
  const finding = db.prepare("INSERT INTO finding(body) VALUES (?)");
  const tally = db.prepare("INSERT INTO tally(body) VALUES (?)");

  const counts = noRecords();
  let pending = 0;
  let open_ = true;

  const written = (rowCount: number): void => {
    pending += rowCount;
    if (pending < ROWS_PER_TRANSACTION) return;
    db.exec("COMMIT; BEGIN");
    pending = 0;
  };
  const mustBeOpen = (): void => {
    if (!open_) throw new StoreError("writer-closed", path);
  };

  return {
    parcel(record) {
      mustBeOpen();
      rows.parcel(record);
      counts.parcels++;
      written(1);
    },
    building(table) {
      mustBeOpen();
      rows.building(table);
      counts.buildings++;
      for (const unit of table.units) countUnit(counts, unit.placement);
      written(1 + table.units.length);
    },
    looseUnit(unit) {
      mustBeOpen();
      rows.looseUnit(unit);
      countUnit(counts, unit.placement);
      written(1);
    },
    right(record) {
      mustBeOpen();
      const serial = record.certificate === null ? null : certificateSerial(record.certificate);
      right.run(record.subject, record.certificate, serial, JSON.stringify(record));
      counts.rights++;
      written(1);
    },
    holder(record) {
      mustBeOpen();
      holder.run(record.subject, JSON.stringify(record));
      counts.holders++;
      written(1);
    },
    boundaryPoint(point) {
      mustBeOpen();
      boundary.run(point.parcel, "point", JSON.stringify(point));
      written(1);
    },
    boundaryLine(line) {
      mustBeOpen();
      boundary.run(line.parcel, "line", JSON.stringify(line));
      written(1);
    },
    other(row) {
      mustBeOpen();
      other.run(row.table, row.row, JSON.stringify(row.fields));
      written(1);
    },
    finding(record) {
      mustBeOpen();
      finding.run(JSON.stringify(record));
      written(1);
    },
    tally(record) {
      mustBeOpen();
      tally.run(JSON.stringify(record));
      counts.rejected += record.rejected;
      written(1);
    },
    async finish(info, onProgress = () => undefined) {
      mustBeOpen();
      db.exec("COMMIT");
      const whole = finishRegister(db, info, counts, onProgress);
      open_ = false;
      db.close();
      const file = await open(part, "r+");
      await file.sync();
      await file.close();
      renameSync(part, path);
      return whole;
    },
    async abandon() {
      if (db.isOpen) db.close();
      open_ = false;
      rmSync(part, { force: true });
    },
  };
}
