import type { BuildingModel } from "./read-model.ts";

/** The floors each feature really has a solid on, lowest first: a duplex has two, a unit without a place none. */
export function featureFloors(model: BuildingModel): string[][] {
  const floorsOf: string[][] = model.codes.map(() => []);
  for (const { id, parts } of model.floors) {
    const here = new Set<number>();
    for (const { kind, part } of parts)
      if (kind === "triangles") part.feature.array.forEach((feature) => here.add(feature));
    for (const feature of here) floorsOf[feature]?.push(id);
  }
  return floorsOf;
}
