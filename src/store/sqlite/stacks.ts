import type { DatabaseSync } from "node:sqlite";
import type { Parcel } from "../../cadastre/parcel.ts";
import { stacked } from "../plan-stack.ts";

interface Layered extends Record<"west" | "south" | "east" | "north", number> {
  readonly body: string;
  readonly layer: string;
}

/** Fills `parcel_box` and `stack`: pairs of parcels of different layers whose plans really overlap. */
export function findStacks(db: DatabaseSync): void {
  db.exec("INSERT INTO parcel_box SELECT no, west, east, south, north FROM parcel WHERE west IS NOT NULL");
  const candidates = db.prepare(
    `SELECT other.body AS body FROM parcel_box AS box JOIN parcel AS other ON other.no = box.no
     WHERE box.west <= ? AND box.east >= ? AND box.south <= ? AND box.north >= ? AND other.layer <> ?`,
  );
  const pair = db.prepare("INSERT OR IGNORE INTO stack(parcel, other) VALUES (?, ?), (?, ?)");
  const layered = db.prepare(
    "SELECT body, layer, west, south, east, north FROM parcel WHERE layer <> 'surface' AND west IS NOT NULL",
  );
  for (const row of layered.iterate() as Iterable<unknown> as Iterable<Layered>) {
    const parcel = JSON.parse(row.body) as Parcel;
    for (const found of candidates.all(row.east, row.west, row.north, row.south, row.layer)) {
      const other = JSON.parse(found.body as string) as Parcel;
      if (stacked(parcel, other)) pair.run(parcel.code, other.code, other.code, parcel.code);
    }
  }
}
