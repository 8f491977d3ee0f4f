import type { Series } from "./unit.ts";

/**
 * What a source says about a unit's place, before anything is decided. Floors are texts as they stood in the file.
 * Give whatever there is; the three encodings of building-table.md §3 may be mixed in one building.
 */
export interface GridDraft {
  /** For messages about overlaps. */
  readonly id: string;
  /** Null: the logical building it names does not exist. */
  readonly logical: string | null;
  /** DYH, "" when there is none. */
  readonly entrance: string;
  /** SHBW; "" when there is none. */
  readonly room: string;
  /** QSC, or SJCS (which may be a range), or CH. */
  readonly floorFrom: string;
  /** ZZC; null when `floorFrom` says it all. */
  readonly floorTo: string | null;
  /** SJCLH as it counts in the source; null when there is none. */
  readonly column: number | null;
  /** HBFX and HBHS. */
  readonly merge: { readonly direction: "left" | "right" | "up" | "down"; readonly count: number } | null;
  /** ZBTOP, ZBLEFT, ZBBOTTOM, ZBRIGHT: grid steps or drawing units, either axis direction; only their ranks are used. */
  readonly rectangle: {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  } | null;
  /** Predicted and measured units are laid out over each other, each with the units of both. */
  readonly series: Series;
  readonly parking: boolean;
  readonly valid: boolean;
}
