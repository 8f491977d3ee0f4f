import { ringArea } from "../../cadastre/area.ts";
import type { Ring } from "../../cadastre/ring.ts";

/** Metres² of the triangle at a corner below which the corner is left out. */
const LEAST_M2 = 2;

/** A ring without the corners that change its area by less than 2 m² each; at least three are kept. */
export function simplified(ring: Ring): Ring {
  let points = [...ring];
  for (;;) {
    const areas = points.map((point, i) => {
      const before = points[(i + points.length - 1) % points.length] ?? point;
      return ringArea([before, point, points[(i + 1) % points.length] ?? point]);
    });
    const least = areas.reduce((a, b) => Math.min(a, b), Infinity);
    if (points.length <= 3 || least >= LEAST_M2) return points;
    const at = areas.indexOf(least);
    points = points.filter((_, i) => i !== at);
  }
}
