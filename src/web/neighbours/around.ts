import { Surroundings, type Neighbours } from "../../cadastre/neighbours.ts";
import type { SolidsView } from "../../contract/shapes.ts";

let kept: { readonly view: SolidsView; readonly surroundings: Surroundings } | null = null;

/** The neighbours of a unit of a building; what is worked out of the solids once serves all its units. */
export function neighboursIn(view: SolidsView, ix: number): Neighbours {
  if (kept?.view !== view) kept = { view, surroundings: new Surroundings(view.floors) };
  return kept.surroundings.of(ix);
}
