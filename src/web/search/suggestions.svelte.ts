import type { SearchView } from "../../contract/shapes.ts";
import { api, ApiError } from "../api.ts";

/** Long enough to skip the letters in between, short enough not to be felt. */
const PAUSE_MS = 120;

/** The answer to what stands in the search box. The last question wins, whatever answers come late. */
export class Suggestions {
  answer = $state.raw<SearchView | null>(null);
  failure = $state.raw<ApiError | null>(null);
  busy = $state(false);
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Asks after a pause in typing; an empty text clears. */
  later(text: string): void {
    clearTimeout(this.#timer);
    if (text.trim() === "") return this.clear();
    this.busy = true;
    this.#timer = setTimeout(() => void this.now(text), PAUSE_MS);
  }

  /** Asks at once. Null when a later question overtook this one, or it failed. */
  async now(text: string): Promise<SearchView | null> {
    clearTimeout(this.#timer);
    const turn = ++this.#turn;
    this.busy = true;
    try {
      const answer = await api.search(text.trim());
      if (turn !== this.#turn) return null;
      this.answer = answer;
      this.failure = null;
      this.busy = false;
      return answer;
    } catch (error) {
      if (turn !== this.#turn) return null;
      this.answer = null;
      this.failure = error instanceof ApiError ? error : null;
      this.busy = false;
      return null;
    }
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
    this.answer = null;
    this.failure = null;
    this.busy = false;
  }
}
