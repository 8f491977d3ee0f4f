import { ringArea } from "../cadastre/area.ts";
import type { Position, Ring } from "../cadastre/ring.ts";
import { cut } from "./cut.ts";
import { toLocal, toPlane, type Frame } from "./frame.ts";
import { itemAt } from "./item-at.ts";
import type { Random } from "./random.ts";

/** The tightest rectangle around a ring: `u` along its longer side, origin at its middle. */
export interface Around {
  readonly frame: Frame;
  readonly lengthM: number;
  readonly depthM: number;
}

/** Tries the direction of every edge. */
export function around(ring: Ring): Around {
  let best: Around | null = null;
  ring.forEach((corner, index) => {
    const next = itemAt(ring, index + 1);
    if (Math.hypot(next[0] - corner[0], next[1] - corner[1]) < 4) return;
    const angle = Math.atan2(next[1] - corner[1], next[0] - corner[0]);
    const found = boxAlong(ring, angle);
    if (best === null || found.lengthM * found.depthM < best.lengthM * best.depthM - 0.01) best = found;
  });
  return best ?? boxAlong(ring, 0);
}

/** The rectangle around a ring in a given direction; turned so that `u` is the longer side. */
export function boxAlong(ring: Ring, angle: number, keepDirection = false): Around {
  const frame = { origin: itemAt(ring, 0), angle };
  const local = ring.map((corner) => toLocal(frame, corner));
  const [us, vs] = [local.map(([u]) => u), local.map(([, v]) => v)];
  const [u0, u1, v0, v1] = [Math.min(...us), Math.max(...us), Math.min(...vs), Math.max(...vs)];
  const origin = toPlane(frame, [(u0 + u1) / 2, (v0 + v1) / 2]);
  if (u1 - u0 >= v1 - v0 || keepDirection) return { frame: { origin, angle }, lengthM: u1 - u0, depthM: v1 - v0 };
  return { frame: { origin, angle: angle + Math.PI / 2 }, lengthM: v1 - v0, depthM: u1 - u0 };
}

export interface SplitRule {
  /** Largest lot, m². */
  readonly upToM2: number;
  /** Width of the lane between the parts while they are larger than `lanesAboveM2`. */
  readonly laneM: number;
  readonly lanesAboveM2: number;
}

/** Halves a block across its longer side, again and again, until every lot is small enough. */
export function split(ring: Ring, rule: SplitRule, random: Random): Ring[] {
  const area = ringArea(ring);
  if (area <= rule.upToM2) return [ring];
  const { frame, lengthM } = around(ring);
  const place = toPlane(frame, [lengthM * random.between(-0.07, 0.07), 0]);
  const across: Position = [-Math.sin(frame.angle), Math.cos(frame.angle)];
  const lane = area > rule.lanesAboveM2 ? rule.laneM : 0;
  return cut(ring, place, across, lane).flatMap((part) => split(part, rule, random));
}
