type Triple = readonly [number, number, number];

/** glTF positions → the node's matrix (column after column) → z up, as 3D Tiles says: earth-fixed metres. */
function toEarth(matrix: readonly number[], [x, y, z]: Triple): Triple {
  const row = (r: number): number => {
    const [a = 0, b = 0, c = 0, d = 0] = [0, 4, 8, 12].map((column) => matrix[column + r]);
    return a * x + b * y + c * z + d;
  };
  return [row(0), -row(2), row(1)];
}

/** Longitude, latitude (degrees) and height (m) of a position in a model, by Bowring's formula. */
export function toGeographic(matrix: readonly number[], position: Triple): Triple {
  const [ex, ey, ez] = toEarth(matrix, position);
  const [a, f] = [6378137, 1 / 298.257223563];
  const [e2, b] = [f * (2 - f), a * (1 - f)];
  const p = Math.hypot(ex, ey);
  const theta = Math.atan2(ez * a, p * b);
  const lat = Math.atan2(ez + ((a * a - b * b) / b) * Math.sin(theta) ** 3, p - e2 * a * Math.cos(theta) ** 3);
  const height = p / Math.cos(lat) - a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2);
  return [(Math.atan2(ey, ex) * 180) / Math.PI, (lat * 180) / Math.PI, height];
}

/** A 3D Tiles region as degrees and metres. */
export interface Region {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly lowM: number;
  readonly highM: number;
}

export function regionOf(volume: { readonly region: readonly number[] }): Region {
  const [west = 0, south = 0, east = 0, north = 0, lowM = 0, highM = 0] = volume.region;
  const degrees = (radians: number): number => (radians * 180) / Math.PI;
  return { west: degrees(west), south: degrees(south), east: degrees(east), north: degrees(north), lowM, highM };
}

/** Whether a place lies in a region, with some slack in degrees and metres. */
export function holds(region: Region, [lon, lat, height]: Triple, slackDegrees: number, slackM: number): boolean {
  const { west, south, east, north, lowM, highM } = region;
  return (
    lon >= west - slackDegrees &&
    lon <= east + slackDegrees &&
    lat >= south - slackDegrees &&
    lat <= north + slackDegrees &&
    height >= lowM - slackM &&
    height <= highM + slackM
  );
}
