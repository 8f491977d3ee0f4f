import type { CodedValue } from "../cadastre/coded-value.ts";
import type { Holder } from "../cadastre/right.ts";
import { maskIdNumber, maskPersonName } from "./mask.ts";
import { grant } from "./policy.ts";
import type { Role } from "./role.ts";

/** A holder as it may leave: never the record itself. */
export interface MaskedHolder {
  readonly name: string;
  readonly idNumber: string | null;
  readonly share: string | null;
  readonly coOwnership: CodedValue | null;
}

/** ZJZL of papers that only people have: card, HK/Macao/Taiwan card, passport, household book, military card. */
const PERSONAL_PAPERS = new Set(["1", "2", "3", "4", "5"]);

/** QLRLX 1, or a kind nobody can read, or personal papers: a person. In doubt a person. */
function isPerson(holder: Pick<Holder, "holderType" | "idType">): boolean {
  const kind = holder.holderType?.code ?? null;
  return kind === null || kind === "1" || PERSONAL_PAPERS.has(holder.idType?.code ?? "");
}

/** Names and numbers of people masked; organisations as they stand in the register, which staff may see. */
export function maskHolder(holder: Holder, role: Role): MaskedHolder {
  const person = isPerson(holder);
  const show = (field: string, value: string, mask: (value: string) => string) => {
    const given = grant(role, field);
    return given === "full" || (given === "masked" && !person) ? value : mask(value);
  };
  return {
    name: show("QLRMC", holder.name, maskPersonName),
    idNumber: holder.idNumber === null || holder.idNumber === "" ? null : show("ZJH", holder.idNumber, maskIdNumber),
    share: holder.share,
    coOwnership: holder.coOwnership,
  };
}
