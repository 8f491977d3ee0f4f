import { SvelteMap } from "svelte/reactivity";
import { CELL_FIELDS, type CellField, type CellFieldValues } from "../../contract/cell-fields.ts";
import type { Hidden } from "../../contract/shapes.ts";
import { api } from "../api.ts";
import type { AreaSet } from "./unit-label.ts";

/** What a cell may tell beside its room: from the table itself, or by name from the register. */
export const LINES = [
  "use",
  "area",
  "inner",
  "shared",
  "layout",
  "layoutStructure",
  "orientation",
  "structure",
  "nature",
  "houseType",
  "entrance",
  "nominal",
  "span",
  "storeys",
  "location",
  "price",
] as const;
export type Line = (typeof LINES)[number];

/** Shown until the reader chooses (building-table.md §4). */
const FIRST: readonly Line[] = ["use", "area"];
const KEPT = "loutu-cell-lines";

const COLUMNS: Readonly<Partial<Record<Line, CellField>>> = {
  layout: "HX",
  layoutStructure: "HXJG",
  orientation: "CX",
  structure: "FWJG",
  nature: "FWXZ",
  houseType: "FWLX",
  location: "ZL",
  price: "FDCJYJG",
};

/** The column a line comes from; null: the table brings it already. */
export function columnOf(line: Line, areaSet: AreaSet): CellField | null {
  if (line === "inner") return areaSet === "predicted" ? "YCTNJZMJ" : "SCTNJZMJ";
  if (line === "shared") return areaSet === "predicted" ? "YCFTJZMJ" : "SCFTJZMJ";
  return COLUMNS[line] ?? null;
}

/** What the reader wants to read in the cells, and the columns that came for it. One building at a time. */
class CellFields {
  chosen = $state.raw<readonly Line[]>(FIRST);
  /** Columns that the reader may not see, with the reason. */
  hidden = $state.raw<readonly Hidden[]>([]);
  /** True when the last request failed. */
  failed = $state(false);
  readonly #columns = new SvelteMap<CellField, CellFieldValues>();
  #building = "";
  #asked = new Set<CellField>();

  constructor() {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? "null");
      if (Array.isArray(kept)) this.chosen = LINES.filter((line) => kept.includes(line));
    } catch {
      // Nothing kept, or storage forbidden: the first lines.
    }
  }

  /** On when it was off, off when it was on; lines stay in the order of LINES. */
  turn(line: Line): void {
    this.chosen = LINES.filter((each) => this.chosen.includes(each) !== (each === line));
    try {
      localStorage.setItem(KEPT, JSON.stringify(this.chosen));
    } catch {
      // Storage forbidden: the next visit starts from the first lines.
    }
  }

  /** Why a line cannot be had; null when it can. */
  reason(line: Line, areaSet: AreaSet): Hidden["reason"] | null {
    const column = columnOf(line, areaSet);
    return this.hidden.find(({ field }) => field === column)?.reason ?? null;
  }

  /** A unit's value of a column; null: it has none, or it is still on its way. */
  column(field: CellField): CellFieldValues | null {
    return this.#columns.get(field) ?? null;
  }

  /**
   * Fetches what the chosen lines of a building still lack, and which columns are hidden.
   * @param always ask even when nothing is lacking, to learn what is hidden
   */
  async fetch(building: string, areaSet: AreaSet, always = false): Promise<void> {
    if (building !== this.#building) {
      this.#building = building;
      this.#columns.clear();
      this.#asked = new Set();
    }
    const names = this.chosen.flatMap((line) => columnOf(line, areaSet) ?? []).filter((name) => !this.#asked.has(name));
    if (names.length === 0 && !always) return;
    const asked = this.#asked;
    for (const name of names) asked.add(name);
    try {
      const { fields, hidden } = await api.buildingFields(building, names);
      if (building !== this.#building) return;
      for (const field of fields) if (isCellField(field.field)) this.#columns.set(field.field, field);
      this.hidden = hidden;
      this.failed = false;
    } catch {
      for (const name of names) asked.delete(name);
      this.failed = true;
    }
  }
}

const isCellField = (field: string): field is CellField => (CELL_FIELDS as readonly string[]).includes(field);

/** The one of this page. */
export const cellFields = new CellFields();
