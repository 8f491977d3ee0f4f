import { matcher, NO_FILTER, type StateFilter, type StateKey } from "../cadastre/state-filter.ts";
import { selection } from "./selection.svelte.ts";

/** What happens to the units that the legend does not ask for. */
export type Others = "dimmed" | "hidden";

/** What the legend asks for, shared by grid, 3D, floor plan and map. Units are known by `ix` of the open building. */
class Filter {
  asked = $state.raw<StateFilter>(NO_FILTER);
  others = $state<Others>("dimmed");

  readonly active = $derived(this.asked.having.length + this.asked.lacking.length > 0);
  /** One entry a unit of the open building, true where it is asked for; null: no filter, or no states to tell. */
  readonly wanted = $derived.by((): readonly boolean[] | null => {
    const { states } = selection;
    if (!this.active || states === null) return null;
    const asksFor = matcher(this.asked);
    return Array.from({ length: states.units }, (_, ix) => asksFor(states, ix));
  });

  /** True when a unit of the open building is asked for, or nothing is. */
  wants(ix: number): boolean {
    return this.wanted?.[ix] ?? true;
  }

  /** One entry goes round: not asked → must be there → must not be there → not asked. */
  turn(key: StateKey): void {
    const { having, lacking } = this.asked;
    const without = (keys: readonly StateKey[]) => keys.filter((each) => each !== key);
    if (having.includes(key)) this.asked = { having: without(having), lacking: [...lacking, key] };
    else if (lacking.includes(key)) this.asked = { having, lacking: without(lacking) };
    else this.asked = { having: [...having, key], lacking };
  }

  clear(): void {
    this.asked = NO_FILTER;
  }
}

/** The one of this page. */
export const filter = new Filter();
