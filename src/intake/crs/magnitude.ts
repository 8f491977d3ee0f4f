import type { Position } from "../../cadastre/ring.ts";

/**
 * What the numbers of one point can be (coordinates-and-checks.md §2). `northFirst`: the first value is north or
 * latitude. `plane` without a zone has a six-digit easting, which names no zone.
 */
export type Magnitude =
  | { readonly kind: "degrees"; readonly northFirst: boolean }
  | {
      readonly kind: "plane";
      readonly northFirst: boolean;
      readonly zoneWidth: 3 | 6 | null;
      readonly zone: number | null;
    }
  | { readonly kind: "local" }
  | { readonly kind: "unclear" };

/**
 * Steps a–f of the reference on one point. Degrees whose longitude is not that of China (73–136) count as
 * longitude first, as every format we read writes them.
 */
export function magnitudeOf(position: Position): Magnitude {
  const [first, second] = position;
  if (!Number.isFinite(first) || !Number.isFinite(second)) return { kind: "unclear" };
  if (Math.abs(first) <= 180 && Math.abs(second) <= 180) {
    const chineseSecond = second >= 73 && second <= 136 && first >= 3 && first <= 54;
    if (chineseSecond) return { kind: "degrees", northFirst: true };
    return Math.abs(second) <= 90 ? { kind: "degrees", northFirst: false } : { kind: "unclear" };
  }
  if (Math.abs(first) < 1e5 && Math.abs(second) < 1e5) return { kind: "local" };
  const straight = eastingZone(first);
  if (straight !== null && isNorthing(second)) return { kind: "plane", northFirst: false, ...straight };
  const turned = eastingZone(second);
  if (turned !== null && isNorthing(first)) return { kind: "plane", northFirst: true, ...turned };
  return { kind: "unclear" };
}

/** The same class, as a text that can be counted. */
export function magnitudeKey(magnitude: Magnitude): string {
  return JSON.stringify(magnitude);
}

function isNorthing(value: number): boolean {
  return value >= 2.0e6 && value <= 5.9e6;
}

function eastingZone(value: number): { zoneWidth: 3 | 6 | null; zone: number | null } | null {
  if (value >= 2.5e7 && value < 4.6e7) return { zoneWidth: 3, zone: Math.floor(value / 1e6) };
  if (value >= 1.3e7 && value < 2.4e7) return { zoneWidth: 6, zone: Math.floor(value / 1e6) };
  if (value >= 1.5e5 && value <= 8.5e5) return { zoneWidth: null, zone: null };
  return null;
}
