import type { Found } from "../search/found.ts";
import type { Candidate, SearchSource } from "../search/search-source.ts";
import type { Hit } from "../store.ts";
import { countyOf } from "./county.ts";
import type { Statements } from "./statements.ts";
import type { Value } from "./session.ts";

type Kind = Hit["kind"];

/** No code and no room key holds a character above this one. */
const END = "\uffff";

/** Codes of other schemes that are gone through for a piece from their middle: as many as `SearchSource` promises. */
const FOREIGN = 20_000;

const CODE = { parcel: "code", building: "code", unit: "id" } as const;
const LENGTH = { parcel: 19, building: 24, unit: 28 } as const;

/** A row whose community may still have to be read from its parcel. */
type Row = Found & { readonly parcel: string | null };

const COLUMNS = {
  parcel: `SELECT 'parcel' AS kind, code AS id, NULL AS community, name, NULL AS entrance, NULL AS room, NULL AS logical,
             location, NULL AS parcel FROM {parcel}`,
  building: `SELECT 'building' AS kind, code AS id, project AS community, name, NULL AS entrance, NULL AS room, NULL AS logical,
               location, parcel FROM {building}`,
  unit: `SELECT 'unit' AS kind, id, project AS community, name, door AS entrance, label AS room, logical,
           location, parcel FROM {unit}`,
} as const;

/** From this share of all units on, going through the units beats fetching those of a bigram (our choice). */
const COMMON = 1 / 4;

/**
 * The condition and order that make the plan certain: by the bigram index, then sorted; or through the rows as they
 * stand, stopping early. The planner guesses badly, as it takes bigrams of one word to be independent.
 */
const PLANS = {
  index: "WHERE pairs @> $1::text[] AND no > $2 ORDER BY no + 0 LIMIT $3",
  walk: "WHERE (pairs @> $1::text[]) IS TRUE AND no > $2 ORDER BY no LIMIT $3",
} as const;

/**
 * What search asks of a register in PostgreSQL. @param commonPairs units a bigram, those of more than one in a hundred
 * @param units how many there are
 */
export function postgresSearchSource(
  { lookUp, ask }: Statements,
  commonPairs: ReadonlyMap<string, number>,
  units: number,
): SearchSource {
  const exact = (kind: Kind) => lookUp<Row>(`${COLUMNS[kind]} WHERE county = $1 AND ${CODE[kind]} = $2`);
  const byKey = { parcel: exact("parcel"), building: exact("building"), unit: exact("unit") };
  const unitsWith = (token: string): number => commonPairs.get(token) ?? 0;

  async function found(kind: Kind, where: string, values: readonly Value[]): Promise<Found[]> {
    return named(await ask<Row>(`${COLUMNS[kind]} WHERE ${where}`, values));
  }

  /** A building without a project is named after its parcel. */
  async function named(rows: readonly Row[]): Promise<Found[]> {
    const parcels = new Set(
      rows.flatMap(({ community, parcel }) => (community === null && parcel !== null ? parcel : [])),
    );
    const codes = [...parcels];
    const names = new Map(
      codes.length === 0
        ? []
        : (
            await ask<{ code: string; name: string | null }>(
              "SELECT code, name FROM {parcel} WHERE county = ANY($1::text[]) AND code = ANY($2::text[])",
              [[...new Set(codes.map(countyOf))], codes],
            )
          ).map(({ code, name }) => [code, name] as const),
    );
    return rows.map(({ parcel, ...row }) => ({ ...row, community: row.community ?? names.get(parcel ?? "") ?? null }));
  }

  return {
    exact: async (kind, code) => named(await byKey[kind](countyOf(code), code)),
    async beginning(kind, piece, limit) {
      const county = countyOf(piece);
      const range = `${CODE[kind]} >= $1 AND ${CODE[kind]} < $2`;
      const order = `ORDER BY ${CODE[kind]} LIMIT $3`;
      return county === ""
        ? found(kind, `${range} ${order}`, [piece, piece + END, limit])
        : found(kind, `county = $4 AND ${range} ${order}`, [piece, piece + END, limit, county]);
    },
    async within(kind, from, piece, limit) {
      const code = CODE[kind];
      const part = `substr(${code}, ${from})`;
      return found(
        kind,
        `length(${code}) = ${LENGTH[kind]} AND ${part} >= $1 AND ${part} < $2 ORDER BY ${part}, no LIMIT $3`,
        [piece, piece + END, limit],
      );
    },
    foreign: (piece, limit) =>
      found(
        "parcel",
        `code IN (
           SELECT code FROM (SELECT code FROM {parcel} WHERE length(code) <> 19 ORDER BY code LIMIT ${FOREIGN}) AS others
           WHERE strpos(upper(code), $1) > 0 ORDER BY code LIMIT $2) ORDER BY code`,
        [piece, limit],
      ),
    unitsWith,
    async candidates(kind, tokens, after, limit) {
      const values = [tokens, after, limit] as const;
      if (kind !== "unit") {
        const sql = `SELECT no, key AS text FROM {${kind}_text} ${PLANS.index}`;
        return (await ask<Candidate>(sql, values)).map((row) => ({ ...row, papers: () => [] }));
      }
      const plan = Math.min(...tokens.map(unitsWith)) > units * COMMON ? PLANS.walk : PLANS.index;
      const rows = await ask<Omit<Candidate, "papers"> & { readonly papers: string[] }>(
        `SELECT unit.no AS no, unit.location AS text,
                ARRAY(SELECT certificate FROM {entitlement} AS entitlement
                      WHERE entitlement.county = unit.county AND subject = unit.id AND certificate IS NOT NULL) AS papers
         FROM (SELECT county, no FROM {unit_text} ${plan}) AS text
         JOIN {unit} AS unit ON unit.county = text.county AND unit.no = text.no ORDER BY unit.no`,
        values,
      );
      return rows.map(({ no, text, papers }) => ({ no, text, papers: () => papers }));
    },
    rows: (kind, numbers) => found(kind, "no = ANY($1::int[]) ORDER BY no", [numbers]),
    async byCodes(kind, codes) {
      const where = `county = ANY($1::text[]) AND ${CODE[kind]} = ANY($2::text[]) ORDER BY ${CODE[kind]}`;
      return found(kind, where, [[...new Set(codes.map(countyOf))], codes]);
    },
    certificates: (serial, limit) =>
      ask("SELECT subject, certificate FROM {entitlement} WHERE serial = $1 ORDER BY no LIMIT $2", [serial, limit]),
    async roomsIn(buildings, { entrance, room }, limit) {
      const where = "building = ANY($1::int[]) AND ($2::text = '' OR entrance = $2)";
      const values = [buildings, entrance ?? "", limit] as const;
      if (room === null) return found("unit", `${where} ORDER BY building, id LIMIT $3`, values);
      const rooms = "AND room >= $4 AND room < $5 ORDER BY building, room, no LIMIT $3";
      return found("unit", `${where} ${rooms}`, [...values, room, room + END]);
    },
    roomsAnywhere: ({ entrance, room }, limit) =>
      found("unit", "room = $1 AND ($2::text = '' OR entrance = $2) ORDER BY no LIMIT $3", [
        room ?? "",
        entrance ?? "",
        limit,
      ]),
  };
}
