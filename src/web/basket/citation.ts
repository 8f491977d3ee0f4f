import type { BasketLimit } from "../../contract/basket.ts";
import { words } from "../words.svelte.ts";

type Basis = BasketLimit["basis"][number];

/** Told in a line of its own, not among the papers. */
const BAN = "SFCZJZHXZ";
/** 1 是, 0 否; the words themselves, and what a label makes of them. */
const YES = /^(1|是|有|Y|YES)\b|是$/i;
const NO = /^(0|否|无|N|NO)\b|否$/i;

/** Whether a mortgage has a registered clause against transfer; null: it does not tell. */
export function bansTransfer({ details }: Basis): boolean | null {
  const value = details.find(({ field }) => field.toUpperCase() === BAN)?.value.trim();
  if (value === undefined || value === "") return null;
  if (NO.test(value)) return false;
  return YES.test(value) ? true : null;
}

/**
 * One entry of the register as it is cited: what and its numbers on a line, its days on the next.
 * @param under what it is listed under: an entry of the same name is not named again
 */
export function citation(basis: Basis, under: string): string[] {
  const { certificate, caseNo, registered, from, to } = basis;
  const title = words.say(basis.title);
  const lines = [
    [title === under ? null : title, certificate, caseNo === null ? null : `${words.t.caseNo} ${caseNo}`],
    [
      registered === null ? null : words.t.basketRegistered(registered),
      from === null && to === null ? null : words.t.basketTerm(from ?? "…", to ?? "…"),
    ],
  ];
  return lines.map((parts) => parts.filter((part) => part !== null).join(" · ")).filter((line) => line !== "");
}

/** Its authority, papers and terms, one line each; a clause against transfer only where nobody can read it. */
export function detailsOf(basis: Basis): string[] {
  return basis.details
    .filter(({ field }) => field.toUpperCase() !== BAN || bansTransfer(basis) === null)
    .map(({ label, value }) => `${words.say(label)} ${value}`);
}
