import { writeFilter, type StateFilter } from "../../cadastre/state-filter.ts";
import type { MatchesView } from "../../contract/shapes.ts";
import type { Bounds } from "./cadastral-map.ts";

/** Buildings are drawn one by one from here on; further away the map asks for nothing. */
export const MATCHES_FROM_ZOOM = 14;
/** How long a map must stand still before it asks, ms (our choice). */
const REST_MS = 180;
/** Degrees to 6 decimals, a tenth of a metre: the same view asks by the same address. */
const rounded = (box: Bounds): Bounds => box.map((degrees) => Math.round(degrees * 1e6) / 1e6) as unknown as Bounds;

type Ask = (box: Bounds, states: string) => Promise<MatchesView>;

/** Asks which buildings in the picture have units that the filter wants; the last question wins. */
export class Matching {
  readonly #ask: Ask;
  readonly #tell: (found: MatchesView | null) => void;
  #turn = 0;
  /** What the answer told last was an answer to. */
  #told = "";
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param tell the answer; null: nothing is asked for, or none came */
  constructor(ask: Ask, tell: (found: MatchesView | null) => void) {
    this.#ask = ask;
    this.#tell = tell;
  }

  /** @param box what is in the picture; null: too much of it */
  look(box: Bounds | null, filter: StateFilter): void {
    this.stop();
    const states = writeFilter(filter);
    if (box === null || states === "") return this.#tell(null);
    // While the map moves, the answer for the view before still holds; for another filter it does not.
    if (this.#told !== "" && this.#told !== states) this.#tell(null);
    const turn = this.#turn;
    const tell = (found: MatchesView | null) => {
      if (turn !== this.#turn) return;
      this.#told = found === null ? "" : states;
      this.#tell(found);
    };
    this.#timer = setTimeout(() => {
      this.#ask(rounded(box), states).then(tell, () => tell(null));
    }, REST_MS);
  }

  /** What is under way is not told any more. */
  stop(): void {
    this.#turn += 1;
    clearTimeout(this.#timer);
  }
}
