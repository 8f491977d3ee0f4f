import type { SolidsView } from "../contract/shapes.ts";
import type { Dataset } from "./served-dataset.ts";
import { solidsView } from "./views/solids.ts";

/** Buildings kept (our choice): those that a handful of readers look at. Some 100 kB each, a giant 1 MB. */
const KEPT = 16;

/** Solids already worked out, the latest asked last. Kept with the data set they are of, and gone with it. */
const shelves = new WeakMap<Dataset, Map<string, SolidsView>>();

/** Solids of a building of a data set; null when it has no such building. */
export async function drawnSolids(dataset: Dataset, code: string): Promise<SolidsView | null> {
  const shelf = shelves.get(dataset) ?? new Map<string, SolidsView>();
  shelves.set(dataset, shelf);
  const known = shelf.get(code);
  if (known !== undefined) {
    shelf.delete(code);
    shelf.set(code, known);
    return known;
  }
  const table = await dataset.store.table(code);
  if (table === null) return null;
  const view = solidsView(table);
  shelf.set(code, view);
  const oldest = shelf.size > KEPT ? shelf.keys().next().value : undefined;
  if (oldest !== undefined) shelf.delete(oldest);
  return view;
}
