import { parseCode } from "../../cadastre/unit-code.ts";
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
