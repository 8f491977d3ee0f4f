import { naturalOrder } from "./floor-label.ts";
import type { GridDraft } from "./grid-draft.ts";

/** A draft whose floors are known, as orders in the floor list, both ends included. */
export interface Standing {
  readonly index: number;
  readonly draft: GridDraft;
  readonly from: number;
  readonly to: number;
  /** Labels of the floor it begins on, to be taken off room numbers. */
  readonly floorLabels: readonly string[];
}

/** Columns asked for: inside the entrance's own group, from 0. */
export interface Columns {
  readonly from: number;
  readonly to: number;
}

/** One of the two tables that are laid out over each other. */
type Sheet = "predicted" | "measured";

/** The tables a unit stands in. */
export const sheetsOf = ({ series }: GridDraft): readonly Sheet[] =>
  series === "both" ? ["predicted", "measured"] : [series];

/**
 * Whether SJCLH begins anew in each entrance: some place on some floor would be taken twice if it counted through.
 */
export function restartsPerEntrance(units: readonly Standing[]): boolean {
  const owner = new Map<string, string>();
  for (const { draft, from, to } of units) {
    if (draft.column === null) continue;
    for (const sheet of sheetsOf(draft)) {
      for (let floor = from; floor <= to; floor++) {
        const place = `${sheet}:${floor}:${draft.column}`;
        const taken = owner.get(place);
        if (taken !== undefined && taken !== draft.entrance) return true;
        owner.set(place, draft.entrance);
      }
    }
  }
  return false;
}

/** The lowest column the source uses: its columns may count from 0 or from 1. */
export function firstColumn(units: readonly Standing[]): number {
  return Math.min(...units.map(({ draft }) => draft.column ?? Infinity));
}

/** Rank of each value among all distinct ones: 0, 1, 2 … Values closer than a thousandth of the extent are one edge. */
export function ranks(values: readonly number[]): (value: number) => number {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const near = ((sorted.at(-1) ?? 0) - (sorted[0] ?? 0)) / 1000;
  const edges = sorted.filter((value, index) => index === 0 || value - (sorted[index - 1] ?? value) > near);
  return (value) => edges.findLastIndex((edge) => edge <= value + near);
}

/** `1502` on floor 15 → `02`; null when the room does not begin with its floor's label. */
function stack(unit: Standing): string | null {
  const room = unit.draft.room.normalize("NFKC").trim();
  for (const label of unit.floorLabels) {
    const rest = room.startsWith(label) ? room.slice(label.length) : "";
    if (/^[0-9]{1,3}[A-Z]?$/i.test(rest)) return rest.padStart(4, "0");
  }
  return null;
}

/**
 * Columns for units of one entrance that the source gives none for: by the part of the room number after the
 * floor, so that 301 stands above 201 even where 202 is missing; null where rooms are not numbered that way.
 */
export function stackColumns(units: readonly Standing[]): ReadonlyMap<number, number> | null {
  const stacks = units.map(stack);
  const distinct = [...new Set(stacks)].sort((a, b) => naturalOrder(a ?? "", b ?? ""));
  const perFloor = new Map<string, number>();
  for (const { from, draft } of units) {
    for (const sheet of sheetsOf(draft)) {
      perFloor.set(`${sheet}:${from}`, (perFloor.get(`${sheet}:${from}`) ?? 0) + 1);
    }
  }
  if (stacks.includes(null) || distinct.length > 2 * Math.max(...perFloor.values())) return null;
  return new Map(units.map((unit, at) => [unit.index, distinct.indexOf(stacks[at] ?? null)]));
}
