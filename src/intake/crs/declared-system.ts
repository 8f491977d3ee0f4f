import { CGCS2000, isGeographic, planeSystem, planeSystemOf, WGS84 } from "./systems.ts";
import { findWkt, readWkt, type WktNode } from "./wkt.ts";
import { present } from "../present.ts";

/** What a declaration means for us. `refused` names an older datum that must not be converted without parameters. */
export type Declared =
  | { readonly kind: "epsg"; readonly epsg: number }
  | { readonly kind: "local" }
  | { readonly kind: "refused"; readonly datum: string }
  | { readonly kind: "unknown"; readonly reason: string }
  | { readonly kind: "none" };

/** Reads a .prj text or a GeoJSON `crs` name. Parameters decide, not the name of the system. */
export function declaredSystem(text: string | null): Declared {
  if (text === null || text.trim() === "") return { kind: "none" };
  const wkt = readWkt(text);
  return wkt === null ? fromName(text.trim()) : fromWkt(wkt);
}

function fromName(name: string): Declared {
  if (/CRS:?84$/i.test(name)) return { kind: "epsg", epsg: WGS84 };
  const epsg = Number(/EPSG:+(?:[\d.]*:)?(\d+)$/i.exec(name)?.[1] ?? Number.NaN);
  if (isGeographic(epsg) || planeSystem(epsg) !== null) return { kind: "epsg", epsg };
  const older = olderDatum(epsg);
  return older === null ? { kind: "unknown", reason: name } : { kind: "refused", datum: older };
}

/** 西安80: 4610, 2327–2390; 北京54: 4214, 2401–2442 and 6° 21413–21483. */
function olderDatum(epsg: number): string | null {
  if (epsg === 4610 || (epsg >= 2327 && epsg <= 2390)) return "西安80 Xian 1980";
  if (epsg === 4214 || (epsg >= 2401 && epsg <= 2442) || (epsg >= 21413 && epsg <= 21483)) return "北京54 Beijing 1954";
  return null;
}

function fromWkt(wkt: WktNode): Declared {
  if (wkt.keyword === "LOCAL_CS" || wkt.keyword === "ENGCRS") return { kind: "local" };
  const spheroid = findWkt(wkt, "SPHEROID") ?? findWkt(wkt, "ELLIPSOID");
  const [, axisM, flattening] = spheroid?.values ?? [];
  if (typeof axisM !== "number" || typeof flattening !== "number") return { kind: "unknown", reason: "no ellipsoid" };
  if (axisM === 6378140 && near(flattening, 298.257, 0.0005)) return { kind: "refused", datum: "西安80 Xian 1980" };
  if (axisM === 6378245) return { kind: "refused", datum: "北京54 Beijing 1954" };
  if (axisM !== 6378137) return { kind: "unknown", reason: `ellipsoid ${present(spheroid).values.join(" ")}` };
  const geographic = findWkt(wkt, "GEOGCS") ?? wkt;
  const names = [geographic.values[0], findWkt(geographic, "DATUM")?.values[0], present(spheroid).values[0]].join(" ");
  const chinese = /china|cgcs|2000国家大地坐标系/i.test(names) && near(flattening, 298.257222101, 1e-6);
  if (wkt.keyword === "GEOGCS") {
    if (chinese) return { kind: "epsg", epsg: CGCS2000 };
    if (/wgs/i.test(names) && near(flattening, 298.257223563, 1e-6)) return { kind: "epsg", epsg: WGS84 };
    return { kind: "unknown", reason: names };
  }
  return chinese ? fromProjection(wkt) : { kind: "unknown", reason: String(wkt.values[0]) };
}

function fromProjection(wkt: WktNode): Declared {
  const projection = String(findWkt(wkt, "PROJECTION")?.values[0]);
  const parameters = new Map(
    wkt.children
      .filter((child) => child.keyword === "PARAMETER")
      .map((child) => [String(child.values[0]).toLowerCase(), Number(child.values[1])]),
  );
  const meridian = parameters.get("central_meridian") ?? Number.NaN;
  const falseEastingM = parameters.get("false_easting") ?? Number.NaN;
  const plain =
    /gauss|transverse_mercator/i.test(projection) &&
    (parameters.get("false_northing") ?? 0) === 0 &&
    (parameters.get("latitude_of_origin") ?? 0) === 0 &&
    (parameters.get("scale_factor") ?? 1) === 1 &&
    (wkt.children.find((child) => child.keyword === "UNIT")?.values[1] ?? 1) === 1;
  // A meridian both widths share (105°, no prefix) is the same plane under two numbers: the 3° number is taken.
  const system = plain
    ? (planeSystemOf(meridian, 3, falseEastingM) ?? planeSystemOf(meridian, 6, falseEastingM))
    : null;
  if (system !== null) return { kind: "epsg", epsg: system.epsg };
  return { kind: "unknown", reason: `${projection}, meridian ${meridian}, false easting ${falseEastingM}` };
}

function near(value: number, wanted: number, tolerance: number): boolean {
  return Math.abs(value - wanted) <= tolerance;
}
