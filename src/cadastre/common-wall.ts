import type { Position, Ring } from "./ring.ts";

/** Metres: two sides of one wall, as two surveys give them, are no farther apart than this (our choice). */
export const WALL_M = 0.35;
/** Sine of the angle up to which two edges count as sides of one wall, about 5° (our choice). */
const PARALLEL = 0.09;

interface Edge {
  readonly from: Position;
  /** Unit vector along the edge, with the inside of the ring on its left. */
  readonly along: Position;
  readonly lengthM: number;
}

function edgesOf(ring: Ring): Edge[] {
  let turn = 0;
  const [origin] = ring;
  if (!origin) return [];
  const edges = ring.flatMap((from, index): Edge[] => {
    const to = ring[(index + 1) % ring.length] ?? from;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    turn += (from[0] - origin[0]) * dy - (from[1] - origin[1]) * dx;
    const lengthM = Math.hypot(dx, dy);
    return lengthM === 0 ? [] : [{ from, along: [dx / lengthM, dy / lengthM], lengthM }];
  });
  if (turn >= 0) return edges;
  return edges.map(({ from, along: [x, y], lengthM }) => ({
    from: [from[0] + x * lengthM, from[1] + y * lengthM],
    along: [-x, -y],
    lengthM,
  }));
}

/** The stretch of `edge`, metres from its beginning, that faces `other` across one wall; null when none does. */
function facing(edge: Edge, other: Edge): [number, number] | null {
  const [x, y] = edge.along;
  const [otherX, otherY] = other.along;
  // Rings on both sides of a wall go along it in opposite directions.
  if (x * otherX + y * otherY > 0 || Math.abs(x * otherY - y * otherX) > PARALLEL) return null;
  const place = (metres: number): Position => {
    const [dx, dy] = [other.from[0] + otherX * metres - edge.from[0], other.from[1] + otherY * metres - edge.from[1]];
    return [dx * x + dy * y, dx * y - dy * x];
  };
  const [end, start] = [place(0), place(other.lengthM)];
  const [low, high] = [Math.max(0, start[0]), Math.min(edge.lengthM, end[0])];
  if (high <= low) return null;
  const distanceAt = (metres: number) => start[1] + ((end[1] - start[1]) * (metres - start[0])) / (end[0] - start[0]);
  return Math.abs(distanceAt((low + high) / 2)) > WALL_M ? null : [low, high];
}

/** Length of intervals taken together, whatever they share. */
export function unionLength(intervals: readonly (readonly [number, number])[]): number {
  let [sum, reached] = [0, -Infinity];
  for (const [low, high] of [...intervals].sort((a, b) => a[0] - b[0])) {
    if (high <= reached) continue;
    sum += high - Math.max(low, reached);
    reached = high;
  }
  return sum;
}

function facingLength(edges: readonly Edge[], others: readonly Edge[]): number {
  return edges.reduce(
    (sum, edge) => sum + unionLength(others.flatMap((other) => [facing(edge, other)].filter((each) => each !== null))),
    0,
  );
}

/**
 * Metres along which two rings stand wall to wall: edges that run against each other, no farther apart than a wall is
 * thick (0.35 m), overlapping by as much where surveys disagree. Open rings of any winding, plane metres; the same
 * whichever comes first.
 */
export function commonWall(one: Ring, two: Ring): number {
  const [edges, others] = [edgesOf(one), edgesOf(two)];
  return Math.min(facingLength(edges, others), facingLength(others, edges));
}
