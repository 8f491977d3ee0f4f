import { searchKey } from "./search-key.ts";

/** What "翠湖花园3栋2单元1501" says: keys as `searchKey` makes them; null for a part that was not typed. */
export interface RoomQuery {
  /** 利州区嘉陵路翠湖花园 → 利州区, 嘉陵路, 翠湖花园: they need not stand side by side in the register. */
  readonly places: readonly string[];
  /** `3幢` */
  readonly block: string | null;
  readonly entrance: string | null;
  readonly room: string | null;
}

const SHAPE =
  /^(?<place>.*?)(?:(?<block>(?<![0-9a-z])(?:[0-9]{1,4}|[a-z])幢))?(?:(?<entrance>[0-9]{1,2}|[a-z])单元)?(?:[0-9]{1,2}[层楼])?(?<room>(?:夹|负|[a-z])?[0-9]{1,5}[a-z]?)?(?:号|室|房)*$/u;

/** Where one name of an address ends; no part is left with a single character. */
const PLACE_END = /(?<=..[省市区县镇乡村路街道号])(?=[^0-9].)/u;

/** A room label as rooms are compared: `１５０１室`, `1501号` and `1501` are one. */
export function roomKey(room: string): string {
  return searchKey(room.replace(/^\s*[-－]/, "负")).replace(/(?:号|室|房)+$/u, "");
}

/** An entrance as entrances are compared: `2`, `2单元`, `二单元`, `02`. */
export function entranceKey(entrance: string): string {
  return searchKey(/单元/u.test(entrance) ? entrance : `${entrance}单元`)
    .replace(/单元.*$/u, "")
    .replace(/^0+(?=[0-9])/, "");
}

/** Reads a place, building, entrance and room out of what was typed; null when it names neither entrance, building nor room. */
export function roomQuery(text: string): RoomQuery | null {
  const parts = SHAPE.exec(searchKey(text))?.groups;
  if (parts === undefined) return null;
  const { place, block, entrance, room } = parts;
  if (block === undefined && entrance === undefined && room === undefined) return null;
  if (/[0-9]$/.test(place ?? "")) return null;
  return {
    places: (place ?? "").split(PLACE_END).filter((part) => part !== ""),
    block: block ?? null,
    entrance: entrance === undefined ? null : entranceKey(entrance),
    room: room ?? null,
  };
}
