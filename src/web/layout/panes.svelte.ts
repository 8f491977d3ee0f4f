import { MediaQuery } from "svelte/reactivity";

interface Sizes {
  readonly tree: number;
  readonly record: number;
  readonly table: number;
  readonly beside: number;
}

/** Where the splits stand at first, and how far they go: CSS pixels. */
export const PANE_LIMITS: Readonly<Record<keyof Sizes, { least: number; first: number; most: number }>> = {
  tree: { least: 150, first: 236, most: 480 },
  record: { least: 280, first: 372, most: 720 },
  table: { least: 120, first: 400, most: 1200 },
  beside: { least: 240, first: Math.max(240, Math.round(stagesWidth() / 2)), most: 1600 },
};
const KEPT = "loutu-panes";

/** What record and tree (which is behind a button up to 1080 px) leave at first, CSS pixels. */
function stagesWidth(): number {
  const page = globalThis.innerWidth || 1440;
  return page - (page > 1080 ? 608 : 372);
}

/** Sizes of the panes, kept for the next visit. */
class Panes implements Sizes {
  tree = $state(PANE_LIMITS.tree.first);
  record = $state(PANE_LIMITS.record.first);
  table = $state(PANE_LIMITS.table.first);
  beside = $state(PANE_LIMITS.beside.first);

  constructor() {
    try {
      const kept = JSON.parse(localStorage.getItem(KEPT) ?? "{}") as Partial<Record<keyof Sizes, unknown>>;
      for (const pane of Object.keys(PANE_LIMITS) as (keyof Sizes)[]) {
        const size = kept[pane];
        if (typeof size === "number") this.resize(pane, size);
      }
    } catch {
      // Nothing kept, or storage forbidden: the first sizes.
    }
  }

  resize(pane: keyof Sizes, size: number): void {
    const { least, most } = PANE_LIMITS[pane];
    this[pane] = Math.round(Math.min(most, Math.max(least, size)));
  }

  keep(): void {
    try {
      const { tree, record, table, beside } = this;
      localStorage.setItem(KEPT, JSON.stringify({ tree, record, table, beside }));
    } catch {
      // Storage forbidden: the next visit starts from the first sizes.
    }
  }
}

export const panes = new Panes();

/** The width below which everything is stacked, and the one below which the tree is behind a button. */
export const phone = new MediaQuery("max-width: 720px");
export const narrow = new MediaQuery("max-width: 1080px");

/** A phone on its side: the height for one thing, and the width for two. */
export const low = new MediaQuery("(max-height: 480px) and (min-width: 560px)");

/** The width from which two stages stand side by side. */
export const wide = new MediaQuery("min-width: 1080px");

/** A finger needs larger targets: the same query as in tokens.css. */
export const touch = new MediaQuery("(pointer: coarse), (max-width: 720px)");
