import { naturalOrder } from "../../../cadastre/floor-label.ts";
import type { BuildingStates } from "../../../cadastre/state-bytes.ts";
import { COUNTERS, REGISTRATIONS } from "../../../cadastre/states.ts";
import type { TableUnit } from "../../../contract/shapes.ts";
import type { Language } from "../../words.svelte.ts";
import type { Plan } from "../plan.ts";
import { areaOf, type AreaSet, useOf } from "../unit-label.ts";
import { floorsOf } from "./floor-units.ts";

/** A unit of a tab, wherever it stands. */
export interface ListRow {
  readonly unit: TableUnit;
  readonly ix: number;
  readonly place: "cell" | "parking" | "tray";
  /** Nominal labels, "1–2" where it stands on several; "" where no floor is known. */
  readonly floor: string;
  /** Of its lowest floor, 0 for the lowest row of the tab; null: none known. */
  readonly order: number | null;
}

export const LIST_COLUMNS = [
  "room",
  "floor",
  "entrance",
  "use",
  "area",
  "registration",
  "restrictions",
  "code",
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

export interface ListSort {
  readonly column: ListColumn;
  readonly descending: boolean;
}

/** What the columns are read from. */
interface Reading {
  readonly areaSet: AreaSet;
  readonly language: Language;
  readonly states: BuildingStates | null;
}

/** All units of a tab: cells, then parking, then the tray. Parking and tray keep the floor that the source gives. */
export function listRows(plan: Plan): ListRow[] {
  const last = plan.rows.length - 1;
  const orders = new Map(plan.rows.map((floor, row) => [floor.id, last - row]));
  const names = new Map(plan.rows.map((floor) => [floor.id, floor.nominal]));
  return [
    ...plan.cells.map((cell): ListRow => {
      const { low, high } = floorsOf(plan, cell);
      const floor = cell.rows > 1 ? `${low}–${high}` : low;
      return { unit: cell.unit, ix: cell.ix, place: "cell", floor, order: last - (cell.row + cell.rows - 1) };
    }),
    ...plan.parking.map(({ unit, ix }): ListRow => {
      const id = unit.placement.kind === "parking" ? unit.placement.floor : null;
      const floor = id === null ? "" : (names.get(id) ?? id);
      return { unit, ix, place: "parking", floor, order: id === null ? null : (orders.get(id) ?? null) };
    }),
    ...plan.tray.map(({ unit, ix }): ListRow => ({ unit, ix, place: "tray", floor: "", order: null })),
  ];
}

/**
 * The order of a register's list (building-table.md §2): floors from the top, entrances and rooms upwards; "201" before
 * "1002". Parking and tray come after what is placed.
 */
const PLACES = ["cell", "parking", "tray"] as const;
const byRegister = (a: ListRow, b: ListRow): number =>
  PLACES.indexOf(a.place) - PLACES.indexOf(b.place) ||
  (b.order ?? -1) - (a.order ?? -1) ||
  naturalOrder(a.unit.entrance, b.unit.entrance) ||
  naturalOrder(a.unit.room, b.unit.room) ||
  naturalOrder(a.unit.id, b.unit.id);

/** Numbers by value, text in natural order; null stands for nothing there. */
function valueOf(row: ListRow, column: ListColumn, { areaSet, language, states }: Reading): string | number | null {
  const { unit, ix } = row;
  switch (column) {
    case "room":
      return unit.room || null;
    case "floor":
      return row.order;
    case "entrance":
      return unit.entrance || null;
    case "use":
      return useOf(unit, language) || null;
    case "area":
      return areaOf(unit, areaSet);
    case "registration":
      return states === null ? null : REGISTRATIONS.indexOf(states.registration(ix));
    case "restrictions":
      return states === null ? null : (gravity(states, ix) ?? null);
    case "code":
      return unit.code;
  }
}

/** The gravest restriction first: its place among the badges, from the end. Undefined: none. */
function gravity(states: BuildingStates, ix: number): number | undefined {
  const first = states.counters(ix)[0];
  return first === undefined ? undefined : COUNTERS.length - COUNTERS.indexOf(first);
}

/**
 * Sorts the rows of a list; null: as a register lists them, which also decides between equals. What has no value in the
 * column stands last, in either direction.
 */
export function sortRows(rows: readonly ListRow[], sort: ListSort | null, reading: Reading): ListRow[] {
  const ordered = [...rows].sort(byRegister);
  if (sort === null) return ordered;
  const keyed = ordered.map((row) => ({ row, value: valueOf(row, sort.column, reading) }));
  const turn = sort.descending ? -1 : 1;
  keyed.sort(({ value: a }, { value: b }) => {
    if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
    if (typeof a === "number" && typeof b === "number") return turn * (a - b);
    return turn * naturalOrder(`${a}`, `${b}`);
  });
  return keyed.map(({ row }) => row);
}
