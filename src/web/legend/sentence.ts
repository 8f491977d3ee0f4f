import type { StateFilter, StateKey } from "../../cadastre/state-filter.ts";

/** The words a sentence is joined with. */
export interface Joints {
  readonly and: string;
  readonly or: string;
  /** Stands right before a name. */
  readonly not: string;
  readonly open: string;
  readonly close: string;
}

const groupOf = (key: StateKey): string => (key.includes(".") ? (key.split(".")[0] ?? key) : key);

/**
 * What a filter asks for, in one sentence: alternatives of one group are joined by "or" and, among others, bracketed.
 * "" for no filter.
 */
export function sentenceOf(
  { having, lacking }: StateFilter,
  nameOf: (key: StateKey) => string,
  joints: Joints,
): string {
  const groups = [...Map.groupBy(having, groupOf).values()].map((keys) => keys.map(nameOf));
  const only = groups.length + lacking.length === 1;
  const asked = groups.map((names) => {
    const alternatives = names.join(joints.or);
    return names.length > 1 && !only ? `${joints.open}${alternatives}${joints.close}` : alternatives;
  });
  return [...asked, ...lacking.map((key) => `${joints.not}${nameOf(key)}`)].join(joints.and);
}
