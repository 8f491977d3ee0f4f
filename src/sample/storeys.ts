import type { Floor } from "../cadastre/floor.ts";

/**
 * How floors above ground are called: plainly; 4, 13, 14 and 24 with a letter (3A, 12A, 12B, 23A);
 * or those numbers left out, so that everything above has a name higher than its place.
 */
export type FloorNames = "plain" | "letters" | "skip";

export interface StoreysSpec {
  readonly below?: number;
  readonly above: number;
  /** Height of each floor above ground by its count from 1; metres. */
  readonly heightM: (count: number) => number;
  readonly names?: FloorNames;
  /** A 夹层 between the first and the second floor, taking half of the first one's height. */
  readonly mezzanine?: boolean;
  /** Where floor 1 begins and floor -1 ends, metres above ±0.00; 0 unless it hangs in the air or lies deeper. */
  readonly startM?: number;
}

const LETTERED: Readonly<Record<number, string>> = { 4: "3A", 13: "12A", 14: "12B", 24: "23A" };
const BELOW_M = 3.9;

function nominalNames(above: number, names: FloorNames): string[] {
  const list: string[] = [];
  for (let number = 1; list.length < above; number++) {
    if (names === "letters") list.push(LETTERED[number] ?? String(number));
    else if (names === "plain" || LETTERED[number] === undefined) list.push(String(number));
  }
  return list;
}

/** The ordered floor list of a design, lowest first: … -2, -1, 1, 夹1, 2, 3 …; ±0.00 is the base of floor 1. */
export function storeys(spec: StoreysSpec): Floor[] {
  const rows: { physical: string; nominal: string; heightM: number }[] = [];
  const below = spec.below ?? 0;
  for (let depth = below; depth > 0; depth--)
    rows.push({ physical: `-${depth}`, nominal: `-${depth}`, heightM: BELOW_M });
  nominalNames(spec.above, spec.names ?? "plain").forEach((nominal, index) => {
    const heightM = spec.heightM(index + 1);
    const split = spec.mezzanine === true && index === 0;
    rows.push({ physical: String(index + 1), nominal, heightM: split ? heightM / 2 : heightM });
    if (split) rows.push({ physical: "夹1", nominal: "夹层", heightM: heightM / 2 });
  });
  let baseCm = (spec.startM ?? 0) * 100 - below * BELOW_M * 100;
  return rows.map(({ physical, nominal, heightM }, order) => {
    const floor = { id: physical, order, physical, nominal, baseM: Math.round(baseCm) / 100, heightM };
    baseCm += heightM * 100;
    return floor;
  });
}

/** Top of the highest floor above ±0.00, metres. */
export function topOf(floors: readonly Floor[]): number {
  const last = floors.at(-1);
  return last === undefined ? 0 : Math.round((last.baseM + last.heightM) * 100) / 100;
}
