import { codedValue } from "../cadastre/code-lists.ts";
import type { CodedValue } from "../cadastre/coded-value.ts";
import type { MultiPolygon, Ring, Shape, ToLonLat } from "../cadastre/ring.ts";

const EPSG = 4523;

/** The two forms of one outline; `ring` in metres of EPSG:4523, counter-clockwise. */
export function shapeOf(ring: Ring, toLonLat: ToLonLat): Shape {
  const plane: MultiPolygon = [[ring]];
  return { epsg: EPSG, plane, planeEpsg: EPSG, lonLat: [[ring.map(toLonLat)]] };
}

/** A value of a code list as a register writes it: the code itself. */
export const coded = (scheme: string, code: string): CodedValue => codedValue(scheme, code);
