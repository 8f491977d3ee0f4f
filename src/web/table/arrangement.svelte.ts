import { low, phone } from "../layout/panes.svelte.ts";

export const LAYOUTS = ["grid", "bars", "list", "flow"] as const;
/** How the units of a tab are laid out: as in the register, as bars by area, as lines, or wrapped. */
export type Layout = (typeof LAYOUTS)[number];

/** The layout of the building table, for as long as the page is open. */
class Arrangement {
  /** What the reader asked for; null: what suits the screen. */
  layout = $state<Layout | null>(null);
  /** In the grid, identical floors stand as one row. */
  folding = $state(false);
  /** What is shown: the wrapped cells on a phone, else the grid, unless the reader asked otherwise. */
  readonly shown: Layout = $derived(this.layout ?? (phone.current || low.current ? "flow" : "grid"));
}

/** The one of this page. */
export const arrangement = new Arrangement();
