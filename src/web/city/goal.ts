import type { BuildingView, ParcelView, UnitView } from "../../contract/shapes.ts";
import { allowed, offsetM, type Orbit, rangeFor, rangeOver, type Viewport } from "./orbit.ts";

/** What is chosen and what it lies in, as `selection` holds them. */
interface Records {
  readonly unit: UnitView | null;
  readonly building: BuildingView | null;
  readonly parcel: ParcelView | null;
}
type Box = readonly [west: number, south: number, east: number, north: number];

/** How each thing is looked at (our choice): a district from afar, a unit from about its own height. */
const PITCH_DEG = { district: -42, parcel: -40, building: -26, unit: -24 } as const;
/** A window that is no wider than this many times its height sees the district from more above, and so fills. */
const WIDE_WINDOW = 1.5;
const STEEP_DEG = -56;
const DISTRICT_HEADING_DEG = 12;
/** Towns are round and their boxes are not: the corners may be cut a little. */
const CROP = 0.88;
/** A unit is shown with this much of its building around it, metres. */
const UNIT_RADIUS_M = 38;
const SMALLEST_RADIUS_M = 18;
/** A unit nearer to the middle of its building than this has no side of its own. */
const SIDE_M = 1.5;

const centreOf = (box: Box): [number, number] => [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];

function radiusOf(box: Box, heightM: number): number {
  const [east, north] = offsetM([box[0], box[1]], [box[2], box[3]]);
  return Math.max(SMALLEST_RADIUS_M, Math.hypot(east, north, heightM) / 2);
}

function aimed(
  box: Box,
  heightM: number,
  radiusM: number,
  pitchDeg: number,
  headingDeg: number,
  view: Viewport,
): Orbit {
  const [lon, lat] = centreOf(box);
  return allowed({ lon, lat, heightM, headingDeg, pitchDeg, rangeM: rangeFor(radiusM, view) });
}

/** The whole data set, filling the window: a wide one in a tall window is looked at along its length. */
export function districtGoal(box: Box, view: Viewport): Orbit {
  const [lon, lat] = centreOf(box);
  const [west, south, east, north] = box;
  const corners = [west, east].flatMap((x) => [south, north].map((y) => offsetM([lon, lat], [x, y])));
  const [across, along] = offsetM([west, south], [east, north]);
  const tall = view.heightPx > view.widthPx && across > along;
  const headingDeg = DISTRICT_HEADING_DEG + (tall ? 90 : 0);
  const pitchDeg = view.widthPx < view.heightPx * WIDE_WINDOW ? STEEP_DEG : PITCH_DEG.district;
  const rangeM = rangeOver(corners, headingDeg, pitchDeg, view) * CROP;
  return allowed({ lon, lat, heightM: 0, headingDeg, pitchDeg, rangeM });
}

const topOf = (building: BuildingView): number =>
  Math.max(building.heightM ?? 0, ...building.floors.map((floor) => floor.baseM + floor.heightM));

/** Middle of the floors a unit is on, metres above ±0.00; null when it is on none. */
function heightOf(unit: UnitView, building: BuildingView): number | null {
  const { placement } = unit;
  if (placement.kind === "tray") return null;
  const [from, to] =
    placement.kind === "cell" ? [placement.floorFrom, placement.floorTo] : [placement.floor, placement.floor];
  const lower = building.floors.find((floor) => floor.id === from);
  const upper = building.floors.find((floor) => floor.id === to);
  return lower && upper ? (lower.baseM + upper.baseM + upper.heightM) / 2 : null;
}

const middleOf = ({ heightRange }: ParcelView): number =>
  heightRange === null ? 0 : (heightRange.bottomM + heightRange.topM) / 2;

/** Whether what is chosen lies under the ground, which must then be seen through. */
export function liesBelow({ unit, building, parcel }: Records): boolean {
  if (unit && building) return (heightOf(unit, building) ?? 0) < 0;
  return building === null && parcel?.layer === "below";
}

/** Nearer, to something small whose place is known: degrees, and metres above the ground. */
export const approach = (orbit: Orbit, at: { lon: number; lat: number; heightM: number }, view: Viewport): Orbit =>
  allowed({ ...orbit, ...at, rangeM: Math.min(orbit.rangeM, rangeFor(UNIT_RADIUS_M, view)) });

/** Looking at the side of the building that the unit is on; null when it is in the middle. */
function facing(unit: readonly [number, number], building: readonly [number, number]): number | null {
  const [east, north] = offsetM(unit, building);
  return Math.hypot(east, north) < SIDE_M ? null : (Math.atan2(east, north) * 180) / Math.PI;
}

/**
 * Where to look to see what is chosen, or null when none of it has a place.
 * The heading is kept unless the unit lies on one side of its building.
 */
export function goalFor(records: Records, headingDeg: number, view: Viewport): Orbit | null {
  const { unit, building, parcel } = records;
  if (unit && building?.where) {
    const place = unit.where ?? building.where;
    const heightM = heightOf(unit, building) ?? topOf(building) / 2;
    const side = facing(place.centre, building.where.centre) ?? headingDeg;
    const radiusM = Math.max(UNIT_RADIUS_M, radiusOf(place.box, 0));
    return aimed(place.box, heightM, radiusM, PITCH_DEG.unit, side, view);
  }
  if (building?.where) {
    const top = topOf(building);
    return aimed(building.where.box, top / 2, radiusOf(building.where.box, top), PITCH_DEG.building, headingDeg, view);
  }
  if (parcel?.where)
    return aimed(
      parcel.where.box,
      middleOf(parcel),
      radiusOf(parcel.where.box, 0) * 1.3,
      PITCH_DEG.parcel,
      headingDeg,
      view,
    );
  return null;
}
