import { Box3, Vector3 } from "three";
import { convexHull } from "../../cadastre/convex-hull.ts";
import type { Position } from "../../cadastre/ring.ts";
import { edgeEnds, type FloorGroup } from "./floor-group.ts";
import { featureAt } from "./pick.ts";

/** Where things of one floor stand, in metres of the building, before any lift. */
export interface FloorPlaces {
  /** The box around each feature's solids on this floor. */
  readonly boxes: ReadonlyMap<number, Box3>;
  /** The floor's outermost points, x and z. */
  readonly hull: readonly Position[];
}

const kept = new WeakMap<FloorGroup, FloorPlaces>();

/** Read from the geometry when first asked for. */
export function placesOf(floor: FloorGroup): FloorPlaces {
  const known = kept.get(floor);
  if (known) return known;
  const places = { boxes: boxesOf(floor), hull: hullOf(floor) };
  kept.set(floor, places);
  return places;
}

function boxesOf(floor: FloorGroup): Map<number, Box3> {
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
  return boxes;
}

function hullOf(floor: FloorGroup): Position[] {
  const ends = edgeEnds(floor);
  const points: Position[] = [];
  for (let i = 0; i + 2 < ends.length; i += 3) points.push([ends[i] ?? 0, ends[i + 2] ?? 0]);
  return [...convexHull(points)];
}
