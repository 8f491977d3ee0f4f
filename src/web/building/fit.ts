/** How much of the picture is free for the building, as tangents of half the opening, to the side and upward. */
export interface Opening {
  readonly across: number;
  readonly up: number;
}

type Vector = readonly [number, number, number];

/**
 * How far from `centre` the camera must stand so that every point is in the picture.
 * @param points `x, y, z, x, y, z …`, metres, y up
 * @param direction from the centre towards the camera, length 1, not straight up
 */
export function fitDistance(points: ArrayLike<number>, centre: Vector, direction: Vector, opening: Opening): number {
  const [dx, dy, dz] = direction;
  const flat = Math.hypot(dx, dz);
  const right: Vector = [dz / flat, 0, -dx / flat];
  const up: Vector = [(-dx * dy) / flat, flat, (-dz * dy) / flat];
  const along = ([a, b, c]: Vector, x: number, y: number, z: number) => a * x + b * y + c * z;
  let distance = 4;
  for (let i = 0; i + 2 < points.length; i += 3) {
    const x = (points[i] ?? 0) - centre[0];
    const y = (points[i + 1] ?? 0) - centre[1];
    const z = (points[i + 2] ?? 0) - centre[2];
    const aside = Math.max(Math.abs(along(right, x, y, z)) / opening.across, Math.abs(along(up, x, y, z)) / opening.up);
    distance = Math.max(distance, aside + along(direction, x, y, z));
  }
  return distance;
}

/**
 * The direction most walls run in, radians from east towards south, 0 ≤ a < 90°: edges count by their length, and
 * a wall counts the same as the wall square to it.
 * @param ends two ends an edge, `x, y, z, x, y, z …`, metres; upright edges say nothing
 */
export function wallDirection(ends: ArrayLike<number>): number {
  let sine = 0;
  let cosine = 0;
  for (let i = 0; i + 5 < ends.length; i += 6) {
    const x = (ends[i + 3] ?? 0) - (ends[i] ?? 0);
    const z = (ends[i + 5] ?? 0) - (ends[i + 2] ?? 0);
    const length = Math.hypot(x, z);
    const angle = 4 * Math.atan2(z, x);
    sine += length * Math.sin(angle);
    cosine += length * Math.cos(angle);
  }
  const quarter = Math.PI / 2;
  return (((Math.atan2(sine, cosine) / 4) % quarter) + quarter) % quarter;
}

/**
 * Where to stand at first: seeing two sides, the broader light of the south on one of them. Radians from south
 * towards east; of the four corners of the building the one nearest to south-south-east.
 */
export function firstAzimuth(walls: number): number {
  const lean = (32 * Math.PI) / 180;
  const wanted = (30 * Math.PI) / 180;
  const quarter = Math.PI / 2;
  const start = lean - walls;
  return start + Math.round((wanted - start) / quarter) * quarter;
}

/** Compass bearing the camera looks towards, degrees clockwise from north, 0 ≤ b < 360, from its view direction. */
export function bearingOf(dx: number, dz: number): number {
  return ((Math.atan2(dx, -dz) * 180) / Math.PI + 360) % 360;
}
