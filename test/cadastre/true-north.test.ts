import proj4 from "proj4";
import { expect, test } from "vitest";
import type { Position, Shape } from "../../src/cadastre/ring.ts";
import { trueNorthDeg } from "../../src/cadastre/true-north.ts";

const ZONE_35 = "+proj=tmerc +lat_0=0 +lon_0=105 +k=1 +x_0=35500000 +y_0=0 +ellps=GRS80 +units=m";

/** A square of 20 m whose south-west corner is near a place, in both forms, to the millimetre and to 1e-9 degrees. */
function square(lon: number, lat: number): Shape {
  const [x, y] = proj4(ZONE_35, [lon, lat]).map((each) => Math.round(each * 1000) / 1000) as [number, number];
  const plane = [[0, 0], [20, 0], [20, 20], [0, 20]].map(([e = 0, n = 0]): Position => [x + e, y + n]); // prettier-ignore
  const lonLat = plane.map((at) => proj4(ZONE_35).inverse([...at]).map((each) => Math.round(each * 1e9) / 1e9) as [number, number]); // prettier-ignore
  return { epsg: 4523, planeEpsg: 4523, plane: [[plane]], lonLat: [[lonLat]] };
}

test("east of the central meridian true north lies to the left of grid north: 0.84° × sin 32.43° = 0.450° at Guangyuan", () => {
  expect(trueNorthDeg(square(105.84, 32.43))).toBeCloseTo(-0.4505, 3);
});

test("west of it, to the right; on it, nowhere", () => {
  expect(trueNorthDeg(square(104.16, 32.43))).toBeCloseTo(0.4505, 3);
  expect(Math.abs(trueNorthDeg(square(105, 32.43)) ?? 1)).toBeLessThan(0.001);
});

test("a shape without a vertex tells nothing; one without degrees neither", () => {
  expect(trueNorthDeg({ epsg: 4523, planeEpsg: 4523, plane: [], lonLat: [] })).toBeNull();
  expect(trueNorthDeg({ ...square(105.84, 32.43), lonLat: [] })).toBeNull();
});
