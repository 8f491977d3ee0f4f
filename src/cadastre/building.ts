import type { CodedValue } from "./coded-value.ts";
import type { Floor } from "./floor.ts";
import type { Shape } from "./ring.ts";
import type { Unit } from "./unit.ts";

/** 自然幢 (ZRZ). */
export interface Building {
  /** 24 characters: parcel code + `F` + 幢号; a code of another scheme is kept as it is. */
  readonly code: string;
  /** ZRZH as it stood in the file (4 or 24 characters). */
  readonly rawNumber: string;
  /** Code of the parcel it stands on (ZDDM). */
  readonly parcel: string;
  /** JZWMC */
  readonly name: string | null;
  /** XMMC */
  readonly project: string | null;
  readonly location: string | null;
  /** JGRQ as `YYYY-MM-DD`. */
  readonly completed: string | null;
  /** JZWGD, metres above ±0.00. */
  readonly heightM: number | null;
  /** ZCS, DSCS, DXCS as declared: shown and compared, never used for placing. */
  readonly floorsTotal: number | null;
  readonly floorsAbove: number | null;
  readonly floorsBelow: number | null;
  /** ZTS as declared. */
  readonly unitsDeclared: number | null;
  readonly structure: CodedValue | null;
  readonly use: CodedValue | null;
  /** YCJZMJ, m². */
  readonly predictedAreaM2: number | null;
  /** SCJZMJ, m². */
  readonly measuredAreaM2: number | null;
  /** Null: no outline, grid only. */
  readonly footprint: Shape | null;
  readonly attributes: Readonly<Record<string, string>>;
}

/** 逻辑幢 (LJZ): a part of a building by use or zone. It may have no units. */
export interface LogicalBuilding {
  /** LJZH, or the building code + `~` for the implicit one of a building without LJZ rows. */
  readonly id: string;
  readonly building: string;
  /** MPH; null for the implicit one. */
  readonly label: string | null;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * 楼盘表: one building with everything that is laid out in it.
 * `units` are sorted by `id`; a unit's place in that array is its `ix` in models and state bytes of the same data set.
 * Every unit of the building is here once, whatever its placement.
 */
export interface BuildingTable {
  readonly building: Building;
  readonly logicals: readonly LogicalBuilding[];
  /** Lowest first. */
  readonly floors: readonly Floor[];
  readonly units: readonly Unit[];
}
