import { itemAt } from "./item-at.ts";

/** A small seeded generator: the same seed gives the same numbers on every machine (mulberry32, seeded by FNV-1a). */
export interface Random {
  /** `[0, 1)` */
  next(): number;
  /** Whole number, both ends included. */
  int(low: number, high: number): number;
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
}

/** A generator of its own for each purpose, so that a change in one place moves nothing elsewhere. */
export function seeded(purpose: string): Random {
  let state = 2166136261;
  for (const character of purpose) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    pick: (list) => itemAt(list, Math.floor(next() * list.length)),
  };
}
