/**
 * Letters and pairs a code may hold, kept in one table because the printed standard's own tables could not be
 * compared (GB/T 37346-2019 §10): the 2015 list plus L and N of newer systems.
 */
export const CODE_LETTERS = {
  /** Position 13: who owns the land. */
  ownership: "GJZ",
  /** Position 14: the right the parcel was made for. */
  rightKind: "ABSXCDEFLNHGWY",
  /** Position 20: what stands on it. */
  fixture: "FLQW",
  /** Right kinds that are usual with each ownership; any other pair is a warning, never an error. Sea (H) and
   * uninhabited islands (G) belong to the state; A and C are made for collective land. */
  usualPairs: { G: "BSXNHGWY", J: "ABSXCDEFLNWY", Z: "WY" } as Readonly<Record<string, string>>,
} as const;

/** First two digits of county codes in use (GB/T 2260 provinces). A wider check needs a list of counties. */
export const PROVINCES = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82".split(" "),
);
