import { ringArea } from "../cadastre/area.ts";
import type { BoundaryLine, BoundaryPoint } from "../cadastre/boundary.ts";
import type { Parcel } from "../cadastre/parcel.ts";
import type { Position, ToLonLat } from "../cadastre/ring.ts";
import { itemAt } from "./item-at.ts";
import { coded, shapeOf } from "./shape.ts";
import type { Site } from "./site.ts";

const LAYER_CODE = { above: "1", surface: "2", below: "3" } as const;

export function parcelRecord(site: Site, toLonLat: ToLonLat): Parcel {
  const areaM2 = Math.round(Math.abs(ringArea(site.ring)) * 100) / 100;
  return {
    code: site.code,
    rawCode: site.code,
    location: site.address,
    name: site.name,
    layer: site.layer,
    heightRange: site.heightRange,
    registeredAreaM2: areaM2,
    use: coded("GBT21010-2017", site.use),
    rightType: coded("QLLX", site.rightType),
    rightNature: coded("QLXZ", site.rightNature),
    shape: shapeOf(site.ring, toLonLat),
    attributes: {
      BDCDYH: `${site.code}W00000000`,
      ZDTZM: site.code.slice(12, 14),
      QLSDFS: LAYER_CODE[site.layer],
      QXDM: site.code.slice(0, 6),
      MJDW: "1",
      ZT: "1",
    },
  };
}

/** Corners in survey order: clockwise, J1 the north-western one. */
function surveyOrder(ring: readonly Position[]): Position[] {
  const clockwise = [...ring].reverse();
  const start = clockwise.reduce((best, [e, n], index) => {
    const [bestE, bestN] = itemAt(clockwise, best);
    return n - e > bestN - bestE ? index : best;
  }, 0);
  return [...clockwise.slice(start), ...clockwise.slice(0, start)];
}

/** 界址点 J1 … and the 界址线 from each to the next, with surveyed lengths to the centimetre. */
export function boundaryOf(site: Site, toLonLat: ToLonLat): { points: BoundaryPoint[]; lines: BoundaryLine[] } {
  const corners = surveyOrder(site.ring);
  const marker = site.rightType === "6" || site.rightType === "5" ? "4" : "1";
  const points = corners.map((plane, index): BoundaryPoint => ({
    parcel: site.code,
    label: `J${index + 1}`,
    order: index + 1,
    marker: coded("JBLX", marker),
    pointType: coded("JZDLX", "1"),
    plane,
    lonLat: toLonLat(plane),
    attributes: {},
  }));
  const lines = points.map((point, index): BoundaryLine => {
    const next = itemAt(points, index + 1);
    const lengthM = Math.hypot(next.plane[0] - point.plane[0], next.plane[1] - point.plane[1]);
    return {
      parcel: site.code,
      surveyedLengthM: Math.round(lengthM * 100) / 100,
      category: coded("JZXLB", marker === "4" ? "2" : "7"),
      position: coded("JZXWZ", "2"),
      nature: coded("JXXZ", "600001"),
      plane: [point.plane, next.plane],
      lonLat: [point.lonLat, next.lonLat],
      attributes: { QDH: point.label, ZDH: next.label },
    };
  });
  return { points, lines };
}
