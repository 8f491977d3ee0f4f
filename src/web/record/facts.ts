import type { Coded } from "../../contract/shapes.ts";
import type { Chosen } from "../selection.svelte.ts";
import type { Language } from "../words.svelte.ts";

/** One line of a record. `to`: the value leads to another record. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly to?: Chosen;
}

/** The label of a coded value, with the raw text beside it when the list does not know it; null when there is none. */
export function coded(value: Coded | null, language: Language): string | null {
  if (value === null) return null;
  return value.code === null ? value.raw : value.label[language];
}

/** Keeps the lines that have a value. */
export function known(lines: readonly (readonly [label: string, value: string | null, to?: Chosen | null])[]): Fact[] {
  return lines.flatMap(([label, value, to]) => {
    if (value === null || value === "") return [];
    return [to ? { label, value, to } : { label, value }];
  });
}
