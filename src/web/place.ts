import type { Chosen, Level, Stage } from "./selection.svelte.ts";
import type { Language } from "./words.svelte.ts";

/** What a link reopens: codes and views only, never a name or a right. */
export interface Place {
  readonly chosen: Chosen | null;
  readonly stage: Stage;
  /** Null: one stage alone. */
  readonly beside: Stage | null;
  readonly floor: string | null;
  readonly logical: string | null;
  /** What the legend asks for, as `writeFilter` writes it; null: nothing. */
  readonly states: string | null;
  /** Units of a basket, as `writeCodes` writes them; null: none. */
  readonly basket: string | null;
  /** Null: the reader's own. */
  readonly language: Language | null;
}

const LEVELS: readonly Level[] = ["unit", "building", "parcel"];
const STAGES: readonly Stage[] = ["map", "city", "building", "plan"];

/** Every parameter of the URL: how it is read, and what is written (null: left out, because it is the default). */
const PARAMETERS: readonly { key: string; write: (place: Place) => string | null }[] = [
  ...LEVELS.map((level) => ({
    key: level,
    write: ({ chosen }: Place) => (chosen?.level === level ? chosen.code : null),
  })),
  { key: "view", write: ({ stage }) => (stage === "map" ? null : stage) },
  { key: "beside", write: ({ beside }) => beside },
  { key: "floor", write: ({ floor }) => floor },
  // A unit tells its own logical building.
  { key: "lj", write: ({ chosen, logical }) => (chosen?.level === "building" ? logical : null) },
  { key: "states", write: ({ states }) => states },
  { key: "basket", write: ({ basket }) => basket },
  { key: "lang", write: ({ language }) => (language === "en" ? "en" : null) },
];

/** Reads a query string. Unknown values read as the default; a unit wins over a building, a building over a parcel. */
export function readPlace(search: string): Place {
  const query = new URLSearchParams(search);
  const level = LEVELS.find((each) => query.get(each));
  const language = query.get("lang");
  return {
    chosen: level === undefined ? null : { level, code: query.get(level) ?? "" },
    stage: STAGES.find((stage) => stage === query.get("view")) ?? "map",
    beside: STAGES.find((stage) => stage === query.get("beside")) ?? null,
    floor: query.get("floor"),
    logical: query.get("lj"),
    states: query.get("states"),
    basket: query.get("basket"),
    language: language === "zh" || language === "en" ? language : null,
  };
}

/** The query string of a place, with its `?`; "" when everything is at its default. */
export function writePlace(place: Place): string {
  const query = new URLSearchParams();
  for (const { key, write } of PARAMETERS) {
    const value = write(place);
    if (value !== null) query.set(key, value);
  }
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
