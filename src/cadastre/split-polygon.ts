import { ringArea } from "./area.ts";
import { polygonContains } from "./point-in-polygon.ts";
import type { Polygon, Position, Ring } from "./ring.ts";

/** A cutting line: through `at`, towards `direction` (any length above 0). */
export interface CutLine {
  readonly at: Position;
  readonly direction: Position;
}

export interface Halves {
  /** Left of the line's direction. */
  readonly left: readonly Polygon[];
  readonly right: readonly Polygon[];
}

interface Crossing {
  readonly ring: number;
  /** The edge from this vertex to the next one crosses. */
  readonly edge: number;
  readonly point: Position;
  readonly along: number;
  readonly toLeft: boolean;
}

/** Metres: points nearer to the line count as on its left; crossings nearer to each other may change places. */
const NEAR = 1e-7;
/** m²: smaller pieces are dust of the arithmetic. */
const DUST = 1e-6;

function side(line: CutLine, point: Position): number {
  const length = Math.hypot(line.direction[0], line.direction[1]);
  const [dx, dy] = [point[0] - line.at[0], point[1] - line.at[1]];
  const distance = (line.direction[0] * dy - line.direction[1] * dx) / length;
  return Math.abs(distance) < NEAR ? 0 : distance;
}

function crossingsOf(polygon: Polygon, line: CutLine): Crossing[] {
  const found: Crossing[] = [];
  polygon.forEach((ring, index) => {
    const sides = ring.map((point) => side(line, point));
    ring.forEach((a, edge) => {
      const next = (edge + 1) % ring.length;
      const [b, sideA, sideB] = [ring[next] ?? a, sides[edge] ?? 0, sides[next] ?? 0];
      if (sideA >= 0 === sideB >= 0) return;
      const t = sideA / (sideA - sideB);
      const point: Position = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
      const along = (point[0] - line.at[0]) * line.direction[0] + (point[1] - line.at[1]) * line.direction[1];
      found.push({ ring: index, edge, point, along, toLeft: sideB >= 0 });
    });
  });
  return found;
}

/** Where to go on along the line after each crossing: the other end of the stretch inside. Null for a broken outline. */
function partners(crossings: readonly Crossing[]): Map<Crossing, Crossing> | null {
  const sorted = [...crossings].sort((a, b) => a.along - b.along);
  const pairs = new Map<Crossing, Crossing>();
  for (let i = 0; i < sorted.length; i += 2) {
    const first = sorted[i];
    let second = sorted[i + 1];
    if (!first || !second) return null;
    if (first.toLeft === second.toLeft) {
      const reach = second.along + NEAR * 10;
      const swap = sorted.findIndex((c, at) => at > i + 1 && c.along <= reach && c.toLeft !== first.toLeft);
      const other = sorted[swap];
      if (!other) return null;
      sorted[swap] = second;
      sorted[i + 1] = other;
      second = other;
    }
    pairs.set(first, second);
    pairs.set(second, first);
  }
  return pairs;
}

/** Follows the outline on one side of the line, from where it comes in to where it closes. */
function trace(polygon: Polygon, crossings: readonly Crossing[], toLeft: boolean): Ring[] | null {
  const pairs = partners(crossings);
  if (!pairs) return null;
  const after = new Map<Crossing, Crossing>();
  polygon.forEach((_, index) => {
    const onRing = crossings.filter((crossing) => crossing.ring === index);
    onRing.forEach((crossing, at) => after.set(crossing, onRing[(at + 1) % onRing.length] ?? crossing));
  });
  const open = new Set(crossings.filter((crossing) => crossing.toLeft === toLeft));
  const rings: Ring[] = [];
  for (const start of open) {
    const points: Position[] = [];
    let entry: Crossing | undefined = start;
    while (entry && open.delete(entry)) {
      const exit = after.get(entry);
      const ring = polygon[entry.ring];
      if (!exit || !ring) return null;
      points.push(entry.point);
      for (let at = entry.edge; at !== exit.edge;) {
        at = (at + 1) % ring.length;
        const vertex = ring[at];
        if (vertex) points.push(vertex);
      }
      points.push(exit.point);
      entry = pairs.get(exit);
    }
    rings.push(tidy(points));
  }
  return rings;
}

/** Without points that repeat their neighbour. */
function tidy(points: readonly Position[]): Ring {
  return points.filter((point, index) => {
    const before = points[(index + points.length - 1) % points.length] ?? point;
    return points.length === 1 || Math.hypot(point[0] - before[0], point[1] - before[1]) > NEAR;
  });
}

/**
 * Cuts a polygon (outer ring counter-clockwise, holes clockwise, open rings) along an endless line. The pieces keep
 * that winding, do not overlap and together have the area of the polygon; holes that the line misses stay holes.
 * @returns null when the outline crosses itself so that inside and outside cannot be told on the line
 */
export function splitPolygon(polygon: Polygon, line: CutLine): Halves | null {
  const crossings = crossingsOf(polygon, line);
  const halves: { left: Polygon[]; right: Polygon[] } = { left: [], right: [] };
  for (const name of ["left", "right"] as const) {
    const toLeft = name === "left";
    const outers = crossings.length === 0 ? [] : trace(polygon, crossings, toLeft);
    if (!outers) return null;
    const pieces = outers.filter((ring) => ringArea(ring) > DUST).map((ring) => [ring]);
    polygon.forEach((ring, index) => {
      if (crossings.some((crossing) => crossing.ring === index)) return;
      const distances = ring.map((point) => Math.abs(side(line, point)));
      const farthest = ring[distances.indexOf(Math.max(...distances))];
      if (!farthest || side(line, farthest) >= 0 !== toLeft) return;
      if (index === 0) pieces.push([ring]);
      else pieces.find((piece) => polygonContains([piece[0] ?? []], farthest))?.push(ring);
    });
    halves[name] = pieces;
  }
  return halves;
}
