import type { BuildingStates } from "../../cadastre/state-bytes.ts";
import type { Registration } from "../../cadastre/states.ts";
import type { Rgb } from "../palette.ts";

/** Features a row of the texture; 1,024 is within every WebGL 2 device. */
export const ROW = 1024;

/**
 * The colour of every feature as one texel. Units by `ix`, then the
 * building itself. Without states (not allowed, or not there yet) units have the building's colour.
 * @param features units + 1
 * @returns RGBA bytes, `ROW` texels a row
 */
export function paintFeatures(
  features: number,
  states: BuildingStates | null,
  colours: Readonly<Record<Registration, Rgb>>,
  building: Rgb,
): Uint8Array {
  const bytes = new Uint8Array(ROW * Math.ceil(features / ROW) * 4);
  for (let feature = 0; feature < features; feature++) {
    const known = states !== null && feature < features - 1;
    bytes.set(known ? colours[states.registration(feature)] : building, feature * 4);
    bytes[feature * 4 + 3] = 255;
  }
  return bytes;
}
