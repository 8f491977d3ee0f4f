import type { SolidsView } from "../contract/shapes.ts";
import { api, ApiError } from "./api.ts";
import { selection } from "./selection.svelte.ts";

/**
 * The solids of the open building, for those that draw or measure without an engine. Fetched when first wanted, so a
 * reader who never asks for a plan pays nothing; views that hold `want` get each building that is opened after.
 */
export class Solids {
  #kept = $state.raw<SolidsView | null>(null);
  #failed = $state.raw<{ readonly building: string; readonly error: ApiError } | null>(null);
  #asked: string | null = null;

  /** Of `selection.building`; null: none is open, they were not wanted, are on their way, or did not come. */
  get current(): SolidsView | null {
    return this.#kept !== null && this.#kept.building === selection.building?.code ? this.#kept : null;
  }

  /** Why those of the open building did not come; `want` asks once more. */
  get failure(): ApiError | null {
    return this.#failed?.building === selection.building?.code ? (this.#failed?.error ?? null) : null;
  }

  /** Asks for the solids of the open building unless they are here or on their way. The last building wins. */
  async want(): Promise<void> {
    const code = selection.building?.code ?? null;
    if (code === null || code === this.#asked) return;
    this.#asked = code;
    this.#failed = null;
    try {
      const view = await api.buildingSolids(code);
      if (this.#asked === code) this.#kept = view;
    } catch (error) {
      if (this.#asked !== code) return;
      this.#asked = null;
      const known =
        error instanceof ApiError ? error : new ApiError({ code: "page", status: 0, detail: String(error) });
      this.#failed = { building: code, error: known };
    }
  }
}

/** The one of this page. */
export const solids = new Solids();
