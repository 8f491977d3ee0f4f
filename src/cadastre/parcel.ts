import type { CodedValue } from "./coded-value.ts";
import type { Shape } from "./ring.ts";

/** S above ground, B on the surface, X below ground (position 14 of the code, or QLSDFS). */
export type ParcelLayer = "above" | "surface" | "below";

/** Metres above the parcel's own ground; `bottomM` < `topM`. */
export interface HeightRange {
  readonly bottomM: number;
  readonly topM: number;
}

/** 宗地 (ZDJBXX). Its code is its identity; parcels from elsewhere keep their own codes. */
export interface Parcel {
  /** ZDDM, normalised; a code of another scheme is kept as it is. */
  readonly code: string;
  readonly rawCode: string;
  /** ZL */
  readonly location: string | null;
  /** Name of the project or community on it, where the hand-over tells one. */
  readonly name: string | null;
  readonly layer: ParcelLayer;
  /** Null: height unknown, drawn as a flat outline. */
  readonly heightRange: HeightRange | null;
  /** ZDMJ as registered, m². */
  readonly registeredAreaM2: number | null;
  /** YT, with its scheme. */
  readonly use: CodedValue | null;
  /** QLLX */
  readonly rightType: CodedValue | null;
  /** QLXZ */
  readonly rightNature: CodedValue | null;
  /** Null: in the table but not on the map (CS-02). */
  readonly shape: Shape | null;
  /** Every other source column as text, by its name in the file. */
  readonly attributes: Readonly<Record<string, string>>;
}
