import { boundsOf, multiPolygonArea } from "./area.ts";
import { contains } from "./point-in-polygon.ts";
import type { MultiPolygon, Position, Ring } from "./ring.ts";
import { longAxis, shareOut } from "./share-out.ts";

/** Metres: a usual stall, and the lane between two rows of them (our choice; schematic). */
const STALL = { wide: 2.5, long: 5.3, lane: 5.5 } as const;
const SMALLER = 0.85;
const TRIES = 10;

function edgesCross(ring: Ring, region: MultiPolygon): boolean {
  const [minU, minV, maxU, maxV] = boundsOf([[ring]]);
  const inside = ([u, v]: Position) => u > minU && u < maxU && v > minV && v < maxV;
  return region.some((polygon) =>
    polygon.some((outline) =>
      outline.some((a, index) => {
        const b = outline[(index + 1) % outline.length] ?? a;
        if (inside(a)) return true;
        let [from, to] = [0, 1];
        for (const [low, high, axis] of [
          [minU, maxU, 0],
          [minV, maxV, 1],
        ] as const) {
          const step = b[axis] - a[axis];
          if (step === 0) {
            if (a[axis] <= low || a[axis] >= high) return false;
            continue;
          }
          const [t0, t1] = [(low - a[axis]) / step, (high - a[axis]) / step];
          [from, to] = [Math.max(from, Math.min(t0, t1)), Math.min(to, Math.max(t0, t1))];
        }
        return from < to;
      }),
    ),
  );
}

function stallsOf(region: MultiPolygon, count: number, scale: number): Ring[] {
  const [minU, minV, maxU, maxV] = boundsOf(region);
  const [wide, long, lane] = [STALL.wide * scale, STALL.long * scale, STALL.lane * scale];
  const stalls: Ring[] = [];
  const gap = 0.1 * scale;
  for (
    let row = 0, v = minV;
    v + long <= maxV && stalls.length < count;
    v += row % 2 === 0 ? long + lane : long, row++
  ) {
    for (let u = minU; u + wide <= maxU && stalls.length < count; u += wide) {
      const [u0, v0, u1, v1] = [u + gap, v + gap, u + wide - gap, v + long - gap];
      const stall: Ring = [
        [u0, v0],
        [u1, v0],
        [u1, v1],
        [u0, v1],
      ];
      if (contains(region, [(u0 + u1) / 2, (v0 + v1) / 2]) && !edgesCross(stall, region)) stalls.push(stall);
    }
  }
  return stalls;
}

/** Pieces of about equal area, rows of strips: for regions too small or too odd for stalls. */
function patches(region: MultiPolygon, count: number): MultiPolygon[] | null {
  const axis = longAxis(region);
  const rows = Math.max(1, Math.round(Math.sqrt(count / 2)));
  const perRow = Array.from({ length: rows }, (_, row) => Math.floor((count + row) / rows)).filter((n) => n > 0);
  const strips = shareOut(region, axis === 0 ? 1 : 0, perRow);
  const found: MultiPolygon[] = [];
  for (const [index, strip] of (strips ?? []).entries()) {
    const pieces = shareOut(
      strip,
      axis,
      Array.from({ length: perRow[index] ?? 1 }, () => 1),
    );
    if (!pieces) return null;
    found.push(...pieces);
  }
  return strips && found;
}

/**
 * Room for `count` parking units in a region, in the region's own frame: stalls either side of lanes, made smaller
 * until all fit; else equal patches. Schematic: where a stall really is, only a survey tells. Null: broken outline.
 */
export function parkingStalls(region: MultiPolygon, count: number): MultiPolygon[] | null {
  let scale = 1;
  for (let attempt = 0; attempt < TRIES; attempt++, scale *= SMALLER) {
    if (count * STALL.wide * STALL.long * scale * scale > multiPolygonArea(region)) continue;
    const stalls = stallsOf(region, count, scale);
    if (stalls.length === count) return stalls.map((stall) => [[stall]]);
  }
  return patches(region, count);
}
