import Type, { type Static } from "typebox";
import { Hidden } from "./shapes.ts";

/**
 * Columns that a reader may add to the cells of a table and that the building itself does not bring: layout, layout
 * structure, orientation, structure, nature, house type, location, price; inner and shared area of either series.
 */
export const CELL_FIELDS = [
  "HX",
  "HXJG",
  "CX",
  "FWJG",
  "FWXZ",
  "FWLX",
  "ZL",
  "FDCJYJG",
  "YCTNJZMJ",
  "YCFTJZMJ",
  "SCTNJZMJ",
  "SCFTJZMJ",
] as const;
export type CellField = (typeof CELL_FIELDS)[number];

const Words = Type.Object({ zh: Type.String(), en: Type.String() });

/** One column for all units of a building. */
const CellFieldValues = Type.Object({
  field: Type.String(),
  label: Words,
  /** In `ix` order; null where the register has none. Areas in m², prices in 万元, both as text. */
  values: Type.Array(Type.Union([Type.String(), Type.Null()])),
  /** What a value of a code list means, by value; values that are no code are not in it. */
  meanings: Type.Record(Type.String(), Words),
});
export type CellFieldValues = Static<typeof CellFieldValues>;

export const CellFieldsView = Type.Object({
  /** The columns asked for that may be seen. */
  fields: Type.Array(CellFieldValues),
  /** All of CELL_FIELDS that the reader may not see, asked for or not. */
  hidden: Type.Array(Hidden),
});
export type CellFieldsView = Static<typeof CellFieldsView>;
