import type { DatabaseSync } from "node:sqlite";
import type { BuildingTable } from "../../cadastre/building.ts";
import type { Parcel } from "../../cadastre/parcel.ts";
import type { Unit } from "../../cadastre/unit.ts";
import { boxOf } from "../box.ts";
import { drawnLoose, drawnText, drawnUnits } from "../drawn.ts";
import { entranceKey, roomKey } from "../search/room-query.ts";
import { stateFacts } from "../state-facts.ts";
import type { Drawn } from "../store.ts";
import { StoreError } from "../store-error.ts";

/** One function a kind of record: writes its row and returns nothing. `building` takes its units along. */
export function rowWriters(db: DatabaseSync) {
  const parcel = db.prepare(
    "INSERT INTO parcel(code, name, location, layer, west, south, east, north, key, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', ?)",
  );
  const building = db.prepare(
    "INSERT INTO building(code, parcel, project, name, location, units, west, south, east, north, key, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?)",
  );
  const unit = db.prepare(
    "INSERT INTO unit(id, building, parcel, main, entrance, room, location, facts, drawn, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const NO_BOX = [null, null, null, null] as const;

  const writeUnit = (record: Unit, buildingNo: number | bigint | null, drawn: Drawn): void => {
    const facts = stateFacts(record);
    unit.run(
      record.id,
      buildingNo,
      record.parcel,
      record.mainUnit,
      entranceKey(record.entrance),
      roomKey(record.room),
      record.location,
      facts === null ? null : JSON.stringify(facts),
      drawnText(drawn),
      JSON.stringify(record),
    );
  };

  return {
    parcel(record: Parcel): void {
      const box = boxOf(record.shape) ?? NO_BOX;
      parcel.run(record.code, record.name, record.location, record.layer, ...box, JSON.stringify(record));
    },
    building({ units, ...rest }: BuildingTable): void {
      const record = rest.building;
      const box = boxOf(record.footprint) ?? NO_BOX;
      const place = [record.code, record.parcel, record.project, record.name, record.location] as const;
      const no = building.run(...place, units.length, ...box, JSON.stringify(rest)).lastInsertRowid;
      let before: string | null = null;
      const drawn = drawnUnits({ units, ...rest });
      for (const [ix, each] of units.entries()) {
        if (before !== null && each.id < before) throw new StoreError("units-out-of-order", `${before} > ${each.id}`);
        before = each.id;
        writeUnit(each, no, drawn[ix] ?? drawnLoose(each));
      }
    },
    looseUnit: (record: Unit): void => writeUnit(record, null, drawnLoose(record)),
  };
}
