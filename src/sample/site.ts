import type { Position, Ring } from "../cadastre/ring.ts";
import type { HeightRange, ParcelLayer } from "../cadastre/parcel.ts";
import type { Design, Survey } from "./design.ts";
import type { Frame } from "./frame.ts";

/** Where the units of a place stand on their way from land to many owners. */
export type Stage = "settled" | "fresh" | "off-plan" | "unregistered";

export interface SitedBuilding {
  readonly design: Design;
  readonly frame: Frame;
  /** 幢号 inside the parcel, from 1. */
  readonly number: number;
  readonly name: string | null;
  readonly survey: Survey;
  readonly stage: Stage;
  /** Year of completion. */
  readonly year: number;
}

/** One parcel with what stands on it, before codes are spelled out. */
export interface Site {
  /** 19 characters. */
  readonly code: string;
  /** Plane metres, counter-clockwise. */
  readonly ring: Ring;
  readonly layer: ParcelLayer;
  readonly heightRange: HeightRange | null;
  /** Community or project; null for a lot without a name. */
  readonly name: string | null;
  /** 坐落 up to the house number, without a building. */
  readonly address: string;
  /** Scheme GBT21010-2017. */
  readonly use: string;
  /** QLLX, QLXZ */
  readonly rightType: string;
  readonly rightNature: string;
  /** Who got the land: a company, an institution, a household; null for land without a registered right. */
  readonly landHolder: { readonly kind: "company" | "institution" | "person"; readonly name: string } | null;
  readonly buildings: readonly SitedBuilding[];
  /** Units over several buildings (F9999), by room label. */
  readonly wholes: readonly string[];
  readonly grantedYear: number;
}

/** Middle of the corner points: good enough for ordering and facing. */
export function middleOf(ring: Ring): Position {
  const sum = ring.reduce<Position>((total, [e, n]) => [total[0] + e, total[1] + n], [0, 0]);
  return [sum[0] / ring.length, sum[1] / ring.length];
}
