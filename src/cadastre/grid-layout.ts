import { naturalOrder } from "./floor-label.ts";
import { floorSpan } from "./floor-range.ts";
import type { Floor } from "./floor.ts";
import {
  firstColumn,
  restartsPerEntrance,
  sheetsOf,
  stackColumns,
  type Columns,
  type Standing,
} from "./grid-columns.ts";
import type { GridDraft } from "./grid-draft.ts";
import { readRectangles } from "./grid-rectangles.ts";
import type { Cell, Placement, Tray } from "./unit.ts";

/** How a source counts (building-table.md §3: unconfirmed for every source, so a setting of the profile). */
export interface GridSettings {
  /** HBHS counts the unit itself: 2 = itself and one neighbour. */
  readonly mergeCountsSelf: boolean;
}

const tray = (reason: Tray["reason"], detail: string): Tray => ({ kind: "tray", reason, detail });

/** Cells taken in one column group, by table, floor order and column. */
class Group {
  readonly taken = new Map<string, string>();
  width = 0;

  blocker(draft: GridDraft, from: number, to: number, columns: Columns): string | null {
    for (const place of placesOf(draft, from, to, columns)) {
      const id = this.taken.get(place);
      if (id !== undefined) return id;
    }
    return null;
  }

  take(draft: GridDraft, from: number, to: number, columns: Columns): void {
    for (const place of placesOf(draft, from, to, columns)) this.taken.set(place, draft.id);
    this.width = Math.max(this.width, columns.to + 1);
  }
}

function* placesOf(draft: GridDraft, from: number, to: number, columns: Columns): Generator<string> {
  for (const sheet of sheetsOf(draft)) {
    for (let floor = from; floor <= to; floor++) {
      for (let column = columns.from; column <= columns.to; column++) yield `${sheet}:${floor}:${column}`;
    }
  }
}

interface Placed {
  readonly unit: Standing;
  readonly group: string;
  readonly columns: Columns;
  readonly from: number;
  readonly to: number;
  readonly imported: boolean;
}

/** Columns and floors the source states for a unit; null when it states none. */
type Stated = (unit: Standing) => { columns: Columns; from: number; to: number } | null;

function statedBy(units: readonly Standing[], settings: GridSettings, topFloor: number): Stated {
  const drawn = readRectangles(
    units.filter(({ draft }) => draft.rectangle !== null),
    topFloor,
  );
  const first = firstColumn(units);
  return (unit) => {
    const { rectangle, column, merge } = unit.draft;
    if (rectangle === null && column === null) return null;
    let { columns, from, to } =
      rectangle === null
        ? { ...unit, columns: { from: (column ?? first) - first, to: (column ?? first) - first } }
        : drawn(unit);
    const more = merge ? Math.max(0, Math.trunc(merge.count) - (settings.mergeCountsSelf ? 1 : 0)) : 0;
    if (merge?.direction === "left") columns = { from: columns.from - more, to: columns.to };
    if (merge?.direction === "right") columns = { from: columns.from, to: columns.to + more };
    if (merge?.direction === "up" && from === to) to += more;
    if (merge?.direction === "down" && from === to) from -= more;
    return { columns, from, to };
  };
}

/** First free columns from the left, from `wanted` on when it is free. */
function freeColumn(group: Group, unit: Standing, wanted: number | undefined): Columns {
  for (let column = wanted ?? 0; ; column++) {
    const columns = { from: column, to: column };
    if (group.blocker(unit.draft, unit.from, unit.to, columns) === null) return columns;
    if (column === wanted) column = -1;
    wanted = undefined;
  }
}

