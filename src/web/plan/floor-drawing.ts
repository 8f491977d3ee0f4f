import { ringArea } from "../../cadastre/area.ts";
import { frameOf } from "../../cadastre/frame.ts";
import { labelBox } from "../../cadastre/label-box.ts";
import type { Position, Ring } from "../../cadastre/ring.ts";
import type { BuildingView, SolidsView, TableUnit } from "../../contract/shapes.ts";
import { standsIn } from "../table/series.ts";
import type { AreaSet } from "../table/unit-label.ts";
import { floorsOfUnit, standsOn } from "./floor-shown.ts";
import type { DrawingBox } from "./view-box.ts";

/** A unit on the sheet. Everything in centimetres of the building, y down, turned as the sheet is. */
export interface DrawnUnit {
  readonly ix: number;
  readonly unit: TableUnit;
  readonly rings: readonly Ring[];
  readonly path: string;
  /** The largest of its rings, and the spot in it where a text has most room. */
  readonly main: Ring;
  readonly spot: Position;
  /** Its room, with the entrance in front where the floor has rooms of several: "1-1001". */
  readonly name: string;
  /** Lowest and highest floor, by id, of a unit on more than one. */
  readonly span: readonly [string, string] | null;
  /** True when it stands on two floors, no more. */
  readonly neighbouring: boolean;
}

/** What belongs to no unit. `core`: common parts (公共部位); `vacant`: space that no unit of the table claims. */
export interface DrawnCommon {
  readonly kind: "core" | "vacant";
  readonly ring: Ring;
  readonly path: string;
  readonly spot: Position;
}

/**
 * A unit that belongs here and is not drawn: the building has no outline, or one that cannot be shared out by the table,
 * or the unit is of the other one of two tables (predicted, measured), which lie over each other.
 */
export interface Undrawn {
  readonly ix: number;
  readonly unit: TableUnit;
  readonly why: "no-outline" | "unshared" | "other-table";
}

export interface FloorDrawing {
  readonly units: readonly DrawnUnit[];
  readonly commons: readonly DrawnCommon[];
  /** Footprint of the building. */
  readonly outline: string;
  /** Units of this floor without a solid. */
  readonly undrawn: readonly Undrawn[];
  /** Around all that is drawn; of the outline when nothing is. */
  readonly box: DrawingBox;
}

/** Shape a room label usually has, width by height. */
const LABEL_ASPECT = 2;
/** Common parts smaller than this, or than a fifth of the largest, are hatched without a name, m² (our choice). */
const NAMED_M2 = 4;
const NAMED_SHARE = 0.2;

/**
 * Degrees by which a building is turned on the sheet, counter-clockwise, so that its walls run along the edges of the
 * sheet and north stays as nearly up as can be: −45 to 45.
 */
