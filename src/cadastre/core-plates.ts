import type { BuildingTable } from "./building.ts";
import type { Floor } from "./floor.ts";
import type { Planner } from "./planner.ts";
import type { Ring } from "./ring.ts";
import type { Slab, UnitPart } from "./solids.ts";
import { logicalOf } from "./takers.ts";
import type { Unit } from "./unit.ts";

/** Metres (our choice): thickness of a floor or roof that is drawn for what belongs to no unit. */
export const PLATE_M = 0.15;
/** Metres by which heights may differ and still meet. */
const MEETS_M = 0.05;
/** Metres above a floor's top within which something must stand for the floor to need no roof of its own. */
const COVERS_M = 1;

interface Owned {
  readonly part: UnitPart;
  readonly unit: Unit;
}

const ringsAcross = (parts: readonly Owned[], baseM: number, topM: number): Ring[] =>
  parts.flatMap(({ part: { solid } }) =>
    solid.baseM < topM - MEETS_M && solid.topM > baseM + MEETS_M ? [solid.ring] : [],
  );

/** Basements and storeys with parking stay open: what stands in them is to be seen. */
function kindOf(floor: Floor, here: readonly Owned[]): "walled" | "open" {
  const parking = here.some(({ unit }) => unit.placement.kind === "parking");
  return parking || floor.baseM < -MEETS_M ? "open" : "walled";
}

/**
 * Common parts of surveyed floors (cores, corridors) as thin plates: one at the floor's base, and one under its top where
 * nothing stands above, so that no shaft is open to the sky. Computed, no boundary; never inside a unit's solid.
 * @param floors those to do
 * @param parts of every unit, in `ix` order
 */
export function corePlates(
  table: BuildingTable,
  planner: Planner,
  floors: readonly Floor[],
  parts: readonly (readonly UnitPart[])[],
): Slab[] {
  const all = table.units.flatMap((unit, ix): Owned[] => (parts[ix] ?? []).map((part) => ({ part, unit })));
  const byFloor = Map.groupBy(all, ({ part }) => part.floor);
  const plates: Slab[] = [];
  let above: { readonly floor: Floor; readonly rings: readonly Ring[] } | null = null;
  for (const floor of [...floors].sort((a, b) => b.order - a.order)) {
    const here = byFloor.get(floor.id) ?? [];
    const [baseM, topM] = [floor.baseM, floor.baseM + floor.heightM];
    const plateTopM = Math.min(baseM + PLATE_M, topM);
    const groups = [...Map.groupBy(here, ({ unit }) => logicalOf(unit)).values()];
    const others = all.filter(({ part }) => part.floor !== floor.id);
    const rings = planner.commons(
      groups.map((group) => group.map(({ part }) => part.solid.ring)),
      ringsAcross(others, baseM - MEETS_M, plateTopM + MEETS_M),
    );
    const plate = kindOf(floor, here);
    for (const ring of rings) plates.push({ floor: floor.id, solid: { ring, baseM, topM: plateTopM }, plate });
    const covered: boolean = above !== null && above.rings === rings && Math.abs(above.floor.baseM - topM) < MEETS_M;
    if (topM > COVERS_M && !covered) {
      const cover = ringsAcross(all, topM - PLATE_M - MEETS_M, topM + COVERS_M);
      const floorAbove = above !== null && above.floor.baseM < topM + COVERS_M ? above.rings : [];
      for (const ring of planner.uncovered(rings, [...cover, ...floorAbove])) {
        const solid = { ring, baseM: Math.max(plateTopM, topM - PLATE_M), topM };
        if (solid.topM > solid.baseM)
          plates.push({ floor: floor.id, solid, plate: plate === "open" ? "open" : "roof" });
      }
    }
    above = { floor, rings };
  }
  return plates;
}
