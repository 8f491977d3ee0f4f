/** Rises whenever a file written before can no longer be read. */
export const FORMAT = 8;

/** Tables as they stand while records come in: no index but the row numbers. `key` columns are made by `searchKey`. */
export const TABLES = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE parcel (
  no INTEGER PRIMARY KEY, code TEXT NOT NULL, name TEXT, location TEXT, layer TEXT NOT NULL,
  west REAL, south REAL, east REAL, north REAL, key TEXT NOT NULL, body TEXT NOT NULL
);
CREATE TABLE building (
  no INTEGER PRIMARY KEY, code TEXT NOT NULL, parcel TEXT NOT NULL, project TEXT, name TEXT, location TEXT,
  units INTEGER NOT NULL,
  west REAL, south REAL, east REAL, north REAL, key TEXT NOT NULL, body TEXT NOT NULL
);
CREATE TABLE unit (
  no INTEGER PRIMARY KEY, id TEXT NOT NULL, building INTEGER, parcel TEXT, main TEXT, entrance TEXT NOT NULL, room TEXT NOT NULL,
  location TEXT, facts TEXT, drawn TEXT NOT NULL, body TEXT NOT NULL
);
CREATE TABLE entitlement (
  no INTEGER PRIMARY KEY, subject TEXT NOT NULL, certificate TEXT, serial TEXT, body TEXT NOT NULL
);
CREATE TABLE holder (no INTEGER PRIMARY KEY, subject TEXT NOT NULL, body TEXT NOT NULL);
CREATE TABLE boundary (no INTEGER PRIMARY KEY, parcel TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL);
CREATE TABLE other (no INTEGER PRIMARY KEY, source TEXT NOT NULL, row INTEGER NOT NULL, fields TEXT NOT NULL);
CREATE TABLE finding (no INTEGER PRIMARY KEY, body TEXT NOT NULL);
CREATE TABLE tally (no INTEGER PRIMARY KEY, body TEXT NOT NULL);
CREATE TABLE stack (parcel TEXT NOT NULL, other TEXT NOT NULL, PRIMARY KEY (parcel, other)) WITHOUT ROWID;
CREATE TABLE state_bytes (building INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
CREATE VIRTUAL TABLE parcel_box USING rtree(no, west, east, south, north);
CREATE VIRTUAL TABLE building_box USING rtree(no, west, east, south, north);
`;

const bigramTable = (name: string) =>
  `CREATE VIRTUAL TABLE ${name} USING fts5(pairs, content='', detail=none, columnsize=0, tokenize='unicode61 remove_diacritics 0');`;

/**
 * Bigrams made by us; the hits are checked against the text itself. `common_pair` holds those of more than one unit in a
 * hundred, so that a search can begin with rarer ones.
 */
const BIGRAM_TABLES = ["parcel_text", "building_text", "unit_text"].map(bigramTable).join("\n");

export const SEARCH_TABLES =
  BIGRAM_TABLES +
  `
CREATE VIRTUAL TABLE temp.unit_pairs USING fts5vocab(main, unit_text, row);
CREATE TABLE common_pair (pair TEXT PRIMARY KEY, units INTEGER NOT NULL) WITHOUT ROWID;
`;

/** Made after the load. A failure of the first three means a duplicate. */
export const UNIQUE_INDICES = [
  {
    sql: "CREATE UNIQUE INDEX parcel_code ON parcel(code)",
    table: "parcel",
    column: "code",
    error: "duplicate-parcel",
  },
  {
    sql: "CREATE UNIQUE INDEX building_code ON building(code)",
    table: "building",
    column: "code",
    error: "duplicate-building",
  },
  { sql: "CREATE UNIQUE INDEX unit_id ON unit(id)", table: "unit", column: "id", error: "duplicate-unit" },
] as const;

/** Positions 13 and 20 are where people begin to type a part of a code: GB00015… and F0003…. */
export const INDICES = `
CREATE INDEX building_parcel ON building(parcel, code);
CREATE INDEX unit_building ON unit(building, id);
CREATE INDEX unit_parcel ON unit(parcel, id) WHERE building IS NULL;
CREATE INDEX unit_main ON unit(main, id) WHERE main IS NOT NULL;
CREATE INDEX unit_room ON unit(room);
CREATE INDEX unit_door ON unit(building, room);
CREATE INDEX unit_middle ON unit(substr(id, 13)) WHERE length(id) = 28;
CREATE INDEX unit_tail ON unit(substr(id, 20)) WHERE length(id) = 28;
CREATE INDEX parcel_middle ON parcel(substr(code, 13)) WHERE length(code) = 19;
CREATE INDEX parcel_foreign ON parcel(code) WHERE length(code) <> 19;
CREATE INDEX building_middle ON building(substr(code, 13)) WHERE length(code) = 24;
CREATE INDEX building_tail ON building(substr(code, 20)) WHERE length(code) = 24;
CREATE INDEX entitlement_subject ON entitlement(subject);
CREATE INDEX entitlement_serial ON entitlement(serial) WHERE serial IS NOT NULL;
CREATE INDEX holder_subject ON holder(subject);
CREATE INDEX boundary_parcel ON boundary(parcel, kind);
`;
