import { Cartesian2, Cartographic, Color, Math as CesiumMath } from "@cesium/engine";
import { deepest } from "./deepest.ts";
import { type District, featureOf } from "./district.ts";
import type { Engine } from "./engine.ts";
import type { CityFeature } from "./paint.ts";

/** Two colours no shading can make alike. */
const FLASHES = [Color.BLACK, Color.WHITE] as const;
/** A change of less than this, summed over red, green and blue, is the edge's blur. */
const CHANGE = 60;

const brightness = (pixels: Uint8ClampedArray, at: number): number =>
  (pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0);

function pixelsOf(canvas: HTMLCanvasElement): Uint8ClampedArray | null {
  const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d", { willReadFrequently: true });
  copy?.drawImage(canvas, 0, 0);
  return copy?.getImageData(0, 0, canvas.width, canvas.height).data ?? null;
}

/** A spot in CSS pixels from the canvas's corner, and how many pixels of the thing can be seen. */
interface Seen {
  readonly x: number;
  readonly y: number;
  readonly pixels: number;
}

/**
 * Where on the canvas something is really drawn: it is painted black, then white,
 * and what changed is what can be seen of it. Null when that is nothing. Three frames; the picture is left as it was.
 */
export function spotOf(engine: Engine, district: District, code: string): Seen | null {
  const { canvas } = engine.scene;
  const shots = FLASHES.map((colour) => {
    district.flash(code, colour);
    engine.draw();
    return pixelsOf(canvas);
  });
  district.restore();
  // In the same task, so that nobody sees the flashes.
  engine.draw();
  const [black, white] = shots;
  if (!black || !white) return null;
  const mask = new Uint8Array(canvas.width * canvas.height);
  let pixels = 0;
  for (let i = 0; i < mask.length; i++) {
    const change = brightness(white, i * 4) - brightness(black, i * 4);
    if (change > CHANGE) pixels += mask[i] = 1;
  }
  const found = deepest(mask, canvas.width, canvas.height);
  if (!found) return null;
  const ratio = canvas.width / canvas.clientWidth;
  return { x: (found.x + 0.5) / ratio, y: (found.y + 0.5) / ratio, pixels: pixels / ratio ** 2 };
}

/** The place on the earth of what is drawn at a spot: degrees, and metres above the ground. */
export function placeOf(engine: Engine, { x, y }: Seen): { lon: number; lat: number; heightM: number } | null {
  const point = engine.scene.pickPosition(new Cartesian2(x, y)) as
    ReturnType<Engine["scene"]["pickPosition"]> | undefined;
  if (!point) return null;
  const { longitude, latitude, height } = Cartographic.fromCartesian(point);
  return { lon: CesiumMath.toDegrees(longitude), lat: CesiumMath.toDegrees(latitude), heightM: height };
}

/** More things lie over one another nowhere that matters; each costs a picture. */
const DRILL = 10;

/**
 * The feature under a spot on the canvas, or null; what is see-through lets the pointer through to what is solid.
 * One pixel: a wider box takes buildings on bare ground.
 */
export function under(engine: Engine, district: District, x: number, y: number): CityFeature | null {
  const at = new Cartesian2(x, y);
  if (!district.veiled) return featureOf(engine.scene.pick(at, 1, 1));
  const hits = engine.scene.drillPick(at, DRILL, 1, 1).flatMap((hit) => featureOf(hit) ?? []);
  return hits.find((hit) => !district.isGhost(hit)) ?? hits[0] ?? null;
}

/** Codes of all parcels under a spot, the highest first: stacked parcels lie over one another. */
export function parcelsUnder(engine: Engine, x: number, y: number): string[] {
  const hits = engine.scene.drillPick(new Cartesian2(x, y), DRILL, 1, 1).map(featureOf);
  return [...new Set(hits.flatMap((hit) => (hit?.kind === "parcel" ? [hit.code] : [])))];
}
