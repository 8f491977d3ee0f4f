import type { TableUnit } from "../../contract/shapes.ts";
import type { Language } from "../words.svelte.ts";

/** Which of the two area sets a table shows. */
export type AreaSet = "predicted" | "measured";

/** Area of the open set, m²; null when that set has none. */
export const areaOf = (unit: TableUnit, set: AreaSet): number | null =>
  set === "predicted" ? unit.predictedM2 : unit.measuredM2;

/** The use in the reader's language, else as it stood in the file, else "". */
export const useOf = (unit: TableUnit, language: Language): string => unit.useLabel?.[language] ?? unit.use ?? "";
