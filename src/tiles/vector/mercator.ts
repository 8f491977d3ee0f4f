import type { Position } from "../../cadastre/ring.ts";

/** Longitude and latitude in degrees to the web-mercator unit square: x east, y *south*, both 0 to 1. */
export function toUnitSquare([lon, lat]: Position): [number, number] {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - (0.25 * Math.log((1 + sin) / (1 - sin))) / Math.PI];
}
