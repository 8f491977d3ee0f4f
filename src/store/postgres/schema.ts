/** Rises whenever a register written before can no longer be read. */
export const FORMAT = 4;

/** Text is compared byte by byte, as codes are and as SQLite does. */
const TEXT = 'text COLLATE "C"';
const PLACE = `west float8, south float8, east float8, north float8`;

/**
 * Columns as they are written, in this order. Every table of records begins with `county`, the key by which they can be
 * spread over machines. `no` is the position in the load, within one kind. Bodies are the records as JSON.
 */
export const COLUMNS = {
  parcel: `county ${TEXT}, no int, code ${TEXT}, name text, location text, layer text, ${PLACE}, body text`,
  building: `county ${TEXT}, no int, code ${TEXT}, parcel ${TEXT}, project text, name text, location text, units int, body text,
             ${PLACE}`,
  unit: `county ${TEXT}, no int, id ${TEXT}, building int, house ${TEXT}, parcel ${TEXT}, main ${TEXT}, entrance ${TEXT}, room ${TEXT},
         project text, name text, door text, label text, logical text, location text, facts text, drawn text, body text`,
  entitlement: `county ${TEXT}, no int, subject ${TEXT}, certificate text, serial ${TEXT}, body text`,
  holder: `county ${TEXT}, no int, subject ${TEXT}, body text`,
  boundary: `county ${TEXT}, no int, parcel ${TEXT}, kind text, body text`,
  other: "source text, row int, fields text",
  finding: "no int, body text",
  tally: "no int, body text",
  stray: `parent ${TEXT}, county ${TEXT}`,
  stack: `county ${TEXT}, parcel ${TEXT}, other ${TEXT}`,
  state_bytes: `county ${TEXT}, building ${TEXT}, bytes bytea`,
  parcel_text: `county ${TEXT}, no int, key text, pairs text[]`,
  building_text: `county ${TEXT}, no int, key text, pairs text[]`,
  unit_text: `county ${TEXT}, no int, pairs text[]`,
  common_pair: "pair text, units int",
} as const;

export type Table = keyof typeof COLUMNS;

/** A failure of one of these means a duplicate: a code has one county, so both together are as good as the code alone. */
export const UNIQUE_INDICES = [
  { table: "parcel", column: "code", error: "duplicate-parcel" },
  { table: "building", column: "code", error: "duplicate-building" },
  { table: "unit", column: "id", error: "duplicate-unit" },
] as const;

/** Made as soon as the records are in: the passes over them need these. */
export const RECORD_INDICES = [
  "UNIQUE INDEX ON parcel (no, county)",
  "UNIQUE INDEX ON building (no, county)",
  "UNIQUE INDEX ON unit (no, county)",
  "INDEX ON entitlement (subject, no)",
  "INDEX ON entitlement (serial, no) WHERE serial IS NOT NULL",
  "INDEX ON holder (subject, no)",
  "INDEX ON boundary (parcel, kind, no)",
  "INDEX ON building (parcel, code)",
  "INDEX ON unit (building, id)",
  "INDEX ON unit (building, room, no)",
  "INDEX ON unit (parcel, id) WHERE building IS NULL",
  "INDEX ON unit (main, id) WHERE main IS NOT NULL",
  "INDEX ON unit (room, no)",
  "INDEX ON finding (no)",
  "INDEX ON parcel (substr(code, 13)) WHERE length(code) = 19",
  "INDEX ON parcel (code) WHERE length(code) <> 19",
  "INDEX ON building (substr(code, 13)) WHERE length(code) = 24",
  "INDEX ON building (substr(code, 20)) WHERE length(code) = 24",
  "INDEX ON unit (substr(id, 13)) WHERE length(id) = 28",
  "INDEX ON unit (substr(id, 20)) WHERE length(id) = 28",
  "INDEX ON parcel USING gist (box(point(west, south), point(east, north)))",
  "INDEX ON building USING gist (box(point(west, south), point(east, north)))",
] as const;

/** Made when the passes have written their tables. */
export const PASS_INDICES = [
  "INDEX ON stack (parcel)",
  "UNIQUE INDEX ON state_bytes (building, county)",
  "INDEX ON parcel_text (no)",
  "INDEX ON building_text (no)",
  "INDEX ON unit_text (no)",
  "INDEX ON parcel_text USING gin (pairs)",
  "INDEX ON building_text USING gin (pairs)",
  "INDEX ON unit_text USING gin (pairs)",
] as const;

/** The list of registers: one row each, in the schema `loutu`; the register itself is the schema `loutu_<no>`. */
export const CATALOGUE = `
CREATE SCHEMA IF NOT EXISTS loutu;
CREATE TABLE IF NOT EXISTS loutu.register (
  no int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, dataset ${TEXT} NOT NULL, format int NOT NULL, info text NOT NULL
);
`;

export const schemaOf = (no: number): string => `loutu_${no}`;
