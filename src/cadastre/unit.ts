import type { CodedValue } from "./coded-value.ts";
import type { Ring } from "./ring.ts";

/** L0 block, L1 floor slab, L2 schematic cell (示意，非权属界线), L3 surveyed. */
export type Fidelity = "L0" | "L1" | "L2" | "L3";

/** A prism: `ring` in plane metres of the building's footprint system, heights in metres above the building's ±0.00. */
export interface Solid {
  readonly ring: Ring;
  readonly baseM: number;
  readonly topM: number;
}

/** Where a unit stands in the grid. Floors by id, both ends included; columns count from 0 inside the logical building. */
export interface Cell {
  readonly kind: "cell";
  readonly floorFrom: string;
  readonly floorTo: string;
  readonly colFrom: number;
  readonly colTo: number;
  /** `imported` from the source's own columns, `auto` when we had to lay it out. */
  readonly layout: "imported" | "auto";
}

/** Parking goes to a wrapped strip beside the grid. */
interface Parking {
  readonly kind: "parking";
  readonly floor: string | null;
}

/** `outside`: a merge (HBFX, HBHS) reaches beyond the floors or columns there are. */
export type TrayReason =
  "no-floor" | "unknown-floor" | "no-column" | "overlap" | "outside" | "invalid" | "no-logical-building";

/** 未定位: not placed, with the reason and the value that caused it. */
export interface Tray {
  readonly kind: "tray";
  readonly reason: TrayReason;
  readonly detail: string;
}

export type Placement = Cell | Parking | Tray;

/** All m². */
export interface UnitAreas {
  /** JZMJ */
  readonly builtM2: number | null;
  /** TNJZMJ */
  readonly innerM2: number | null;
  /** FTJZMJ */
  readonly sharedM2: number | null;
}

/** 预测 (off-plan) and 实测 (measured) tables of one building; most units stand in both. */
export type Series = "both" | "predicted" | "measured";

/** 户 (H): a cell of the table and the thing that rights are about. */
export interface Unit {
  /** The unit code; for a unit without a valid one a label beginning with `~`, good inside this data set only. */
  readonly id: string;
  /** BDCDYH, 28 characters normalised; null when missing or not parseable (DB-04). */
  readonly code: string | null;
  readonly rawCode: string;
  /** Null: the unit covers several buildings (F9999) and belongs to the parcel. */
  readonly building: string | null;
  readonly logical: string | null;
  readonly parcel: string | null;
  /** DYH, "" when there is none. */
  readonly entrance: string;
  /** SHBW, room label. */
  readonly room: string;
  /** SJCS or CH as it stood in the file. */
  readonly floorLabel: string;
  readonly location: string | null;
  /** FWYT1 */
  readonly use: CodedValue | null;
  /** FWLX */
  readonly houseType: CodedValue | null;
  /** HX */
  readonly layout: CodedValue | null;
  /** HXJG */
  readonly layoutStructure: CodedValue | null;
  /** YC columns: off-plan. */
  readonly predicted: UnitAreas | null;
  /** SC columns: measured. */
  readonly measured: UnitAreas | null;
  /** Which of the building's two tables it stands in; see `seriesOf`. */
  readonly series: Series;
  /** Ids of its counterparts in the other series, sorted: a predicted unit split in two has two. */
  readonly partners: readonly string[];
  /** ZFBDCDYH: the main unit of a garage or annex. */
  readonly mainUnit: string | null;
  /** ZT ≠ 0. Invalid units (merged away, demolished) stay visible in the tray. */
  readonly valid: boolean;
  readonly placement: Placement;
  /** Surveyed solids (L3), one a floor. Empty: schematic ones are computed from grid and footprint. */
  readonly solids: readonly Solid[];
  readonly attributes: Readonly<Record<string, string>>;
}
