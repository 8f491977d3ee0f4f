import type { Position, Shape, ToLonLat } from "./ring.ts";

/** Metres of one degree of latitude, near enough for the fallback. */
const DEGREE_M = 111_200;

/**
 * Plane metres → degrees near a shape, as the best affine map of its vertices, each of which is known in both
 * (least squares; over a building it is exact to a millimetre). A shape without area to fit on is taken to lie
 * north-up. Null without vertices.
 */
export function planeToLonLat(shape: Shape): ToLonLat | null {
  const pairs = shape.plane.flatMap((polygon, p) =>
    polygon.flatMap((ring, r) =>
      ring.flatMap((plane, i) => {
        const lonLat = shape.lonLat[p]?.[r]?.[i];
        return lonLat === undefined ? [] : [{ plane, lonLat }];
      }),
    ),
  );
  const count = pairs.length;
  if (count === 0) return null;
  const mean = (read: (pair: (typeof pairs)[number]) => number): number =>
    pairs.reduce((sum, pair) => sum + read(pair) / count, 0);
  const [x0, y0] = [mean(({ plane }) => plane[0]), mean(({ plane }) => plane[1])];
  const [lon0, lat0] = [mean(({ lonLat }) => lonLat[0]), mean(({ lonLat }) => lonLat[1])];
  let [xx, xy, yy] = [0, 0, 0];
  const [lon, lat] = [
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ];
  for (const { plane, lonLat } of pairs) {
    const [x, y] = [plane[0] - x0, plane[1] - y0];
    const [east, north] = [lonLat[0] - lon0, lonLat[1] - lat0];
    xx += x * x;
    xy += x * y;
    yy += y * y;
    lon.x += x * east;
    lon.y += y * east;
    lat.x += x * north;
    lat.y += y * north;
  }
  const determinant = xx * yy - xy * xy;
  const fits = determinant > 1e-6 * (xx + yy) ** 2;
  const slope = ({ x, y }: { x: number; y: number }): Position => [
    (x * yy - y * xy) / determinant,
    (y * xx - x * xy) / determinant,
  ];
  const toLon = fits ? slope(lon) : ([1 / (DEGREE_M * Math.cos((lat0 * Math.PI) / 180)), 0] as const);
  const toLat = fits ? slope(lat) : ([0, 1 / DEGREE_M] as const);
  return ([x, y]) => [
    lon0 + toLon[0] * (x - x0) + toLon[1] * (y - y0),
    lat0 + toLat[0] * (x - x0) + toLat[1] * (y - y0),
  ];
}
