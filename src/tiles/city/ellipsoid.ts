/** WGS 84 (CGCS2000's ellipsoid differs by 0.1 mm at the pole). Metres. */
const SEMI_MAJOR_M = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const E2 = FLATTENING * (2 - FLATTENING);

export type Vector = readonly [number, number, number];

/** Degrees and metres above the ellipsoid to earth-centred, earth-fixed metres. */
export function toEcef(lon: number, lat: number, heightM: number): Vector {
  const [lambda, phi] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
  const normal = SEMI_MAJOR_M / Math.sqrt(1 - E2 * Math.sin(phi) ** 2);
  const across = (normal + heightM) * Math.cos(phi);
  return [across * Math.cos(lambda), across * Math.sin(lambda), (normal * (1 - E2) + heightM) * Math.sin(phi)];
}

/** A level place on the ellipsoid: where its origin is and where its east, north and up point, earth-fixed. */
export interface Place {
  readonly origin: Vector;
  readonly east: Vector;
  readonly north: Vector;
  readonly up: Vector;
}

export function placeAt(lon: number, lat: number): Place {
  const [lambda, phi] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
  const [sinL, cosL, sinP, cosP] = [Math.sin(lambda), Math.cos(lambda), Math.sin(phi), Math.cos(phi)];
  return {
    origin: toEcef(lon, lat, 0),
    east: [-sinL, cosL, 0],
    north: [-sinP * cosL, -sinP * sinL, cosP],
    up: [cosP * cosL, cosP * sinL, sinP],
  };
}

/** Earth-fixed metres to metres east, north and up of a place. */
export function toLocal({ origin, east, north, up }: Place, point: Vector): Vector {
  const from: Vector = [point[0] - origin[0], point[1] - origin[1], point[2] - origin[2]];
  return [dot(from, east), dot(from, north), dot(from, up)];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/**
 * The matrix, column after column, of a glTF root node whose content is in local metres (x east, y up, z south):
 * 3D Tiles turns glTF's y up to z up, after which positions are earth-fixed.
 */
export function nodeMatrix({ origin, east, north, up }: Place): number[] {
  const column = ([x, y, z]: Vector, w: number): number[] => [x, z, 0 - y, w];
  const south: Vector = [-north[0], -north[1], -north[2]];
  return [column(east, 0), column(up, 0), column(south, 0), column(origin, 1)].flat();
}
