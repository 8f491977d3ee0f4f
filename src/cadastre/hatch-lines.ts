import type { Position, Ring } from "./ring.ts";

/** A straight stroke from one point to the other. */
export type Stroke = readonly [Position, Position];

/**
 * Parallel strokes that fill an area, cut at its edges; so a hatching is lines on paper too, and not a picture of them.
 * They lie on the same grid whatever the area, so that neighbours' strokes meet.
 * @param rings outer rings and holes, by the even-odd rule
 * @param angleDeg direction of the strokes, counter-clockwise from the first axis
 * @param spacing between strokes, in the units of the rings; > 0
 */
export function hatchLines(rings: readonly Ring[], angleDeg: number, spacing: number): Stroke[] {
  const [cos, sin] = [Math.cos((angleDeg * Math.PI) / 180), Math.sin((angleDeg * Math.PI) / 180)];
  const laid = rings.map((ring) => ring.map(([x, y]): Position => [x * cos + y * sin, y * cos - x * sin]));
  const back = ([x, y]: Position): Position => [x * cos - y * sin, x * sin + y * cos];
  const crossings = new Map<number, number[]>();
  for (const ring of laid) {
    ring.forEach(([ax, ay], i) => {
      const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay];
      const [low, high] = [Math.min(ay, by), Math.max(ay, by)];
      // A stroke through a corner meets the edge above it and not the one below: half-open, as in the even-odd rule.
      for (let line = Math.ceil(low / spacing); line * spacing < high; line++) {
        const x = ax + ((line * spacing - ay) / (by - ay)) * (bx - ax);
        const known = crossings.get(line);
        if (known === undefined) crossings.set(line, [x]);
        else known.push(x);
      }
    });
  }
  return [...crossings].flatMap(([line, xs]) => {
    xs.sort((a, b) => a - b);
    const y = line * spacing;
    return Array.from({ length: Math.floor(xs.length / 2) }, (_, i): Stroke => [
      back([xs[2 * i] ?? 0, y]),
      back([xs[2 * i + 1] ?? 0, y]),
    ]);
  });
}
