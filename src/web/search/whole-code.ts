import { normaliseCode, parseCode } from "../../cadastre/unit-code.ts";
import type { Chosen } from "../selection.svelte.ts";

/**
 * What a typed, pasted or scanned text names by itself: a whole, valid code. Null: it has to be looked for.
 * The land unit of a parcel (tail W00000000) is that parcel.
 */
export function wholeCode(text: string): Chosen | null {
  const parsed = parseCode(text);
  if (!parsed.ok) return null;
  const { level, text: code, fixture, parcel } = parsed.code;
  return fixture === "W" ? { level: "parcel", code: parcel } : { level, code };
}

/** Length of the shortest whole code, a parcel's: below it a text may simply be a beginning. */
const SHORTEST = 19;

/** What is wrong with a text that was plainly meant as a whole code; null when it is none, or nothing is wrong. */
export function codeMistake(text: string): { readonly zh: string; readonly en: string } | null {
  const plain = normaliseCode(text);
  if (plain.length < SHORTEST || !/^[0-9]{6}/.test(plain)) return null;
  const parsed = parseCode(plain);
  return parsed.ok ? null : parsed.error.message;
}
