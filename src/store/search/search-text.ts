import type { Hit } from "../store.ts";
import type { Found } from "./found.ts";
import type { RoomQuery } from "./room-query.ts";
import { bigramsOf, certificateSerial, keyContains, searchKey } from "./search-key.ts";
import type { Candidate, SearchSource } from "./search-source.ts";

/** How many rows of the bigram index are checked before the search gives up (our choice). */
const CANDIDATES = 1000;
const PAGE = 200;
/** Buildings that a place and a building number may lead to. */
const BUILDINGS = 1000;
/** Certificates with one running number that are looked at. */
const SAME_SERIAL = 200;

/** So many of the rarest bigrams are asked for; the text itself decides (our choice: more cost more than they save). */
const ASKED = 8;

/** Bigrams of the terms, each once; a single character is looked up as it is, and only names have those. */
const tokensOf = (terms: readonly string[]): string[] => [
  ...new Set(terms.flatMap((term) => ([...term].length === 1 ? [term] : bigramsOf(term)))),
];

const holds = (terms: readonly string[], key: string): boolean => terms.every((term) => keyContains(key, term));

/** A unit is checked by its location first: its certificates are one more look-up. */
function unitHolds({ text, papers }: Candidate, terms: readonly string[]): boolean {
  const key = searchKey(text ?? "");
  return holds(terms, key) || holds(terms, [key, ...papers().map(searchKey)].join("|"));
}

/** Where the label of a logical building was typed (1号塔楼), its units and no others. */
function ofLogical(found: Found[], terms: readonly string[]): Found[] {
  const typed = terms.join("");
  const labelled = found.filter(({ logical }) => {
    const label = searchKey(logical ?? "");
    return [...label].length > 1 && keyContains(typed, label);
  });
  return labelled.length > 0 ? labelled : found;
}

/** Finds by words: names and locations of parcels and buildings, locations and certificates of units. */
export function textSearch(source: SearchSource) {
  /** Row numbers of one kind whose text holds every term, at most `limit`. */
  async function rowsWith(kind: Hit["kind"], terms: readonly string[], limit: number): Promise<number[]> {
    const rarest = tokensOf(terms)
      .sort((one, two) => source.unitsWith(one) - source.unitsWith(two))
      .slice(0, ASKED);
    const kept: number[] = [];
    if (rarest.length === 0) return kept;
    for (let seen = 0, after = 0; seen < CANDIDATES && kept.length < limit;) {
      const page = await source.candidates(kind, rarest, after, PAGE);
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
    async withTerms(kind: Hit["kind"], terms: readonly string[], limit: number): Promise<Found[]> {
      const numbers = await rowsWith(kind, terms, limit);
      return numbers.length === 0 ? [] : source.rows(kind, numbers);
    },
    /** Units and parcels by the running number of a certificate, when all that was typed stands in it. */
    async byCertificate(typed: string, limit: number): Promise<Found[]> {
      const serial = certificateSerial(typed);
      if (serial === null) return [];
      const subjects = (await source.certificates(serial, SAME_SERIAL))
        .filter(({ certificate }) => searchKey(certificate).includes(searchKey(typed)))
        .map(({ subject }) => subject);
      const found = [...new Set(subjects)].slice(0, limit);
      if (found.length === 0) return [];
      return [...(await source.byCodes("unit", found)), ...(await source.byCodes("parcel", found))];
    },
    /** Units that the parts of `query` lead to: building by its names, then entrance, then room. */
    async rooms({ places, block, entrance, room }: RoomQuery, limit: number): Promise<Found[]> {
      const terms = [...places, block].filter((term) => term !== null);
      if (terms.length === 0) {
        return room === null ? [] : source.roomsAnywhere({ entrance, room }, limit);
      }
      if (room === null && entrance === null) return [];
      const buildings = await rowsWith("building", terms, BUILDINGS);
      if (buildings.length === 0) return [];
      return ofLogical(await source.roomsIn(buildings, { entrance, room }, limit), terms);
    },
  };
}
