import { present } from "../present.ts";
/** A projected system in which east and north are metres. `eastingPrefix` true: the easting begins with the zone number. */
export interface PlaneSystem {
  readonly epsg: number;
  readonly centralMeridian: number;
  readonly zoneWidth: 3 | 6;
  readonly zone: number | null;
  readonly falseEastingM: number;
}

/** CGCS2000 geographic. */
export const CGCS2000 = 4490;

/** WGS 84 geographic; equal to CGCS2000 within centimetres, so both are shown as they are. */
export const WGS84 = 4326;

/** Whether `epsg` is one of the two geographic systems that are read. */
export function isGeographic(epsg: number): boolean {
  return epsg === CGCS2000 || epsg === WGS84;
}

/**
 * The CGCS2000 Gauss-Kruger systems (coordinates-and-checks.md §1): 4513–4533 3° with zone prefix (zone 25–45),
 * 4534–4554 3° by central meridian (75°–135°), 4491–4501 6° with prefix (zone 13–23), 4502–4512 6° by meridian.
 * Null for anything else. Our own table, because wrong ones circulate (zone 35 is 4523, not 4524).
 */
export function planeSystem(epsg: number): PlaneSystem | null {
  if (epsg >= 4513 && epsg <= 4533) return threeDegree(epsg, epsg - 4488, true);
  if (epsg >= 4534 && epsg <= 4554) return threeDegree(epsg, epsg - 4509, false);
  if (epsg >= 4491 && epsg <= 4501) return sixDegree(epsg, epsg - 4478, true);
  if (epsg >= 4502 && epsg <= 4512) return sixDegree(epsg, epsg - 4489, false);
  return null;
}

/** The system with this central meridian (degrees), zone width and false easting (metres); null when there is none. */
export function planeSystemOf(centralMeridian: number, zoneWidth: 3 | 6, falseEastingM: number): PlaneSystem | null {
  const first = zoneWidth === 3 ? 4513 : 4491;
  const last = zoneWidth === 3 ? 4554 : 4512;
  for (let epsg = first; epsg <= last; epsg += 1) {
    const system = present(planeSystem(epsg));
    if (system.centralMeridian === centralMeridian && system.falseEastingM === falseEastingM) return system;
  }
  return null;
}

function threeDegree(epsg: number, zone: number, prefix: boolean): PlaneSystem {
  return {
    epsg,
    centralMeridian: zone * 3,
    zoneWidth: 3,
    zone: prefix ? zone : null,
    falseEastingM: 500_000 + (prefix ? zone * 1_000_000 : 0),
  };
}

function sixDegree(epsg: number, zone: number, prefix: boolean): PlaneSystem {
  return {
    epsg,
    centralMeridian: zone * 6 - 3,
    zoneWidth: 6,
    zone: prefix ? zone : null,
    falseEastingM: 500_000 + (prefix ? zone * 1_000_000 : 0),
  };
}
