import type { ListedView } from "../../contract/shapes.ts";
import { api, ApiError } from "../api.ts";

const PAGE = 60;

/** All parcels, a page at a time in code order. */
export class ParcelList {
  parcels = $state.raw<readonly ListedView[]>([]);
  failure = $state.raw<ApiError | null>(null);
  busy = $state(false);
  /** False once the last page is here. */
  more = $state(true);
  #next: string | null = null;

  async load(): Promise<void> {
    if (this.busy || !this.more) return;
    this.busy = true;
    try {
      const page = await api.parcels(this.#next, PAGE);
      this.parcels = [...this.parcels, ...page.parcels];
      this.#next = page.next;
      this.more = page.next !== null;
      this.failure = null;
    } catch (error) {
      this.failure = error instanceof ApiError ? error : null;
    } finally {
      this.busy = false;
    }
  }
}
