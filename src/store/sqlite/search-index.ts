import type { DatabaseSync } from "node:sqlite";
import { buildingKey, buildingNames, joinedKey, placeTokens, type NamedBuilding } from "../search/tokens.ts";

type Text = string | null;

/** Writes the keys of parcels and buildings and their bigrams. Names, locations, certificate numbers: never a person. */
export function indexPlaces(db: DatabaseSync): void {
  const certificates = db.prepare("SELECT certificate FROM entitlement WHERE subject = ? AND certificate IS NOT NULL");
  const parcelKey = db.prepare("UPDATE parcel SET key = ? WHERE no = ?");
  const parcelText = db.prepare("INSERT INTO parcel_text(rowid, pairs) VALUES (?, ?)");
  for (const row of db.prepare("SELECT no, code, name, location FROM parcel").all()) {
    const { no, code, name, location } = row as { no: number; code: string; name: Text; location: Text };
    const papers = certificates.all(code).map((each) => each.certificate as string);
    const key = joinedKey([name, location, ...papers]);
    parcelKey.run(key, no);
    parcelText.run(no, placeTokens(key, name ?? "").join(" "));
  }
  const newKey = db.prepare("UPDATE building SET key = ? WHERE no = ?");
  const buildingText = db.prepare("INSERT INTO building_text(rowid, pairs) VALUES (?, ?)");
  const buildings = db.prepare(
    `SELECT building.no AS no, building.name AS name, building.location AS location,
            building.project AS project, parcel.name AS community,
            parcel.location AS place, building.body AS body
     FROM building LEFT JOIN parcel ON parcel.code = building.parcel`,
  );
  for (const row of buildings.iterate()) {
    const building = row as unknown as NamedBuilding & { no: number };
    const key = buildingKey(building);
    newKey.run(key, building.no);
    buildingText.run(building.no, placeTokens(key, buildingNames(building)).join(" "));
  }
}
