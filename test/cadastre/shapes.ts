import fc from "fast-check";
import type { Polygon, Position, Ring } from "../../src/cadastre/ring.ts";

export const box = (x: number, y: number, wide: number, deep: number): Ring => [
  [x, y],
  [x + wide, y],
  [x + wide, y + deep],
  [x, y + deep],
];

/** 40 m × 30 m with its upper right 20 m × 15 m missing: 900 m². */
export const L_SHAPE: Ring = [
  [0, 0],
  [40, 0],
  [40, 15],
  [20, 15],
  [20, 30],
  [0, 30],
];

/** 40 m × 30 m around a yard of 20 m × 10 m: 1,000 m². */
export const RING_SHAPE: Polygon = [box(0, 0, 40, 30), [...box(10, 10, 20, 10)].reverse()];

/** Turned by 37° and moved to where eastings carry a zone prefix. */
export const placed = (polygon: Polygon): Polygon =>
  polygon.map((ring) => ring.map(([x, y]): Position => [35579000 + x * 0.8 - y * 0.6, 3589000 + x * 0.6 + y * 0.8]));

/** Star-shaped outlines of 3 to 20 corners, often deeply concave. */
const stars = fc.array(fc.integer({ min: 8, max: 60 }), { minLength: 4, maxLength: 20 }).map((lengths): Ring =>
  lengths.map((length, i) => {
    const angle = (2 * Math.PI * i) / lengths.length;
    return [length * Math.cos(angle), length * Math.sin(angle)];
  }),
);

/** Stairs: only right angles, with many corners on one line. */
const stairs = fc
  .array(fc.tuple(fc.integer({ min: 3, max: 15 }), fc.integer({ min: 5, max: 30 })), { minLength: 1, maxLength: 6 })
  .map((steps): Ring => {
    const top: Position[] = [];
    let x = 0;
    for (const [wide, deep] of steps) {
      top.push([x, deep], [x + wide, deep]);
      x += wide;
    }
    const corners = [...top].reverse().filter((point, i, all) => i === 0 || String(all[i - 1]) !== String(point));
    return [[0, 0], [x, 0], ...corners];
  });

export const outlines: fc.Arbitrary<Polygon> = fc.oneof(
  stars.map((ring) => [ring]),
  stairs.map((ring) => [ring]),
  fc.constantFrom<Polygon>([L_SHAPE], RING_SHAPE, [box(0, 0, 48, 12)]),
);
