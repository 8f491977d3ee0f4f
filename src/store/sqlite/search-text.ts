import type { DatabaseSync } from "node:sqlite";
import type { RoomQuery } from "../search/room-query.ts";
import { bigramsOf, keyContains, searchKey } from "../search/search-key.ts";
import { finder, type Found } from "./hits.ts";

/** How many rows of the bigram index are looked at before the search gives up (our choice). */
const CANDIDATES = 4000;
const PAGE = 200;

/** Every bigram must be there; a single character is looked up as it is, and only names have those. */
function matchOf(terms: readonly string[]): string | null {
  const tokens = new Set(terms.flatMap((term) => ([...term].length === 1 ? [term] : bigramsOf(term))));
  return tokens.size === 0 ? null : [...tokens].map((token) => `"${token}"`).join(" ");
}

/** Finds by words: names and locations of parcels and buildings, locations and certificates of units. */
export function openTextSearch(db: DatabaseSync) {
  const page = (kind: "parcel" | "building" | "unit") =>
    finder(
      db,
      kind,
      `${kind}.no IN (SELECT rowid FROM ${kind}_text WHERE ${kind}_text MATCH ? AND rowid > ? ORDER BY rowid LIMIT ${PAGE})
       ORDER BY ${kind}.no`,
    ) as (...values: (string | number)[]) => (Found & { no: number })[];
  const pages = { parcel: page("parcel"), building: page("building"), unit: page("unit") };
  const certificates = db.prepare("SELECT certificate FROM entitlement WHERE subject = ? AND certificate IS NOT NULL");
  const inRoom = finder(
    db,
    "unit",
    `unit.room >= ?1 AND unit.room < ?2 AND (?3 = '' OR unit.entrance = ?3)
     AND unit.building IN (SELECT no FROM building WHERE code IN (SELECT value FROM json_each(?4))) LIMIT ?5`,
  );
  const inEntrance = finder(
    db,
    "unit",
    `unit.building IN (SELECT no FROM building WHERE code IN (SELECT value FROM json_each(?1)))
     AND (?2 = '' OR unit.entrance = ?2) LIMIT ?3`,
  );
  const anyRoom = finder(db, "unit", "unit.room = ?1 AND (?2 = '' OR unit.entrance = ?2) LIMIT ?3");

  const unitKey = (found: Found): string =>
    [found.location ?? "", ...certificates.all(found.id).map((row) => row.certificate as string)]
      .map(searchKey)
      .join("|");

  /** Records of one kind whose text holds every term, at most `limit`. */
  function withTerms(kind: "parcel" | "building" | "unit", terms: readonly string[], limit: number): Found[] {
    const match = matchOf(terms);
    const kept: Found[] = [];
    if (match === null) return kept;
    for (let seen = 0, after = 0; seen < CANDIDATES && kept.length < limit;) {
      const rows = pages[kind](match, after);
      for (const row of rows) {
        const key = kind === "unit" ? unitKey(row) : (row.key ?? "");
        if (terms.every((term) => keyContains(key, term))) kept.push(row);
      }
      const last = rows.at(-1);
      if (last === undefined || rows.length < PAGE) break;
      seen += rows.length;
      after = last.no;
    }
    return kept.slice(0, limit);
  }

  return {
    withTerms,
    /** Units that the parts of `query` lead to: building by its names, then entrance, then room. */
    rooms(query: RoomQuery, limit: number): Found[] {
      const { places, block, entrance, room } = query;
      const terms = [...places, block].filter((term) => term !== null);
      if (terms.length === 0) return room === null ? [] : anyRoom(room, entrance ?? "", limit);
      const codes = JSON.stringify(withTerms("building", terms, 1000).map((building) => building.id));
      if (room === null) return entrance === null ? [] : inEntrance(codes, entrance, limit);
      return inRoom(room, `${room}\uffff`, entrance ?? "", codes, limit);
    },
  };
}
