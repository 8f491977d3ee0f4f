import type { Box } from "../../cadastre/area.ts";

/** What a tile may show: `[west, south, east, north]` in degrees, lowest and highest point in metres. */
export interface Extent {
  readonly box: Box;
  readonly lowM: number;
  readonly highM: number;
}

export function unionOf(extents: readonly Extent[]): Extent {
  const all = (read: (extent: Extent) => number, pick: (a: number, b: number) => number): number =>
    extents.map(read).reduce(pick);
  const min = (a: number, b: number): number => Math.min(a, b);
  const max = (a: number, b: number): number => Math.max(a, b);
  return {
    box: [all((e) => e.box[0], min), all((e) => e.box[1], min), all((e) => e.box[2], max), all((e) => e.box[3], max)],
    lowM: all((e) => e.lowM, min),
    highM: all((e) => e.highM, max),
  };
}

/** Middle of the box. */
export function centreOf({ box: [west, south, east, north] }: Extent): [number, number] {
  return [(west + east) / 2, (south + north) / 2];
}

/** 3D Tiles bounding volume: radians, then metres above the ellipsoid. */
export function regionOf({ box, lowM, highM }: Extent): { region: number[] } {
  const radians = box.map((degrees) => Number(((degrees * Math.PI) / 180).toFixed(10)));
  return { region: [...radians, Math.floor(lowM * 100) / 100, Math.ceil(highM * 100) / 100] };
}
