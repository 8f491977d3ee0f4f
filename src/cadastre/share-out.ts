import { boundsOf, multiPolygonArea, signedRingArea } from "./area.ts";
import type { MultiPolygon, Polygon, Position, Ring } from "./ring.ts";
import { splitPolygon, type CutLine } from "./split-polygon.ts";

/** 0: cuts stand across the first axis; 1: across the second. */
export type Axis = 0 | 1;

/** Axis along which the region is longer. */
export function longAxis(region: MultiPolygon): Axis {
  const [minU, minV, maxU, maxV] = boundsOf(region);
  return maxU - minU >= maxV - minV ? 0 : 1;
}

function clippedArea(ring: Ring, axis: Axis, limit: number): number {
  const kept: Position[] = [];
  let previous = ring[ring.length - 1];
  for (const point of ring) {
    if (previous && previous[axis] <= limit !== point[axis] <= limit) {
      const t = (limit - previous[axis]) / (point[axis] - previous[axis]);
      kept.push([previous[0] + (point[0] - previous[0]) * t, previous[1] + (point[1] - previous[1]) * t]);
    }
    if (point[axis] <= limit) kept.push(point);
    previous = point;
  }
  return signedRingArea(kept);
}

/** Area of the region on the lower side of a cut, m². Holes wind the other way, so they take away. */
const areaBelow = (region: MultiPolygon, axis: Axis, limit: number) =>
  region.reduce((sum, polygon) => sum + polygon.reduce((part, ring) => part + clippedArea(ring, axis, limit), 0), 0);

/** Cuts a region in two at `limit`; null when an outline is broken. */
export function cutAt(region: MultiPolygon, axis: Axis, limit: number): [MultiPolygon, MultiPolygon] | null {
  const line: CutLine = axis === 0 ? { at: [limit, 0], direction: [0, 1] } : { at: [0, limit], direction: [-1, 0] };
  const [below, above]: [Polygon[], Polygon[]] = [[], []];
  for (const polygon of region) {
    const halves = splitPolygon(polygon, line);
    if (!halves) return null;
    below.push(...halves.left);
    above.push(...halves.right);
  }
  return [below, above];
}

/** Where to cut so that `area` m² of the region lie below; found by halving, to a hundredth of a millimetre. */
export function limitFor(region: MultiPolygon, axis: Axis, area: number): number {
  const box = boundsOf(region);
  let [low, high] = [box[axis], box[axis + 2] ?? 0];
  while (high - low > 1e-5) {
    const middle = (low + high) / 2;
    if (areaBelow(region, axis, middle) < area) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Metres: an edge must be this long, and leave this much on either side, to draw a cut to it. */
const WALL_M = 1;

/** The cut moved onto the nearest wall that stands along it, within `reach` metres; else where it was. */
function toWall(region: MultiPolygon, axis: Axis, limit: number, reach: number): number {
  const box = boundsOf(region);
  let best = limit;
  let nearest = reach;
  for (const ring of region.flat()) {
    ring.forEach((a, index) => {
      const b = ring[(index + 1) % ring.length] ?? a;
      const away = Math.abs(a[axis] - limit);
      const along = Math.abs(a[axis] - b[axis]) < 0.05 && Math.hypot(a[0] - b[0], a[1] - b[1]) > WALL_M;
      const room = a[axis] - box[axis] > WALL_M && (box[axis + 2] ?? 0) - a[axis] > WALL_M;
      if (!along || !room || away >= nearest) return;
      nearest = away;
      best = a[axis];
    });
  }
  return best;
}

/**
 * Cuts a region into as many strips across `axis` as there are weights, with areas in proportion to them: whatever
 * the outline (an L, a ring), every strip has an area above 0. Null when an outline is broken.
 * @param weights each above 0
 * @param reach metres by which a cut may leave its proportion to fall on a wall of the outline; the strips after it
 *   share what is left
 */
export function shareOut(
  region: MultiPolygon,
  axis: Axis,
  weights: readonly number[],
  reach = 0,
): MultiPolygon[] | null {
  const strips: MultiPolygon[] = [];
  let rest = region;
  let open = weights.reduce((sum, weight) => sum + weight, 0);
  for (const weight of weights.slice(0, -1)) {
    const fair = limitFor(rest, axis, (multiPolygonArea(rest) * weight) / open);
    const cut = cutAt(rest, axis, reach > 0 ? toWall(rest, axis, fair, reach) : fair);
    if (!cut) return null;
    strips.push(cut[0]);
    rest = cut[1];
    open -= weight;
  }
  return [...strips, rest];
}

/** The region without holes: each polygon with one is cut through the middle of it, until none is left. */
export function withoutHoles(region: MultiPolygon): MultiPolygon {
  return region.flatMap((polygon) => {
    const hole = polygon[1];
    if (!hole) return [polygon];
    const [minU, , maxU] = boundsOf([[hole]]);
    const cut = cutAt([polygon], 0, (minU + maxU) / 2);
    const pieces = cut ? [...cut[0], ...cut[1]] : [];
    const holes = pieces.reduce((sum, piece) => sum + piece.length - 1, 0);
    return cut && holes < polygon.length - 1 ? withoutHoles(pieces) : [polygon.slice(0, 1)];
  });
}
