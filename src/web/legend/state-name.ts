import type { StateKey } from "../../cadastre/state-filter.ts";
import type { Certificate, Counter, Registration, Trade } from "../../cadastre/states.ts";
import { filter } from "../filter.svelte.ts";
import { words } from "../words.svelte.ts";
import { sentenceOf } from "./sentence.ts";

/** What a state is called, in the reader's language. */
export function stateName(key: StateKey): string {
  const [group, value] = key.split(".");
  const { t } = words;
  if (value === undefined) return t.counter[key as Counter];
  if (group === "registration") return t.registration[value as Registration];
  return group === "trade" ? t.tradeState[value as Trade] : t.certificateState[value as Certificate];
}

/** What the filter asks for now, as one sentence in the reader's language; "" for nothing. */
export const askedSentence = (): string => sentenceOf(filter.asked, stateName, words.t.filterJoints);
