import { printCode } from "../../cadastre/unit-code.ts";
import { codeFragment } from "../../cadastre/code-fragment.ts";
import type { Hit } from "../store.ts";
import { byPlace, hitOf, type Found } from "./found.ts";
import { roomKey, roomQuery, type RoomQuery } from "./room-query.ts";
import { codeSearch } from "./search-codes.ts";
import { namesCertificate, searchKey } from "./search-key.ts";
import type { SearchSource } from "./search-source.ts";
import { textSearch } from "./search-text.ts";

/** Units are fetched this many times over before they are put in order, so that the first ones shown are the first ones. */
const ORDERING_MARGIN = 4;

/** Whole codes pasted from a spreadsheet; null when the text is anything else. */
function pastedCodes(text: string): string[] | null {
  const parts = text.split(/[\n\r\t,;，；、]+/u).filter((part) => part.trim() !== "");
  return parts.length > 1 && parts.every((part) => codeFragment(part)?.kind === "whole") ? parts : null;
}

/** Same room first, rooms that only begin like it after it; each in the order of a person's list. */
function roomsInOrder(found: Found[], room: string | null): Found[] {
  const begins = (each: Found): number => Number(room !== null && roomKey(each.room ?? "") !== room);
  return found.sort((one, two) => begins(one) - begins(two) || byPlace(one, two));
}

/**
 * Search over one register. Order: the record of exactly this code; records whose code has this piece; parcels and
 * buildings by name and location; units by building, entrance and room; units by location and certificate number.
 * People's names are in no index. `matched` is the code, or what was typed: never a text the reader did not have.
 */
export function searchOver(source: SearchSource): (text: string, limit: number) => Promise<Hit[]> {
  const codes = codeSearch(source);
  const texts = textSearch(source);

  async function* byCode(typed: string, limit: number): AsyncGenerator<Found[]> {
    const pasted = pastedCodes(typed);
    if (pasted === null) {
      yield await codes.whole(typed);
      yield await codes.pieces(typed, limit);
    }
    for (const code of pasted ?? []) yield await codes.whole(code);
  }

  async function* byWords(typed: string, limit: number): AsyncGenerator<Found[]> {
    const key = searchKey(typed);
    if (key === "" || pastedCodes(typed) !== null) return;
    const split = typed.split(/\s+/u).map(searchKey).filter(Boolean);
    const terms = split.length > 1 ? split : [key];
    const query = roomQuery(typed);
    const many = limit * ORDERING_MARGIN;
    yield await texts.withTerms("parcel", terms, limit);
    yield (await texts.withTerms("building", buildingTerms(terms, query), many)).sort(byPlace);
    const rooms = query === null ? [] : roomsInOrder(await texts.rooms(query, many), query.room);
    yield rooms;
    yield await texts.byCertificate(typed, limit);
    const spelledOut = query !== null && (query.block !== null || query.entrance !== null);
    if ([...key].length < 2 || namesCertificate(typed) || (spelledOut && rooms.length > 0)) return;
    yield (await texts.withTerms("unit", unitTerms(terms, query), many)).sort(byPlace);
  }

  return async (text, limit) => {
    const typed = text.trim();
    const hits = new Map<string, Hit>();
    const fill = async (steps: AsyncIterable<Found[]>, matched: string | null): Promise<void> => {
      for await (const found of steps) {
        for (const each of found) {
          const key = `${each.kind} ${each.id}`;
          if (!hits.has(key)) hits.set(key, hitOf(each, matched ?? printCode(each.id)));
        }
        if (hits.size >= limit) return;
      }
    };
    await fill(byCode(typed, limit), null);
    if (hits.size < limit) await fill(byWords(typed, limit), typed);
    return [...hits.values()].slice(0, limit);
  };
}

/** A building, entrance and room are looked for one by one: a location may tell the floor between them. */
function unitTerms(terms: readonly string[], query: RoomQuery | null): readonly string[] {
  if (query === null || (query.block === null && query.entrance === null)) return terms;
  const { places, block, entrance, room } = query;
  return [...places, block, entrance === null ? null : `${entrance}单元`, room].filter((term) => term !== null);
}

/** A community and a building number need not stand side by side. */
function buildingTerms(terms: readonly string[], query: RoomQuery | null): readonly string[] {
  if (query === null || query.block === null || query.entrance !== null || query.room !== null) return terms;
  return [...query.places, query.block];
}
