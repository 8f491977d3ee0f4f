/** Where the camera looks and from how far: the whole state of the view. */
export interface Orbit {
  /** What is looked at, degrees. */
  readonly lon: number;
  readonly lat: number;
  /** … and its height, metres above the ground of the model. */
  readonly heightM: number;
  /** Direction of view, degrees clockwise from north, 0 ≤ heading < 360. */
  readonly headingDeg: number;
  /** −90 looks straight down, 0 along the ground. */
  readonly pitchDeg: number;
  /** Camera to target, metres. */
  readonly rangeM: number;
}

/** A view's size on the screen: what is seen of it and how many pixels that takes. */
export interface Viewport {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Angle of view across the height, degrees. */
  readonly fovDeg: number;
}

const RADIAN = Math.PI / 180;
/** Metres of one degree of latitude, and of longitude at the equator: good to 0.6 %, enough for a camera. */
const DEGREE_LAT_M = 111_130;
const DEGREE_LON_M = 111_320;
/** The camera stays above the ground, and does not lie on it. */
const PITCH_DEG = { lowest: -90, highest: -6 } as const;
const RANGE_M = { nearest: 12, farthest: 60_000 } as const;
/** A flat view would carry the ground away at a touch: a pixel never moves it more than this many times its size. */
const STRETCH_MAX = 4;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** The nearest orbit that is allowed. */
export const allowed = (orbit: Orbit): Orbit => ({
  ...orbit,
  lat: clamp(orbit.lat, -85, 85),
  headingDeg: orbit.headingDeg % 360 < 0 ? ((orbit.headingDeg % 360) + 360) % 360 : orbit.headingDeg % 360,
  pitchDeg: clamp(orbit.pitchDeg, PITCH_DEG.lowest, PITCH_DEG.highest),
  rangeM: clamp(orbit.rangeM, RANGE_M.nearest, RANGE_M.farthest),
});

/** Metres east and north of `from`, on the plane that touches the ground there. */
export function offsetM(from: readonly [number, number], to: readonly [number, number]): [east: number, north: number] {
  return [(to[0] - from[0]) * DEGREE_LON_M * Math.cos(from[1] * RADIAN), (to[1] - from[1]) * DEGREE_LAT_M];
}

/** Moves the target over the ground, in metres to the right and ahead as the camera sees them. */
export function moved(orbit: Orbit, rightM: number, aheadM: number): Orbit {
  const heading = orbit.headingDeg * RADIAN;
  const east = rightM * Math.cos(heading) + aheadM * Math.sin(heading);
  const north = aheadM * Math.cos(heading) - rightM * Math.sin(heading);
  return allowed({
    ...orbit,
    lon: orbit.lon + east / (DEGREE_LON_M * Math.cos(orbit.lat * RADIAN)),
    lat: orbit.lat + north / DEGREE_LAT_M,
  });
}

export const turned = (orbit: Orbit, headingDeg: number, pitchDeg: number): Orbit =>
  allowed({ ...orbit, headingDeg: orbit.headingDeg + headingDeg, pitchDeg: orbit.pitchDeg + pitchDeg });

/** Size of a pixel at the target, metres. */
export const metresPerPixel = (orbit: Orbit, view: Viewport): number =>
  (2 * orbit.rangeM * Math.tan((view.fovDeg / 2) * RADIAN)) / view.heightPx;

/** The ground under the pointer follows it: `dx`, `dy` in pixels, y downwards. */
export function dragged(orbit: Orbit, view: Viewport, dx: number, dy: number): Orbit {
  const scale = metresPerPixel(orbit, view);
  const stretch = Math.min(STRETCH_MAX, 1 / Math.abs(Math.sin(orbit.pitchDeg * RADIAN)));
  return moved(orbit, -dx * scale, dy * scale * stretch);
}

/**
 * Multiplies the range by `factor` and keeps what is under the pointer about where it is.
 * `x`, `y`: pixels from the middle of the view, y downwards.
 */
export function zoomed(orbit: Orbit, view: Viewport, factor: number, x: number, y: number): Orbit {
  const nearer = allowed({ ...orbit, rangeM: orbit.rangeM * factor });
  const taken = 1 - nearer.rangeM / orbit.rangeM;
  return { ...dragged(orbit, view, -x * taken, -y * taken), rangeM: nearer.rangeM };
}

/** From `a` (t = 0) to `b` (t = 1), the short way round, the range by equal ratios. */
export function between(a: Orbit, b: Orbit, t: number): Orbit {
  const mix = (from: number, to: number): number => from + (to - from) * t;
  const turn = ((b.headingDeg - a.headingDeg + 540) % 360) - 180;
  return allowed({
    lon: mix(a.lon, b.lon),
    lat: mix(a.lat, b.lat),
    heightM: mix(a.heightM, b.heightM),
    headingDeg: a.headingDeg + turn * t,
    pitchDeg: mix(a.pitchDeg, b.pitchDeg),
    rangeM: a.rangeM * (b.rangeM / a.rangeM) ** t,
  });
}

/** How far back a ball of this radius is seen whole. */
export function rangeFor(radiusM: number, view: Viewport): number {
  const half = (view.fovDeg / 2) * RADIAN;
  const across = Math.atan(Math.tan(half) * (view.widthPx / view.heightPx));
  return radiusM / Math.sin(Math.min(half, across));
}

/** How far back all these points of the ground are in view: metres east and north of the target. */
export function rangeOver(
  points: readonly (readonly [east: number, north: number])[],
  headingDeg: number,
  pitchDeg: number,
  view: Viewport,
): number {
  const up = Math.tan((view.fovDeg / 2) * RADIAN);
  const across = up * (view.widthPx / view.heightPx);
  const [heading, pitch] = [headingDeg * RADIAN, Math.abs(pitchDeg) * RADIAN];
  const ranges = points.map(([east, north]) => {
    const right = east * Math.cos(heading) - north * Math.sin(heading);
    const ahead = east * Math.sin(heading) + north * Math.cos(heading);
    const onScreen = Math.max(Math.abs(right) / across, Math.abs(ahead * Math.sin(pitch)) / up);
    return onScreen - ahead * Math.cos(pitch);
  });
  return Math.max(0, ...ranges);
}
