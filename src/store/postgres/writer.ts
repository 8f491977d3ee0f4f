import { countUnit, noRecords } from "../record-counts.ts";
import { certificateSerial } from "../search/search-key.ts";
import type { StoreWriter } from "../store.ts";
import { StoreError } from "../store-error.ts";
import { strike } from "./catalogue.ts";
import { finishRegister } from "./finish.ts";
import type { PostgresPlace } from "./place.ts";
import { rowWriters } from "./rows.ts";
import type { Table } from "./schema.ts";
import { openSpool } from "./spool.ts";

/**
 * Writes one data set into a PostgreSQL database. Records wait on the local disk until `finish`; only then is there a
 * connection, and one transaction makes everything: a half-written register was never there. A register that had this
 * id before is read on by those who opened it, and found no more by those who open it now. `abandon` after `finish`
 * removes what was written. Throws StoreError; after any throw only `abandon` may follow.
 */
export function createPostgresStore({ connectionString, dataset }: PostgresPlace): StoreWriter {
  const spool = openSpool<Table>();
  const counts = noRecords();
  let open = true;
  let finished: number | null = null;
  const { numbered, ...records } = rowWriters((table, values) => spool.row(table, values));
  let findings = 0;
  let tallies = 0;

  const mustBeOpen = (): void => {
    if (!open) throw new StoreError("writer-closed", dataset);
  };

  return {
    parcel(record) {
      mustBeOpen();
      records.parcel(record);
      counts.parcels++;
    },
    building(table) {
      mustBeOpen();
      records.building(table);
      counts.buildings++;
      for (const unit of table.units) countUnit(counts, unit.placement);
    },
    looseUnit(unit) {
      mustBeOpen();
      records.looseUnit(unit);
      countUnit(counts, unit.placement);
    },
    right(record) {
      mustBeOpen();
      const { subject, certificate } = record;
      const serial = certificate === null ? null : certificateSerial(certificate);
      numbered("entitlement", subject, [subject, certificate, serial, JSON.stringify(record)]);
      counts.rights++;
    },
    holder(record) {
      mustBeOpen();
      numbered("holder", record.subject, [record.subject, JSON.stringify(record)]);
      counts.holders++;
    },
    boundaryPoint(point) {
      mustBeOpen();
      numbered("boundary", point.parcel, [point.parcel, "point", JSON.stringify(point)]);
    },
    boundaryLine(line) {
      mustBeOpen();
      numbered("boundary", line.parcel, [line.parcel, "line", JSON.stringify(line)]);
    },
    other(row) {
      mustBeOpen();
      spool.row("other", [row.table, row.row, JSON.stringify(row.fields)]);
    },
    finding(record) {
      mustBeOpen();
      spool.row("finding", [++findings, JSON.stringify(record)]);
    },
    tally(record) {
      mustBeOpen();
      spool.row("tally", [++tallies, JSON.stringify(record)]);
      counts.rejected += record.rejected;
    },
    async finish(info, onProgress = () => undefined) {
      mustBeOpen();
      open = false;
      try {
        const place = { connectionString, dataset };
        const { no, info: whole } = await finishRegister(place, spool, { ...info, counts }, onProgress);
        finished = no;
        return whole;
      } finally {
        spool.close();
      }
    },
    async abandon() {
      open = false;
      spool.close();
      if (finished !== null) await strike(connectionString, finished);
      finished = null;
    },
  };
}