export function uprightTurnDeg(outline: SolidsView["outline"]): number {
  if (outline.length === 0) return 0;
  const frame = frameOf(outline);
  const [[x0, y0], [x1, y1]] = [frame.toPlane([0, 0]), frame.toPlane([1, 0])];
  const along = (Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI;
  const turn = -(along - 90 * Math.round(along / 90));
  return Math.abs(turn) < 0.05 ? 0 : turn;
}

/** Plane metres, y up, onto the sheet. */
function onSheet(turnDeg: number): (position: Position) => Position {
  const [cos, sin] = [Math.cos((turnDeg * Math.PI) / 180) * 100, Math.sin((turnDeg * Math.PI) / 180) * 100];
  return ([x, y]) => [x * cos - y * sin, -(x * sin + y * cos)];
}

export const pathOf = (rings: readonly Ring[]): string =>
  rings.map((ring) => `M${ring.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`).join("");

function around(rings: readonly Ring[]): DrawingBox {
  const [xs, ys] = [0, 1].map((axis) => rings.flatMap((ring) => ring.map((point) => point[axis] ?? 0)));
  const least = (values: number[] = []) => values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (values: number[] = []) => values.reduce((a, b) => Math.max(a, b), -Infinity);
  return rings.length === 0 ? [-500, -500, 500, 500] : [least(xs), least(ys), most(xs), most(ys)];
}

/**
 * One floor on a sheet. With `floor` null, a building of which no floor is known: its block as space without units.
 * @param turnDeg see `uprightTurnDeg`; 0 keeps grid north up
 * @param table which of two tables; null: there is only one
 */
export function drawFloor(
  view: BuildingView,
  solids: SolidsView,
  floor: BuildingView["floors"][number] | null,
  turnDeg: number,
  table: AreaSet | null,
): FloorDrawing {
  const place = onSheet(turnDeg);
  const here = solids.floors.find((each) => each.floor === floor?.id);
  const inTable = (ix: number) => view.units[ix] !== undefined && standsIn(view.units[ix], table);
  const byUnit = Map.groupBy(
    (here?.parts ?? []).filter(({ ix }) => inTable(ix)),
    ({ ix }) => ix,
  );
  const several = new Set([...byUnit.keys()].map((ix) => view.units[ix]?.entrance)).size > 1;
  const units = [...byUnit].flatMap(([ix, parts]): DrawnUnit[] => {
    const unit = view.units[ix];
    if (unit === undefined) return [];
    const rings = parts.map(({ ring }) => ring.map(place));
    const main = [...rings].sort((a, b) => ringArea(b) - ringArea(a))[0] ?? [];
    const floors = floorsOfUnit(solids, ix);
    const [low, high] = [floors[0], floors.at(-1)];
    const span = floors.length > 1 && low !== undefined && high !== undefined ? ([low, high] as const) : null;
    const name = [several ? unit.entrance : "", unit.room].filter((part) => part !== "").join("-") || "—";
    return [
      {
        ix,
        unit,
        name,
        rings,
        path: pathOf(rings),
        main,
        spot: labelBox(main, LABEL_ASPECT).at,
        span,
        neighbouring: floors.length === 2,
      },
    ];
  });
  const middle = (floor?.baseM ?? 0) + (floor?.heightM ?? 0) / 2;
  // A plate under the ceiling is no floor to stand on.
  const grounds = (here?.commons ?? []).filter(({ kind, baseM }) => kind !== "roof" && baseM < middle);
  const spaces = floor === null ? solids.block.map((block) => ({ ...block, kind: "vacant" as const })) : grounds;
  const commons = spaces.map(({ ring, kind }): DrawnCommon => {
    const placed = ring.map(place);
    const spot = labelBox(placed, LABEL_ASPECT * 2).at;
    return { kind: kind === "vacant" ? "vacant" : "core", ring: placed, path: pathOf([placed]), spot };
  });
  const outline = solids.outline.flatMap((polygon) => polygon.map((ring) => ring.map(place)));
  const drawn = [...units.flatMap(({ rings }) => rings), ...commons.map(({ ring }) => ring)];
  const undrawn = view.units.flatMap((unit, ix): Undrawn[] => {
    const belongs = floor === null ? unit.placement.kind !== "tray" : standsOn(view, ix, floor);
    if (byUnit.has(ix) || !belongs) return [];
    return [{ ix, unit, why: !inTable(ix) ? "other-table" : view.model ? "unshared" : "no-outline" }];
  });
  return { units, commons, outline: pathOf(outline), undrawn, box: around(drawn.length > 0 ? drawn : outline) };
}

/** Common parts that are named on the sheet: not every corner of a passage. */
export function namedCommons({ commons }: FloorDrawing): readonly DrawnCommon[] {
  const areas = commons.map(({ ring }) => ringArea(ring));
  const least = Math.max(NAMED_M2 * 1e4, NAMED_SHARE * areas.reduce((a, b) => Math.max(a, b), 0));
  return commons.filter((_, i) => (areas[i] ?? 0) >= least);
}
