import { ringArea, signedRingArea } from "../../cadastre/area.ts";
import { interiorPoint, polygonContains } from "../../cadastre/point-in-polygon.ts";
import type { Position } from "../../cadastre/ring.ts";
import type { RowRemark } from "./source-table.ts";
import { present } from "../present.ts";

type Line = readonly Position[];

/**
 * Rings of one shapefile record, as outer rings with their holes. Which is which follows from what lies inside what,
 * because winding is wrong in many files; a winding that disagrees (outer clockwise, holes not, as the format
 * wants) is remarked. Rings are returned open; one of fewer than three different points is remarked and left out.
 */
export function groupRings(closed: readonly Line[], remarks: RowRemark[]): Line[][] {
  const rings = closed.map((ring) => openRing(ring, remarks)).filter((ring) => ring !== null);
  if (rings.length === 1) {
    remarkWinding(present(rings[0]), true, remarks);
    return [[present(rings[0])]];
  }
  const bySize = rings
    .map((ring) => ({ ring, areaM2: ringArea(ring), inside: interiorPoint([ring]) }))
    .sort((a, b) => b.areaM2 - a.areaM2);
  const polygons: { outer: (typeof bySize)[number]; rings: Line[] }[] = [];
  bySize.forEach((each, index) => {
    const around = bySize.slice(0, index).filter((larger) => polygonContains([larger.ring], each.inside));
    const outer = around.length % 2 === 0;
    remarkWinding(each.ring, outer, remarks);
    if (outer) polygons.push({ outer: each, rings: [each.ring] });
    else present(polygons.findLast((polygon) => around.includes(polygon.outer))).rings.push(each.ring);
  });
  return polygons.map((polygon) => polygon.rings);
}

/** The ring without its closing point; null, with a remark, when fewer than three different points are left. */
export function openRing(ring: Line, remarks: RowRemark[]): Line | null {
  const first = ring[0];
  const last = ring.at(-1);
  const closed = first !== undefined && last !== undefined && same(first, last) && ring.length > 1;
  const open = closed ? ring.slice(0, -1) : ring;
  if (new Set(open.map((point) => point.join())).size < 3) {
    remarks.push({ kind: "ring-degenerate", field: null, value: `${open.length}` });
    return null;
  }
  if (!closed) remarks.push({ kind: "ring-open", field: null, value: String(last) });
  const repeated = open.find((point, index) => index > 0 && same(point, present(open[index - 1])));
  if (repeated !== undefined) remarks.push({ kind: "ring-repeats", field: null, value: repeated.join() });
  return open;
}

function remarkWinding(ring: Line, outer: boolean, remarks: RowRemark[]): void {
  const clockwise = signedRingArea(ring) < 0;
  if (clockwise !== outer) remarks.push({ kind: "ring-direction", field: null, value: outer ? "outer" : "hole" });
}

function same(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
