import type { DatabaseSync } from "node:sqlite";
import { printCode } from "../../cadastre/unit-code.ts";
import { codeFragment } from "../../cadastre/code-fragment.ts";
import { roomKey, roomQuery, type RoomQuery } from "../search/room-query.ts";
import { searchKey } from "../search/search-key.ts";
import type { Hit } from "../store.ts";
import { byPlace, hitOf, type Found } from "./hits.ts";
import { openCodeSearch } from "./search-codes.ts";
import { openTextSearch } from "./search-text.ts";

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
export function openSearch(db: DatabaseSync): (text: string, limit: number) => Hit[] {
  const codes = openCodeSearch(db);
  const texts = openTextSearch(db);

  return (text, limit) => {
    const typed = text.trim();
    const hits = new Map<string, Hit>();
    const add = (found: readonly Found[], matched?: string): void => {
      for (const each of found) {
        const key = `${each.kind} ${each.id}`;
        if (hits.size < limit && !hits.has(key)) hits.set(key, hitOf(each, matched ?? printCode(each.id)));
      }
    };
    const pasted = pastedCodes(typed);
    if (pasted !== null) {
      for (const code of pasted) add(codes.whole(code));
      return [...hits.values()];
    }
    const whole = searchKey(typed);
    const split = typed.split(/\s+/u).map(searchKey).filter(Boolean);
    const terms = split.length > 1 ? split : [whole];
    const query = roomQuery(typed);
    const many = limit * ORDERING_MARGIN;
    const steps = [
      () => add(codes.whole(typed)),
      () => add(codes.pieces(typed, limit)),
      () => add(texts.withTerms("parcel", terms, limit), typed),
      () => add(texts.withTerms("building", buildingTerms(terms, query), many).sort(byPlace), typed),
      () => query !== null && add(roomsInOrder(texts.rooms(query, many), query.room), typed),
      () => add(texts.byCertificate(typed, limit), typed),
      () => [...whole].length > 1 && add(texts.withTerms("unit", unitTerms(terms, query), many).sort(byPlace), typed),
    ];
    for (const step of whole === "" ? [] : steps) {
      if (hits.size < limit) step();
    }
    return [...hits.values()];
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
