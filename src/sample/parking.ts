import type { Floor } from "../cadastre/floor.ts";
import type { UnitDesign } from "./design.ts";
import { box } from "./frame.ts";

const STALL_WIDTH_M = 2.5;
const STALL_DEPTH_M = 5.3;
const AISLE_M = 6;
/** Half of what a stair and lift core takes along the rows. */
const CORE_HALF_M = 5;

export interface ParkingSpec {
  readonly widthM: number;
  readonly depthM: number;
  /** Cores that come down from above, along `u`. They keep the middle rows free around them. */
  readonly coresAt: readonly number[];
  readonly logical: number | null;
}

/** 地下车位: rows of stalls on both sides of aisles, over the whole floor. */
export function parkingFloor(floor: Floor, spec: ParkingSpec): UnitDesign[] {
  const module = STALL_DEPTH_M * 2 + AISLE_M;
  const modules = Math.floor(spec.depthM / module);
  const start = (-modules * module) / 2;
  const rows = Array.from({ length: modules }, (_, index) => start + index * module).flatMap((v) => [
    v,
    v + STALL_DEPTH_M + AISLE_M,
  ]);
  const count = Math.floor(spec.widthM / STALL_WIDTH_M);
  const stalls = rows.flatMap((v) =>
    Array.from({ length: count }, (_, index) => ({ u: -spec.widthM / 2 + index * STALL_WIDTH_M, v })).filter(
      ({ u }) =>
        Math.abs(v + STALL_DEPTH_M / 2) > 9 || spec.coresAt.every((at) => Math.abs(u + 1.25 - at) > CORE_HALF_M),
    ),
  );
  return stalls.map(({ u, v }, index) => ({
    kind: "parking",
    logical: spec.logical,
    entrance: "",
    room: `${floor.nominal}-${String(index + 1).padStart(3, "0")}`,
    floorFrom: floor.id,
    floorTo: floor.id,
    colFrom: index,
    colTo: index,
    parts: [{ floor: floor.id, ring: box(u, v, u + STALL_WIDTH_M, v + STALL_DEPTH_M) }],
    layoutStructure: null,
  }));
}
