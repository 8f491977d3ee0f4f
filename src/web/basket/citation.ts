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

/** One entry of the register as it is cited: what, its number, case and days, then authority and papers. */
export function citation(basis: Basis): string {
  const { title, certificate, caseNo, registered, from, to, details } = basis;
  const parts = [
    words.say(title),
    certificate,
    caseNo === null ? null : `${words.t.caseNo} ${caseNo}`,
    registered === null ? null : words.t.basketRegistered(registered),
    from === null && to === null ? null : words.t.basketTerm(from ?? "…", to ?? "…"),
    ...details
      .filter((detail) => detail.field.toUpperCase() !== BAN || bansTransfer(basis) === null)
      .map(({ label, value }) => `${words.say(label)} ${value}`),
  ];
  return parts.filter((part) => part !== null).join(" · ");
}
