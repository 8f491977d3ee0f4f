import type { DatasetView } from "../contract/shapes.ts";
import { api, ApiError } from "./api.ts";

/** What is being shown: id (for tile paths), date, counts, reader's role. Loaded once, by the shell. */
class Dataset {
  current = $state.raw<DatasetView | null>(null);
  failure = $state.raw<ApiError | null>(null);

  async load(): Promise<void> {
    this.failure = null;
    try {
      this.current = await api.dataset();
    } catch (error) {
      this.failure = error instanceof ApiError ? error : null;
    }
  }
}

/** The one of this page. */
export const dataset = new Dataset();
