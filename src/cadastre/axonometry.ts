import { boundsOf, signedRingArea } from "./area.ts";
import { polygonContains } from "./point-in-polygon.ts";
import type { Position, Ring } from "./ring.ts";
import type { Solid } from "./unit.ts";

/**
 * A parallel view from above: plans keep their angles to each other as seen from `turnDeg`, heights stand upright.
 * Maps `[east, north]` in metres and a height in metres onto a sheet, x right and y down, in metres.
 * @param turnDeg degrees clockwise from north that the reader looks
 * @param tiltDeg of the view below the horizon: 90 is straight down
 */
export function axonometry(turnDeg: number, tiltDeg: number): (position: Position, heightM: number) => Position {
  const [cos, sin] = [Math.cos((turnDeg * Math.PI) / 180), Math.sin((turnDeg * Math.PI) / 180)];
  const [across, up] = [Math.sin((tiltDeg * Math.PI) / 180), Math.cos((tiltDeg * Math.PI) / 180)];
  return ([x, y], heightM) => [x * cos - y * sin, -(x * sin + y * cos) * across - heightM * up];
}

/** Metres by which a side is looked past for what stands in front of it. */
const BESIDE_M = 0.05;

/**
 * The sides of solids that stand free: those with no other solid of `all` right in front of their middle. Sides between
 * neighbours are never seen, so they need not be drawn (our choice: the middle decides).
 * @returns for each solid the indices of its free sides; side i runs from point i to the next one
 */
export function freeSides(solids: readonly Solid[]): number[][] {
  const boxes = solids.map(({ ring }) => boundsOf([[ring]]));
  return solids.map((solid, own) => {
    const turn = signedRingArea(solid.ring) >= 0 ? 1 : -1;
    const middle = (solid.baseM + solid.topM) / 2;
    return solid.ring.flatMap((from, i) => {
      const to = solid.ring[(i + 1) % solid.ring.length] ?? from;
      const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
      const length = Math.hypot(dx, dy);
      if (length === 0) return [];
      const [x, y] = [
        (from[0] + to[0]) / 2 + (turn * dy * BESIDE_M) / length,
        (from[1] + to[1]) / 2 - (turn * dx * BESIDE_M) / length,
      ];
      const hidden = solids.some((other, at) => {
        const [minX, minY, maxX, maxY] = boxes[at] ?? [0, 0, 0, 0];
        if (at === own || x < minX || x > maxX || y < minY || y > maxY) return false;
        return other.baseM <= middle && other.topM >= middle && polygonContains([other.ring], [x, y]);
      });
      return hidden ? [] : [i];
    });
  });
}

/** One side of a solid on the sheet. */
export interface DrawnSide {
  readonly ring: Ring;
  /** How far it is turned from the reader: 0 faces, 1 is seen edge-on. For shading. */
  readonly slant: number;
  /** Larger is nearer to the reader, metres. */
  readonly nearness: number;
}

/** Those of a solid's sides that face the reader. `lift` raises the solid, metres. */
export function sidesSeen(
  { ring, baseM, topM }: Solid,
  sides: readonly number[],
  view: ReturnType<typeof axonometry>,
  lift: number,
): DrawnSide[] {
  const turn = signedRingArea(ring) >= 0 ? 1 : -1;
  return sides.flatMap((i): DrawnSide[] => {
    const from = ring[i] ?? [0, 0];
    const to = ring[(i + 1) % ring.length] ?? from;
    const [a, b] = [view(from, 0), view(to, 0)];
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    // On the sheet, an outer ring runs the other way round than a side that faces the reader is met.
    if (length === 0 || turn * (b[0] - a[0]) <= 1e-9) return [];
    const corners = [view(from, baseM + lift), view(to, baseM + lift), view(to, topM + lift), view(from, topM + lift)];
    return [{ ring: corners, slant: 1 - Math.abs(b[0] - a[0]) / length, nearness: (a[1] + b[1]) / 2 }];
  });
}
