import { Box3, Vector3 } from "three";
import { edgeEnds, type FloorGroup } from "./floor-group.ts";
import { featureAt } from "./pick.ts";

/** x (east) and z (south), metres of the building. */
type PlanPoint = readonly [number, number];

const keptBoxes = new WeakMap<FloorGroup, ReadonlyMap<number, Box3>>();
const keptOutermost = new WeakMap<FloorGroup, readonly PlanPoint[]>();

/** Twice as many as a floor plan mostly has corners. */
const DIRECTIONS = Array.from({ length: 16 }, (_, i): PlanPoint => [
  Math.cos((i * Math.PI) / 8),
  Math.sin((i * Math.PI) / 8),
]);

/** The box around each feature's solids on a floor, metres of the building, before any lift; read when first asked for. */
export function boxesOf(floor: FloorGroup): ReadonlyMap<number, Box3> {
  const known = keptBoxes.get(floor);
  if (known) return known;
  const boxes = new Map<number, Box3>();
  const point = new Vector3();
  for (const { geometry, matrix } of floor.solids) {
    const position = geometry.getAttribute("position");
    for (let vertex = 0; vertex < position.count; vertex++) {
      const feature = featureAt(geometry, vertex);
      const box = boxes.get(feature) ?? new Box3();
      box.expandByPoint(point.fromBufferAttribute(position, vertex).applyMatrix4(matrix));
      boxes.set(feature, box);
    }
  }
  keptBoxes.set(floor, boxes);
  return boxes;
}

/** The outermost points of a floor, one in each of `DIRECTIONS`; read when first asked for. */
export function outermostOf(floor: FloorGroup): readonly PlanPoint[] {
  const known = keptOutermost.get(floor);
  if (known) return known;
  const ends = Float64Array.from(edgeEnds(floor));
  const places = ends.length === 0 ? [] : DIRECTIONS.map((towards) => farthest(ends, towards));
  keptOutermost.set(floor, places);
  return places;
}

function farthest(ends: Float64Array, [dx, dz]: PlanPoint): PlanPoint {
  let best = 0;
  let reach = -Infinity;
  for (let i = 0; i + 2 < ends.length; i += 3) {
    const here = (ends[i] as number) * dx + (ends[i + 2] as number) * dz;
    if (here > reach) [reach, best] = [here, i];
  }
  return [ends[best] ?? 0, ends[best + 2] ?? 0];
}
