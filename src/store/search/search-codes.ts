import { codeFragment } from "../../cadastre/code-fragment.ts";
import { normaliseCode } from "../../cadastre/unit-code.ts";
import type { Hit } from "../store.ts";
import type { Found } from "./found.ts";
import type { SearchSource } from "./search-source.ts";

/** What a person types as a part of a code: at least four characters, a digit among them. */
const PIECE = /^(?=.*[0-9])[0-9A-Z~:._/]{4,40}$/;

const KINDS = ["parcel", "building", "unit"] as const;
const WITH_TAIL = ["building", "unit"] as const;

async function ofKinds(
  kinds: readonly Hit["kind"][],
  find: (kind: Hit["kind"]) => Found[] | Promise<Found[]>,
): Promise<Found[]> {
  return (await Promise.all(kinds.map(find))).flat();
}

/** Finds by whole codes, by their beginnings, and by pieces that begin at the parcel letters or at the tail; foreign parcels by any piece. */
export function codeSearch(source: SearchSource) {
  const exact = (code: string) => ofKinds(KINDS, (kind) => source.exact(kind, code));

  return {
    /** The record of exactly this code; `…W00000000` means the parcel, `…0000` the building where no unit has it. */
    async whole(text: string): Promise<Found[]> {
      const code = normaliseCode(text);
      for (const candidate of new Set([code, text.trim()])) {
        const found = await exact(candidate);
        if (found.length > 0) return found;
      }
      if (code.length !== 28) return [];
      if (code.endsWith("W00000000")) return exact(code.slice(0, 19));
      return code.endsWith("0000") ? exact(code.slice(0, 24)) : [];
    },

    /** At most `limit` of each kind, in code order. */
    async pieces(text: string, limit: number): Promise<Found[]> {
      const code = normaliseCode(text);
      if (!PIECE.test(code)) return [];
      const tails = (piece: string) => ofKinds(WITH_TAIL, (kind) => source.within(kind, 20, piece, limit));
      if (codeFragment(text)?.kind === "tail") return tails(code);
      const found = await ofKinds(KINDS, (kind) => source.beginning(kind, code, limit));
      if (/^[A-Z]/.test(code)) {
        found.push(...(await ofKinds(KINDS, (kind) => source.within(kind, 13, code, limit))), ...(await tails(code)));
      }
      if (/^[0-9]{8}$/.test(code)) found.push(...(await tails(`F${code}`)));
      if (found.length < limit) found.push(...(await source.foreign(code, limit)));
      return found;
    },
  };
}
