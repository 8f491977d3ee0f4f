import { boundsOf } from "./area.ts";
import type { Building } from "./building.ts";
import type { Position } from "./ring.ts";
import type { TableSolids } from "./solids.ts";

/**
 * Where the local metres of a building begin, in its plane: the centre of its footprint's bounding box, else of the box
 * around its solids. Models and plans share it (our choice: numbers stay short and millimetres exact). Null: nothing of
 * the building has a shape.
 */
export function localOrigin({ footprint }: Building, solids: TableSolids): Position | null {
  const outline = footprint?.plane ?? [];
  const rings = [...solids.units.flatMap(({ parts }) => parts), ...solids.slabs].map(({ solid }) => [solid.ring]);
  if (outline.length === 0 && rings.length === 0) return null;
  const [minX, minY, maxX, maxY] = boundsOf(outline.length > 0 ? outline : rings);
  return [(minX + maxX) / 2, (minY + maxY) / 2];
}
