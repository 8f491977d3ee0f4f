import type { DatabaseSync } from "node:sqlite";
import { bigramsOf, searchKey } from "../search/search-key.ts";

/** Parts of a key never run into each other. */
const joined = (parts: readonly (string | null)[]): string =>
  [...new Set(parts.filter((part): part is string => part !== null).map(searchKey))].filter(Boolean).join("|");

const pairsOf = (key: string): string[] => [...new Set(key.split("|").flatMap(bigramsOf))];

/** Single characters find parcels and buildings by name only: a county has too much else of every character. */
const tokensOf = (key: string, name: string): string => [...new Set(searchKey(name)), ...pairsOf(key)].join(" ");

type Text = string | null;

/** Writes the keys of parcels and buildings and their bigrams. Names, locations, certificate numbers: never a person. */
export function indexPlaces(db: DatabaseSync): void {
  const certificates = db.prepare("SELECT certificate FROM entitlement WHERE subject = ? AND certificate IS NOT NULL");
  const parcelKey = db.prepare("UPDATE parcel SET key = ? WHERE no = ?");
  const parcelText = db.prepare("INSERT INTO parcel_text(rowid, pairs) VALUES (?, ?)");
  for (const row of db.prepare("SELECT no, code, name, location FROM parcel").all()) {
    const { no, code, name, location } = row as { no: number; code: string; name: Text; location: Text };
    const papers = certificates.all(code).map((each) => each.certificate as string);
    const key = joined([name, location, ...papers]);
    parcelKey.run(key, no);
    parcelText.run(no, tokensOf(key, name ?? ""));
  }
  const buildingKey = db.prepare("UPDATE building SET key = ? WHERE no = ?");
  const buildingText = db.prepare("INSERT INTO building_text(rowid, pairs) VALUES (?, ?)");
  const buildings = db.prepare(
    `SELECT building.no AS no, building.name AS name, building.location AS location,
            building.project AS project, parcel.name AS community,
            parcel.location AS place
     FROM building LEFT JOIN parcel ON parcel.code = building.parcel`,
  );
  for (const row of buildings.all()) {
    const { no, name, location, project, community, place } = row as Record<string, Text> & { no: number };
    const named = (whole: Text | undefined): string => `${whole ?? ""}${name ?? ""}`;
    const key = joined([named(project), named(community), location ?? null, place ?? null]);
    buildingKey.run(key, no);
    buildingText.run(no, tokensOf(key, `${project ?? ""}${community ?? ""}${name ?? ""}`));
  }
}

/** The bigrams of one unit: its location and the numbers of its certificates, current and former. */
export function unitPairs(location: string | null, certificates: readonly string[]): string {
  return pairsOf(joined([location, ...certificates])).join(" ");
}
