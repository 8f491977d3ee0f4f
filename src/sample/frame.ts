import type { Position, Ring } from "../cadastre/ring.ts";

/** A right-handed local frame in the plane: `u` runs along `angle` (radians from east), `v` to its left; metres. */
export interface Frame {
  readonly origin: Position;
  readonly angle: number;
}

/** Survey coordinates are kept to the millimetre. */
export const toMillimetre = (metres: number): number => Math.round(metres * 1000) / 1000;

export function toPlane(frame: Frame, [u, v]: Position): Position {
  const cos = Math.cos(frame.angle);
  const sin = Math.sin(frame.angle);
  return [toMillimetre(frame.origin[0] + u * cos - v * sin), toMillimetre(frame.origin[1] + u * sin + v * cos)];
}

export function toLocal(frame: Frame, [east, north]: Position): Position {
  const cos = Math.cos(frame.angle);
  const sin = Math.sin(frame.angle);
  const de = east - frame.origin[0];
  const dn = north - frame.origin[1];
  return [de * cos + dn * sin, dn * cos - de * sin];
}

export const ringToPlane = (frame: Frame, ring: Ring): Ring => ring.map((position) => toPlane(frame, position));

/** A rectangle, counter-clockwise from its lower left corner. */
export const box = (u0: number, v0: number, u1: number, v1: number): Ring => [
  [u0, v0],
  [u1, v0],
  [u1, v1],
  [u0, v1],
];
