import { boundsOf } from "./area.ts";
import type { MultiPolygon, Position } from "./ring.ts";

/** A frame laid along a footprint: origin near it, first axis along its longer side. Metres both ways. */
export interface Frame {
  toLocal(position: Position): Position;
  toPlane(position: Position): Position;
}

/** Edges tried as direction of the frame, longest first (our choice; real footprints have few directions). */
const TRIED = 48;

const mapped = (polygons: MultiPolygon, turn: (position: Position) => Position): MultiPolygon =>
  polygons.map((polygon) => polygon.map((ring) => ring.map(turn)));

export const localPolygons = (polygons: MultiPolygon, frame: Frame) => mapped(polygons, frame.toLocal);

function turned(origin: Position, cos: number, sin: number): Frame {
  return {
    toLocal: ([x, y]) => [(x - origin[0]) * cos + (y - origin[1]) * sin, (y - origin[1]) * cos - (x - origin[0]) * sin],
    toPlane: ([u, v]) => [origin[0] + u * cos - v * sin, origin[1] + u * sin + v * cos],
  };
}

/** The frame in which the footprint's box is smallest, turned so that the box is at least as long as it is wide. */
export function frameOf(footprint: MultiPolygon): Frame {
  const origin: Position = footprint[0]?.[0]?.[0] ?? [0, 0];
  const edges = footprint.flatMap((polygon) => {
    const ring = polygon[0] ?? [];
    return ring.map((a, index): Position => {
      const b = ring[(index + 1) % ring.length] ?? a;
      return [b[0] - a[0], b[1] - a[1]];
    });
  });
  edges.sort((a, b) => Math.hypot(...b) - Math.hypot(...a));
  let best = turned(origin, 1, 0);
  let smallest = Infinity;
  for (const [dx, dy] of edges.slice(0, TRIED)) {
    const length = Math.hypot(dx, dy);
    if (length === 0) continue;
    const frame = turned(origin, dx / length, dy / length);
    const [minU, minV, maxU, maxV] = boundsOf(localPolygons(footprint, frame));
    const area = (maxU - minU) * (maxV - minV);
    if (!(area < smallest * 0.9999)) continue;
    smallest = area;
    best = maxU - minU >= maxV - minV ? frame : turned(origin, -dy / length, dx / length);
  }
  return best;
}
