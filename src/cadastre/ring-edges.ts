import { signedRingArea } from "./area.ts";
import type { Position, Ring } from "./ring.ts";

/** A straight side of a ring, in its direction of travel; in the units of the ring. */
export interface RingEdge {
  readonly from: Position;
  readonly to: Position;
  readonly length: number;
  /** Unit vector that points out of the ring. */
  readonly outward: Position;
}

/** Corners that turn by less than this do not end a side (our choice): half a degree. */
const STRAIGHT = Math.sin((0.5 * Math.PI) / 180);

const less = (a: Position, b: Position): Position => [a[0] - b[0], a[1] - b[1]];

/** True when the way does not bend at `at`. */
function isStraight(before: Position, at: Position, after: Position): boolean {
  const [a, b] = [less(at, before), less(after, at)];
  const [cross, dot] = [a[0] * b[1] - a[1] * b[0], a[0] * b[0] + a[1] * b[1]];
  return dot > 0 && Math.abs(cross) <= STRAIGHT * Math.hypot(...a) * Math.hypot(...b);
}

/** The sides of an open ring as a tape would measure them: points in the middle of a straight wall do not divide it. */
export function ringEdges(ring: Ring): RingEdge[] {
  const points = ring.filter((point, i) => Math.hypot(...less(point, ring.at(i - 1) ?? point)) > 0);
  const corners = points.filter(
    (point, i) => !isStraight(points.at(i - 1) ?? point, point, points[(i + 1) % points.length] ?? point),
  );
  if (corners.length < 3) return [];
  const turn = signedRingArea(ring) >= 0 ? 1 : -1;
  return corners.map((from, i) => {
    const to = corners[(i + 1) % corners.length] ?? from;
    const [dx, dy] = less(to, from);
    const length = Math.hypot(dx, dy);
    return { from, to, length, outward: [(turn * dy) / length, (-turn * dx) / length] };
  });
}
