import type { DatabaseSync } from "node:sqlite";
import type { Found } from "../search/found.ts";
import type { Candidate, SearchSource } from "../search/search-source.ts";
import type { Hit } from "../store.ts";

type Kind = Hit["kind"];

/** No code and no room key holds a character above this one. */
const END = "\uffff";

/** Codes of other schemes that are gone through for a piece from their middle (our choice). */
const FOREIGN = 20_000;

const CODE = { parcel: "parcel.code", building: "building.code", unit: "unit.id" } as const;
const LENGTH = { parcel: 19, building: 24, unit: 28 } as const;

const COLUMNS = {
  parcel: `SELECT 'parcel' AS kind, parcel.code AS id, NULL AS community, parcel.name AS name,
             NULL AS entrance, NULL AS room, NULL AS logical, parcel.location AS location
           FROM parcel`,
  building: `SELECT 'building' AS kind, building.code AS id,
               coalesce(building.project, parcel.name) AS community,
               building.name AS name, NULL AS entrance, NULL AS room, NULL AS logical, building.location AS location
             FROM building LEFT JOIN parcel ON parcel.code = building.parcel`,
  unit: `SELECT 'unit' AS kind, unit.id AS id,
           coalesce(building.project, parcel.name) AS community,
           building.name AS name, json_extract(unit.body, '$.entrance') AS entrance,
           json_extract(unit.body, '$.room') AS room,
           (SELECT value ->> '$.label' FROM json_each(building.body, '$.logicals')
            WHERE value ->> '$.id' = unit.body ->> '$.logical') AS logical,
           unit.location AS location
         FROM unit LEFT JOIN building ON building.no = unit.building LEFT JOIN parcel ON parcel.code = unit.parcel`,
} as const;

/** A prepared query for records of one kind; `where` may use `parcel`, `building` and `unit` as the kind allows. */
function finder(db: DatabaseSync, kind: Kind, where: string) {
  const statement = db.prepare(`${COLUMNS[kind]} WHERE ${where}`);
  return (...values: (string | number)[]): Found[] => statement.all(...values) as unknown as Found[];
}

/** Everything that can be asked of one kind. */
function findersOf(db: DatabaseSync, kind: Kind) {
  const code = CODE[kind];
  const column = code.slice(code.indexOf(".") + 1);
  const range = (text: string) => `${text} >= ? AND ${text} < ?`;
  const within = (from: 13 | 20) =>
    finder(
      db,
      kind,
      `length(${code}) = ${LENGTH[kind]} AND ${range(`substr(${code}, ${from})`)} ORDER BY substr(${code}, ${from}), ${kind}.no LIMIT ?`,
    );
  return {
    exact: finder(db, kind, `${code} = ? LIMIT 1`),
    beginning: finder(db, kind, `${range(code)} ORDER BY ${code} LIMIT ?`),
    within: { 13: within(13), 20: within(20) },
    rows: finder(db, kind, `${kind}.no IN (SELECT value FROM json_each(?)) ORDER BY ${kind}.no`),
    byCodes: finder(db, kind, `${code} IN (SELECT value FROM json_each(?)) ORDER BY ${code}`),
    candidates: db.prepare(
      `SELECT no, ${column} AS id, ${kind === "unit" ? "location" : "key"} AS text FROM ${kind} WHERE no IN
         (SELECT rowid FROM ${kind}_text WHERE ${kind}_text MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?) ORDER BY no`,
    ),
  };
}

/** What search asks of a register in SQLite. Statements are prepared once. */
export function sqliteSearchSource(db: DatabaseSync): SearchSource {
  const find = {
    parcel: findersOf(db, "parcel"),
    building: findersOf(db, "building"),
    unit: findersOf(db, "unit"),
  };
  const papersOf = db.prepare("SELECT certificate FROM entitlement WHERE subject = ? AND certificate IS NOT NULL");
  const sameSerial = db.prepare("SELECT subject, certificate FROM entitlement WHERE serial = ? ORDER BY no LIMIT ?");
  const common = db.prepare("SELECT units FROM common_pair WHERE pair = ?");
  const inBuildings = "unit.building IN (SELECT value FROM json_each(?1)) AND (?2 = '' OR unit.entrance = ?2)";
  const inRoom = finder(
    db,
    "unit",
    `${inBuildings} AND unit.room >= ?3 AND unit.room < ?4 ORDER BY unit.building, unit.room, unit.no LIMIT ?5`,
  );
  const inEntrance = finder(db, "unit", `${inBuildings} ORDER BY unit.building, unit.id LIMIT ?3`);
  const anyRoom = finder(db, "unit", "unit.room = ?1 AND (?2 = '' OR unit.entrance = ?2) ORDER BY unit.no LIMIT ?3");

  const foreign = finder(
    db,
    "parcel",
    `parcel.code IN (SELECT code FROM (SELECT code FROM parcel WHERE length(code) <> 19 ORDER BY code LIMIT ${FOREIGN})
       WHERE instr(upper(code), ?) > 0 LIMIT ?) ORDER BY parcel.code`,
  );

  return {
    exact: (kind, code) => find[kind].exact(code),
    beginning: (kind, piece, limit) => find[kind].beginning(piece, piece + END, limit),
    within: (kind, from, piece, limit) => find[kind].within[from](piece, piece + END, limit),
    foreign: (piece, limit) => foreign(piece, limit),
    unitsWith: (token) => (common.get(token)?.units as number | undefined) ?? 0,
    candidates(kind, tokens, after, limit) {
      const match = tokens.map((token) => `"${token}"`).join(" ");
      const rows = find[kind].candidates.all(match, after, limit) as unknown as (Omit<Candidate, "papers"> & {
        readonly id: string;
      })[];
      return rows.map(({ no, id, text }) => ({
        no,
        text,
        papers: () => papersOf.all(id).map((row) => row.certificate as string),
      }));
    },
    rows: (kind, numbers) => find[kind].rows(JSON.stringify(numbers)),
    byCodes: (kind, codes) => find[kind].byCodes(JSON.stringify(codes)),
    certificates: (serial, limit) =>
      sameSerial.all(serial, limit) as unknown as { readonly subject: string; readonly certificate: string }[],
    roomsIn(buildings, { entrance, room }, limit) {
      const numbers = JSON.stringify(buildings);
      if (room === null) return inEntrance(numbers, entrance ?? "", limit);
      return inRoom(numbers, entrance ?? "", room, room + END, limit);
    },
    roomsAnywhere: ({ entrance, room }, limit) => anyRoom(room ?? "", entrance ?? "", limit),
  };
}
