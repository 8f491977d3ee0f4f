import type { DatabaseSync } from "node:sqlite";
import { codeFragment } from "../../cadastre/code-fragment.ts";
import { normaliseCode } from "../../cadastre/unit-code.ts";
import { finder, type Found } from "./hits.ts";

/** No code holds a character above this one. */
const END = "\uffff";

/** What a person types as a part of a code: at least four characters, a digit among them. */
const PIECE = /^(?=.*[0-9])[0-9A-Z~:._/]{4,40}$/;

/** Finds by whole codes, by their beginnings, and by pieces that begin at the parcel letters or at the tail. */
export function openCodeSearch(db: DatabaseSync) {
  const exact = [
    finder(db, "parcel", "parcel.code = ? LIMIT 1"),
    finder(db, "building", "building.code = ? LIMIT 1"),
    finder(db, "unit", "unit.id = ? LIMIT 1"),
  ];
  const range = (column: string) => `${column} >= ? AND ${column} < ?`;
  const within = (table: string, column: string, length: number, from: number) =>
    `length(${table}.${column}) = ${length} AND ${range(`substr(${table}.${column}, ${from})`)} LIMIT ?`;
  const beginnings = [
    finder(db, "parcel", `${range("parcel.code")} ORDER BY parcel.code LIMIT ?`),
    finder(db, "building", `${range("building.code")} ORDER BY building.code LIMIT ?`),
    finder(db, "unit", `${range("unit.id")} ORDER BY unit.id LIMIT ?`),
  ];
  const middles = [
    finder(db, "parcel", within("parcel", "code", 19, 13)),
    finder(db, "building", within("building", "code", 24, 13)),
    finder(db, "unit", within("unit", "id", 28, 13)),
  ];
  const tails = [
    finder(db, "building", within("building", "code", 24, 20)),
    finder(db, "unit", within("unit", "id", 28, 20)),
  ];
  const all = (finders: readonly ReturnType<typeof finder>[], ...values: (string | number)[]): Found[] =>
    finders.flatMap((find) => find(...values));

  /** The record of exactly this code; a code `…W00000000` means the parcel, `…0000` the building where no unit has it. */
  function whole(text: string): Found[] {
    const code = normaliseCode(text);
    for (const candidate of new Set([code, text.trim()])) {
      const found = all(exact, candidate);
      if (found.length > 0) return found;
    }
    if (code.length !== 28) return [];
    if (code.endsWith("W00000000")) return all(exact, code.slice(0, 19));
    return code.endsWith("0000") ? all(exact, code.slice(0, 24)) : [];
  }

  return {
    whole,
    /** At most `limit` of each kind, in code order. */
    pieces(text: string, limit: number): Found[] {
      const code = normaliseCode(text);
      if (!PIECE.test(code)) return [];
      const kind = codeFragment(text)?.kind;
      const upTo = (piece: string) => [piece, piece + END, limit] as const;
      if (kind === "tail") return all(tails, ...upTo(code));
      const found = all(beginnings, ...upTo(code));
      if (/^[A-Z]/.test(code)) found.push(...all(middles, ...upTo(code)), ...all(tails, ...upTo(code)));
      if (/^[0-9]{8}$/.test(code)) found.push(...all(tails, ...upTo(`F${code}`)));
      return found;
    },
  };
}
