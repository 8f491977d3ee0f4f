import { basket } from "../basket.svelte.ts";
import type { Square } from "./cursor.ts";
import { between, type Rectangle, regrown, unitsIn } from "./rectangle.ts";
import type { Sheet } from "./sheet.ts";

/** Collecting a rectangle of cells: by drag, or from the keyboard with Shift and the arrows. */
export class Collecting {
  /** Cells under the drag; null: none is on its way. */
  dragged = $state.raw<Rectangle | null>(null);
  #start: Square | null = null;
  /** Of the keyboard: where it began, and what it has put into the basket so far. */
  #anchor: Square | null = null;
  #added: readonly string[] = [];

  begin(square: Square): void {
    this.#start = square;
  }

  get begun(): boolean {
    return this.#start !== null;
  }

  /** @returns true once the pointer has left the square where it went down */
  drag(to: Square): boolean {
    const start = this.#start;
    if (start === null) return false;
    if (this.dragged !== null || start.row !== to.row || start.column !== to.column) this.dragged = between(start, to);
    return this.dragged !== null;
  }

  /** Ends the drag. What it covered goes into the basket, unless it was given up. */
  end(sheet: Sheet, keep: boolean): void {
    if (this.dragged !== null && keep) basket.add(unitsIn(sheet.cells, this.dragged));
    this.#start = null;
    this.dragged = null;
  }

  /** Shift and an arrow: everything between where that began and here is in the basket, and no more than was before. */
  extend(sheet: Sheet, from: Square, to: Square): void {
    this.#anchor ??= from;
    const units = unitsIn(sheet.cells, between(this.#anchor, to));
    const { add, remove, added } = regrown(this.#added, units, (id) => basket.codes.has(id));
    basket.remove(remove);
    basket.add(add);
    this.#added = added;
  }

  /** Another key: the next Shift begins anew. */
  rest(): void {
    this.#anchor = null;
    this.#added = [];
  }
}
