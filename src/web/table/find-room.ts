import type { Member } from "./plan.ts";

/** What typing a room number found. */
export interface Found<M extends Member> {
  readonly member: M;
  /** True when the text is its whole room number, not only the beginning. */
  readonly whole: boolean;
  /** Units of that very number, this one included; 1 when only the beginning was typed. */
  readonly same: number;
  /** Its turn among them, from 1. */
  readonly turn: number;
}

const plain = (text: string) => text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();

/**
 * The unit that typed text means: one whose room is that text, else one whose room begins with it. When several
 * entrances have the room, the one after `from` in the given order, going round, so that typing it again goes through
 * them all.
 * @param from id of the unit that the keyboard stood on before the first key
 */
export function findRoom<M extends Member>(units: readonly M[], typed: string, from: string | null): Found<M> | null {
  const text = plain(typed);
  if (text === "") return null;
  const whole = units.filter(({ unit }) => plain(unit.room) === text);
  if (whole.length > 0) {
    const turn = (whole.findIndex(({ unit }) => unit.id === from) + 1) % whole.length;
    const member = whole[turn];
    return member === undefined ? null : { member, whole: true, same: whole.length, turn: turn + 1 };
  }
  const begins = units.find(({ unit }) => plain(unit.room).startsWith(text));
  return begins === undefined ? null : { member: begins, whole: false, same: 1, turn: 1 };
}
