import { SvelteMap } from "svelte/reactivity";
import type { BasketMissing, BasketRow } from "../../contract/basket.ts";
import { BASKET_MOST } from "../../contract/limits.ts";
import { api, ApiError } from "../api.ts";
import { basket } from "../basket.svelte.ts";

/** What the register says of the units in a basket, fetched once for each code until `renew`. */
export class BasketRows {
  readonly #rows = new SvelteMap<string, BasketRow>();
  readonly #missing = new SvelteMap<string, BasketMissing["reason"]>();
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing on the screen reads it
  readonly #asked = new Set<string>();
  failure = $state.raw<ApiError | null>(null);

  /** Asks for the codes that were not asked for yet, so many at a time as the server takes. */
  async want(codes: Iterable<string>): Promise<void> {
    const fresh = [...codes].filter((code) => !this.#asked.has(code));
    if (fresh.length === 0) return;
    for (const code of fresh) this.#asked.add(code);
    for (let from = 0; from < fresh.length; from += BASKET_MOST) {
      const part = fresh.slice(from, from + BASKET_MOST);
      try {
        const { rows, missing } = await api.basket(part);
        for (const { asked, reason } of missing) {
          this.#missing.set(asked, reason);
          this.#rows.delete(asked);
        }
        // eslint-disable-next-line svelte/prefer-svelte-reactivity -- gone with this answer
        const none = new Set(missing.map(({ asked }) => asked));
        const found = part.filter((code) => !none.has(code));
        for (const code of found) this.#missing.delete(code);
        for (const [at, row] of rows.entries()) this.#take(found[at] ?? row.id, row);
      } catch (error) {
        for (const code of fresh.slice(from)) this.#asked.delete(code);
        this.failure =
          error instanceof ApiError ? error : new ApiError({ code: "page", status: 0, detail: String(error) });
        return;
      }
    }
    this.failure = null;
  }

  /** Lets everything be asked for again: a register may have been replaced since. What is here stays until then. */
  renew(): void {
    this.#asked.clear();
  }

  /** A code of another spelling gives way to the unit's own, by which every view knows it. */
  #take(asked: string, row: BasketRow): void {
    this.#rows.set(row.id, row);
    this.#asked.add(row.id);
    if (asked === row.id) return;
    basket.remove([asked]);
    basket.add([row.id]);
  }

  /** Rows of these codes in their order; those still on their way are left out. */
  rowsOf(codes: Iterable<string>): BasketRow[] {
    return [...codes].flatMap((code) => this.#rows.get(code) ?? []);
  }

  /** Codes that are no unit of this data set, with the reason. */
  missingOf(codes: Iterable<string>): BasketMissing[] {
    return [...codes].flatMap((asked) => {
      const reason = this.#missing.get(asked);
      return reason === undefined ? [] : [{ asked, reason }];
    });
  }
}

/** The one of this page. */
export const basketRows = new BasketRows();
