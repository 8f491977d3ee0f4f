import type { CityBuilding } from "./city-building.ts";
import { type Place, toEcef, toLocal, type Vector } from "./ellipsoid.ts";

/** Building metres (x, y of its plane from its origin; height above ±0.00) to a tile's metres (east, north, up). */
export type Frame = (x: number, y: number, heightM: number) => Vector;

/** Length over which the plane's axes are measured; over a building the earth's curve is below a millimetre. */
const REACH_M = 100;

/** ±0.00 lies on the ellipsoid: the city stands on a flat world, without terrain (our choice). */
export function frameOf({ origin, toLonLat }: CityBuilding, place: Place): Frame {
  const at = (x: number, y: number, heightM: number): Vector => {
    const [lon, lat] = toLonLat([origin[0] + x, origin[1] + y]);
    return toLocal(place, toEcef(lon, lat, heightM));
  };
  const zero = at(0, 0, 0);
  const axis = (end: Vector): Vector => [0, 1, 2].map((i) => ((end[i] ?? 0) - (zero[i] ?? 0)) / REACH_M) as [number, number, number]; // prettier-ignore
  const [ax, ay, az] = [axis(at(REACH_M, 0, 0)), axis(at(0, REACH_M, 0)), axis(at(0, 0, REACH_M))];
  return (x, y, h) => [
    zero[0] + ax[0] * x + ay[0] * y + az[0] * h,
    zero[1] + ax[1] * x + ay[1] * y + az[1] * h,
    zero[2] + ax[2] * x + ay[2] * y + az[2] * h,
  ];
}
