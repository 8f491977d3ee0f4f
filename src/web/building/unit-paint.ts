import type { Fidelity } from "../../cadastre/unit.ts";
import { COLOURS, type RegistrationStyle } from "../palette.ts";
import { featureFloors } from "./feature-floors.ts";
import { paintFeatures, seenIn } from "./feature-paint.ts";
import type { BuildingModel } from "./read-model.ts";
import { seenOf, type SightAsk } from "./unit-sight.ts";

/** All that decides how the units of a building look. Units by `ix`, in the order of the model's codes. */
export interface UnitAsk {
  readonly units: readonly { readonly fidelity: Fidelity }[];
  /** Null: nothing is known of its state, and it has the building's colour. */
  readonly styleOf: (ix: number) => Pick<RegistrationStyle, "rgb" | "pattern"> | null;
  /** Codes; those of other buildings are passed over. */
  readonly basket: readonly string[];
  readonly sight: SightAsk;
}

/** The texture of a building's looks. The building itself is no unit: it has neither state nor mark. */
export function paintUnits(model: BuildingModel, { units, styleOf, basket, sight }: UnitAsk): Uint8Array {
  const building = model.codes.length - 1;
  const marked = new Set(basket);
  return paintFeatures(model.codes.length, (feature) => {
    const style = feature === building ? null : styleOf(feature);
    return {
      rgb: style?.rgb ?? COLOURS.line,
      pattern: style?.pattern ?? "plain",
      seen: seenOf(feature, building, sight),
      schematic: units[feature]?.fidelity === "L2",
      marked: feature !== building && marked.has(model.codes[feature] ?? ""),
    };
  });
}

/** Codes of the units that are drawn solid. @param solid floors that are neither hidden nor x-rayed */
export function shownUnits(model: BuildingModel, bytes: Uint8Array, solid: readonly string[]): string[] {
  const floorsOf = featureFloors(model);
  return model.codes.filter(
    (_, feature) =>
      feature < model.codes.length - 1 &&
      seenIn(bytes, feature) === "shown" &&
      (floorsOf[feature] ?? []).some((floor) => solid.includes(floor)),
  );
}

/** Unit code → the model's number of it. */
export function unitFeatures(model: BuildingModel): ReadonlyMap<string, number> {
  return new Map(model.codes.slice(0, -1).map((code, feature) => [code, feature]));
}