function layOutLogical(
  units: readonly Standing[],
  floors: readonly Floor[],
  settings: GridSettings,
  place: (index: number, placement: Placement) => void,
): void {
  const restarts = restartsPerEntrance(units);
  const counted = units.some(({ draft }) => draft.column !== null || draft.rectangle !== null);
  const groupOf = (unit: Standing) => (restarts || !counted ? unit.draft.entrance : "");
  const groups = new Map<string, Group>();
  for (const name of [...new Set(units.map(groupOf))].sort(naturalOrder)) groups.set(name, new Group());
  const stated = statedBy(units, settings, floors.length - 1);
  const placed: Placed[] = [];
  const waiting: Standing[] = [];
  for (const unit of sorted(units)) {
    const asked = stated(unit);
    const name = groupOf(unit);
    const group = groups.get(name);
    if (!asked || !group) waiting.push(unit);
    else if (asked.from < 0 || asked.to >= floors.length || asked.columns.from < 0) {
      place(unit.index, tray("outside", `HBHS ${unit.draft.merge?.count ?? ""}`));
    } else {
      const blocker = group.blocker(unit.draft, asked.from, asked.to, asked.columns);
      if (blocker !== null) place(unit.index, tray("overlap", blocker));
      else {
        group.take(unit.draft, asked.from, asked.to, asked.columns);
        placed.push({ unit, group: name, ...asked, imported: true });
      }
    }
  }
  for (const [name, group] of groups) {
    const members = waiting.filter((unit) => groupOf(unit) === name);
    const stacks = counted ? null : stackColumns(members);
    for (const unit of members) {
      if (units.length > 1 && unit.draft.room.trim() === "" && unit.draft.entrance.trim() === "") {
        place(unit.index, tray("no-column", ""));
        continue;
      }
      const columns = freeColumn(group, unit, stacks?.get(unit.index));
      group.take(unit.draft, unit.from, unit.to, columns);
      placed.push({ unit, group: name, columns, from: unit.from, to: unit.to, imported: false });
    }
  }
  let offset = 0;
  const offsets = new Map<string, number>();
  for (const [name, group] of groups) {
    offsets.set(name, offset);
    offset += group.width;
  }
  for (const { unit, group, columns, from, to, imported } of placed) {
    const shift = offsets.get(group) ?? 0;
    const [floorFrom, floorTo] = [floors[from]?.id ?? "", floors[to]?.id ?? ""];
    const cell: Cell = {
      kind: "cell",
      floorFrom,
      floorTo,
      colFrom: columns.from + shift,
      colTo: columns.to + shift,
      layout: imported ? "imported" : "auto",
    };
    place(unit.index, cell);
  }
}

/** Lowest floor first, then entrance, room and id, all in natural order: "201" before "1002". */
function sorted(units: readonly Standing[]): Standing[] {
  return [...units].sort(
    (a, b) =>
      a.from - b.from ||
      naturalOrder(a.draft.entrance, b.draft.entrance) ||
      naturalOrder(a.draft.room, b.draft.room) ||
      naturalOrder(a.draft.id, b.draft.id),
  );
}

/**
 * Places every unit of one building: cell, parking strip, or tray with the reason. The result has the order of
 * `drafts`, one placement each; no two cells of a logical building and series overlap. Predicted and measured units lie
 * over each other in the same columns, each with the units of both series, which have one place in both. Columns count inside the logical
 * building, grouped by entrance in natural order. Where two units claim a cell, the one that sorts first keeps it.
 * @param floors the building's floor list, lowest first (`order` = index)
 */
export function layOut(
  drafts: readonly GridDraft[],
  floors: readonly Floor[],
  settings: GridSettings = { mergeCountsSelf: true },
): Placement[] {
  const placements: Placement[] = drafts.map(() => tray("no-floor", ""));
  const logicals = new Map<string, Standing[]>();
  drafts.forEach((draft, index) => {
    const span = floorSpan(floors, [draft.floorFrom, draft.floorTo]);
    if (!draft.valid) placements[index] = tray("invalid", draft.room);
    else if (draft.parking) placements[index] = { kind: "parking", floor: span.ok ? span.from.id : null };
    else if (draft.logical === null) placements[index] = tray("no-logical-building", draft.room);
    else if (!span.ok) {
      placements[index] =
        span.unknown === null ? tray("no-floor", draft.floorFrom) : tray("unknown-floor", span.unknown);
    } else {
      const { from, to } = span;
      const floorLabels = [from.physical, from.nominal].map((label) => label.replace(/^-/, ""));
      const standing = { index, draft, from: from.order, to: to.order, floorLabels };
      const members = logicals.get(draft.logical);
      if (members) members.push(standing);
      else logicals.set(draft.logical, [standing]);
    }
  });
  for (const units of logicals.values()) {
    layOutLogical(units, floors, settings, (index, placement) => (placements[index] = placement));
  }
  return placements;
}
