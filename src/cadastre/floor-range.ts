import { compareFloors, floorRank, namesFloor } from "./floor-label.ts";
import type { Floor } from "./floor.ts";

/**
 * The labels a floor text names: `5-6` → 5, 6; `1,2,3` → 1, 2, 3; `-1至1` → -1, 1; `-1` → -1. Blanks and texts
 * without a letter or digit (`-`, `/`) name none.
 */
export function floorLabelsIn(text: string): string[] {
  const plain = text
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[−–—]/g, "-")
    .replace(/[.]0+$/, "");
  if (!namesFloor(plain)) return [];
  if (floorRank(plain).level !== null) return [plain];
  const listed = plain.split(/[,，、;；/~～至到&+]+/).filter((part) => part !== "");
  const labels = listed.flatMap((part) => {
    const dash = floorRank(part).level === null ? /^(-?[^-]+)-(-?[^-]+)$/.exec(part) : null;
    const ends = dash?.[1] !== undefined && dash[2] !== undefined ? [dash[1], dash[2]] : [];
    return ends.length === 2 && ends.every((end) => floorRank(end).level !== null) ? ends : [part];
  });
  return labels.every((label) => floorRank(label).level !== null) ? labels : [plain];
}

/** Floors by every spelling of their label, kept with the list they belong to: look-ups run once a unit. */
const indexes = new WeakMap<readonly Floor[], ReadonlyMap<string, Floor>>();

function indexOf(floors: readonly Floor[]): ReadonlyMap<string, Floor> {
  const known = indexes.get(floors);
  if (known) return known;
  const index = new Map<string, Floor>();
  for (const label of ["physical", "nominal"] as const) {
    for (const floor of floors) {
      const { key } = floorRank(floor[label]);
      if (!index.has(key)) index.set(key, floor);
    }
  }
  indexes.set(floors, index);
  return index;
}

/** The floor a label names: by physical label first (any spelling of it), then by nominal label; null when none. */
export function findFloor(floors: readonly Floor[], label: string): Floor | null {
  return indexOf(floors).get(floorRank(label).key) ?? null;
}

/** What a floor text comes to on a floor list. */
export type FloorSpan =
  | { readonly ok: true; readonly from: Floor; readonly to: Floor }
  /** `unknown` is the label that is not on the list; null when the text was blank. */
  | { readonly ok: false; readonly unknown: string | null };

/**
 * Lowest and highest floor named by the texts (both ends included), in either order of writing.
 * The texts are what stood in the file, such as QSC and ZZC, or one SJCS like `1-2`.
 */
export function floorSpan(floors: readonly Floor[], texts: readonly (string | null)[]): FloorSpan {
  const labels = texts.flatMap((text) => (text === null ? [] : floorLabelsIn(text)));
  const named: Floor[] = [];
  for (const label of labels) {
    const floor = findFloor(floors, label);
    if (!floor) return { ok: false, unknown: label };
    named.push(floor);
  }
  const sorted = named.sort((a, b) => a.order - b.order);
  const [from, to] = [sorted[0], sorted.at(-1)];
  return from && to ? { ok: true, from, to } : { ok: false, unknown: null };
}

/** Every label a set of texts names, ends and the whole numbers between them, each once, lowest first. */
export function allFloorLabels(texts: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const text of new Set(texts)) {
    const labels = floorLabelsIn(text);
    for (const label of labels) found.set(floorRank(label).key, found.get(floorRank(label).key) ?? label);
    if (/[,，、;；/&+]/.test(text)) continue;
    const levels = labels.map((label) => floorRank(label).level ?? NaN);
    const [low, high] = [Math.min(...levels), Math.max(...levels)];
    if (!Number.isInteger(low) || !Number.isInteger(high) || high - low > 200) continue;
    for (let level = low + 1; level < high; level++) {
      if (level !== 0 && !found.has(`${level}`)) found.set(`${level}`, `${level}`);
    }
  }
  return [...found.values()].sort((a, b) => compareFloors(floorRank(a), floorRank(b)));
}
