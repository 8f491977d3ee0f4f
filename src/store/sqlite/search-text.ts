import type { DatabaseSync } from "node:sqlite";
import type { RoomQuery } from "../search/room-query.ts";
import { bigramsOf, certificateSerial, keyContains, searchKey } from "../search/search-key.ts";
import type { Hit } from "../store.ts";
import { finder, type Found } from "./hits.ts";

/** How many rows of the bigram index are checked before the search gives up (our choice). */
const CANDIDATES = 1000;
const PAGE = 200;
/** Buildings that a place and a building number may lead to. */
const BUILDINGS = 1000;

/** So many of the rarest bigrams are asked for; the text itself decides (our choice: more cost more than they save). */
const ASKED = 8;

/** Bigrams of the terms, each once; a single character is looked up as it is, and only names have those. */
const tokensOf = (terms: readonly string[]): string[] => [
  ...new Set(terms.flatMap((term) => ([...term].length === 1 ? [term] : bigramsOf(term)))),
];

interface Candidate {
  readonly no: number;
  readonly id: string;
  readonly text: string | null;
}

/** Rows that may hold the terms, a page at a time: by the bigram index, before the text itself is looked at. */
function candidatesOf(db: DatabaseSync, kind: Hit["kind"], id: string, text: string) {
  const statement = db.prepare(
    `SELECT no, ${id} AS id, ${text} AS text FROM ${kind} WHERE no IN
       (SELECT rowid FROM ${kind}_text WHERE ${kind}_text MATCH ? AND rowid > ? ORDER BY rowid LIMIT ${PAGE}) ORDER BY no`,
  );
  return (match: string, after: number) => statement.all(match, after) as unknown as Candidate[];
}

/** Finds by words: names and locations of parcels and buildings, locations and certificates of units. */
export function openTextSearch(db: DatabaseSync) {
  const candidates = {
    parcel: candidatesOf(db, "parcel", "code", "key"),
    building: candidatesOf(db, "building", "code", "key"),
    unit: candidatesOf(db, "unit", "id", "location"),
  };
  const chosen = (kind: Hit["kind"]) => finder(db, kind, `${kind}.no IN (SELECT value FROM json_each(?))`);
  const records = { parcel: chosen("parcel"), building: chosen("building"), unit: chosen("unit") };
  const certificates = db.prepare("SELECT certificate FROM entitlement WHERE subject = ? AND certificate IS NOT NULL");
  const sameSerial = db.prepare("SELECT subject, certificate FROM entitlement WHERE serial = ? LIMIT 200");
  const unitsById = finder(db, "unit", "unit.id IN (SELECT value FROM json_each(?))");
  const parcelsByCode = finder(db, "parcel", "parcel.code IN (SELECT value FROM json_each(?))");
  const inBuildings = "unit.building IN (SELECT value FROM json_each(?1)) AND (?2 = '' OR unit.entrance = ?2)";
  const inRoom = finder(db, "unit", `${inBuildings} AND unit.room >= ?3 AND unit.room < ?4 LIMIT ?5`);
  const inEntrance = finder(db, "unit", `${inBuildings} LIMIT ?3`);
  const anyRoom = finder(db, "unit", "unit.room = ?1 AND (?2 = '' OR unit.entrance = ?2) LIMIT ?3");

  const common = db.prepare("SELECT units FROM common_pair WHERE pair = ?");
  const unitsWith = (token: string): number => (common.get(token)?.units as number | undefined) ?? 0;
  const holds = (terms: readonly string[], key: string): boolean => terms.every((term) => keyContains(key, term));
  /** A unit is checked by its location first: its certificates are one more look-up. */
  const unitHolds = ({ id, text }: Candidate, terms: readonly string[]): boolean => {
    const key = searchKey(text ?? "");
    if (holds(terms, key)) return true;
    const papers = certificates.all(id).map((row) => searchKey(row.certificate as string));
    return holds(terms, [key, ...papers].join("|"));
  };

  /** Row numbers of one kind whose text holds every term, at most `limit`. */
  function rowsWith(kind: Hit["kind"], terms: readonly string[], limit: number): number[] {
    const tokens = tokensOf(terms).sort((one, two) => unitsWith(one) - unitsWith(two));
    const match = tokens
      .slice(0, ASKED)
      .map((token) => `"${token}"`)
      .join(" ");
    const kept: number[] = [];
    if (match === "") return kept;
    for (let seen = 0, after = 0; seen < CANDIDATES && kept.length < limit;) {
      const page = candidates[kind](match, after);
      for (const row of page) {
        if (kind === "unit" ? unitHolds(row, terms) : holds(terms, row.text ?? "")) kept.push(row.no);
        if (kept.length === limit) return kept;
      }
      const last = page.at(-1);
      if (last === undefined || page.length < PAGE) break;
      seen += page.length;
      after = last.no;
    }
    return kept;
  }

  return {
    withTerms(kind: Hit["kind"], terms: readonly string[], limit: number): Found[] {
      return records[kind](JSON.stringify(rowsWith(kind, terms, limit)));
    },
    /** Units and parcels by the running number of a certificate, when all that was typed stands in it. */
    byCertificate(typed: string, limit: number): Found[] {
      const serial = certificateSerial(typed);
      if (serial === null) return [];
      const subjects = sameSerial
        .all(serial)
        .filter((row) => searchKey(row.certificate as string).includes(searchKey(typed)))
        .map((row) => row.subject as string);
      const found = JSON.stringify([...new Set(subjects)].slice(0, limit));
      return [...unitsById(found), ...parcelsByCode(found)];
    },
    /** Units that the parts of `query` lead to: building by its names, then entrance, then room. */
    rooms(query: RoomQuery, limit: number): Found[] {
      const { places, block, entrance, room } = query;
      const terms = [...places, block].filter((term) => term !== null);
      if (terms.length === 0) return room === null ? [] : anyRoom(room, entrance ?? "", limit);
      if (room === null && entrance === null) return [];
      const buildings = JSON.stringify(rowsWith("building", terms, BUILDINGS));
      if (room === null) return inEntrance(buildings, entrance ?? "", limit);
      return inRoom(buildings, entrance ?? "", room, `${room}\uffff`, limit);
    },
  };
}
