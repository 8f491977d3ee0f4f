import type { Floor } from "../cadastre/floor.ts";
import type { Ring } from "../cadastre/ring.ts";

/** What a unit is for; decides its use, its house type, its areas and its chance of rights. */
export type UnitKind = "flat" | "shop" | "office" | "parking" | "house" | "whole" | "management";

/** A unit as drawn on the plans, before it has a code. Rings are in the building's own frame. */
export interface UnitDesign {
  readonly kind: UnitKind;
  /** Index into the design's `logicals`; null when the building has none. */
  readonly logical: number | null;
  readonly entrance: string;
  readonly room: string;
  /** Floor ids, both included; the same for a unit on one floor. */
  readonly floorFrom: string;
  readonly floorTo: string;
  readonly colFrom: number;
  readonly colTo: number;
  readonly parts: readonly { readonly floor: string; readonly ring: Ring }[];
  /** HXJG 1 to 4, where the plan is a dwelling. */
  readonly layoutStructure: string | null;
}

/** How much is known of a building's inside. `grid` has no outline, `outline` nothing but one. */
export type Survey = "surveyed" | "schematic" | "floors" | "outline" | "grid";

/** A building as its architect drew it: origin at its middle, `v` to its back, metres. */
export interface Design {
  readonly outline: Ring;
  readonly heightM: number;
  readonly floors: readonly Floor[];
  /** MPH of each logical building. Empty: the building has none. */
  readonly logicals: readonly string[];
  readonly units: readonly UnitDesign[];
  /** 分摊系数: shared area = inner area × this. */
  readonly sharedFactor: number;
  /** FWJG and FWYT codes. */
  readonly structure: string;
  readonly use: string;
}
