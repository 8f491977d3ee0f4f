import type { TableUnit } from "../../contract/shapes.ts";
import { squareMetres } from "../numbers.ts";
import { selection } from "../selection.svelte.ts";
import { words } from "../words.svelte.ts";
import { cellFields, columnOf, type Line } from "./cell-fields.svelte.ts";
import type { AreaSet } from "./unit-label.ts";

/** One more line of a cell: what it is, short, and what it says. */
export interface CellLine {
  readonly line: Line;
  readonly label: string;
  readonly text: string;
}

/** The chosen lines of a unit of the open building below its room, use and area, in their order; "—" where the register has nothing. */
export function cellLines(unit: TableUnit, ix: number, areaSet: AreaSet): CellLine[] {
  return cellFields.chosen
    .filter((line) => line !== "use" && line !== "area")
    .map((line) => ({ line, label: words.t.lineShort[line], text: textOf(line, unit, ix, areaSet) ?? "—" }));
}

function textOf(line: Line, unit: TableUnit, ix: number, areaSet: AreaSet): string | null {
  const name = columnOf(line, areaSet);
  if (name === null) return ownText(line, unit);
  const column = cellFields.column(name);
  const value = column?.values[ix] ?? null;
  if (value === null) return null;
  const meaning = column?.meanings[value];
  if (meaning !== undefined) return words.say(meaning);
  if (line === "location") return beyond(value, selection.building?.location ?? "");
  const areaM2 = line === "inner" || line === "shared" ? Number(value) : NaN;
  return Number.isFinite(areaM2) ? squareMetres(areaM2) : value;
}

/** An address without what all units of the building share: the end of it is what tells them apart. */
const beyond = (location: string, building: string): string =>
  building !== "" && location.startsWith(building) && location !== building
    ? `…${location.slice(building.length)}`
    : location;

/** Lines that need nothing but the table. */
function ownText(line: Line, { entrance, placement }: TableUnit): string | null {
  if (line === "entrance") return entrance === "" ? null : entrance;
  if (placement.kind !== "cell") return null;
  const floors = selection.building?.floors ?? [];
  const from = floors.find(({ id }) => id === placement.floorFrom);
  const to = floors.find(({ id }) => id === placement.floorTo);
  if (from === undefined || to === undefined) return null;
  if (line === "storeys") return String(to.order - from.order + 1);
  if (line === "nominal") return from.nominal;
  return from.id === to.id ? from.nominal : `${from.nominal}–${to.nominal}`;
}
