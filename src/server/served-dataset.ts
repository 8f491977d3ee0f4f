import { stat } from "node:fs/promises";
import { join } from "node:path";
import { currentDataset, REGISTER_FILE } from "../store/home.ts";
import type { Store } from "../store/store.ts";
import { ProblemError } from "./problem.ts";

/** One opened data set. */
export interface Dataset {
  readonly id: string;
  readonly store: Store;
}

interface Lease {
  readonly dataset: Dataset;
  users: number;
  /** Another one is served now: close when the last user is done. */
  retired: boolean;
}

/** How long an answer to "is it still the same data set?" is good for, ms (our choice). */
const CHECK_EVERY_MS = 500;

/**
 * The data set named by `home/current.json`, opened on first use and exchanged when that file is replaced.
 * A request keeps the data set it began with; a data set is closed when its last request has ended.
 */
export class ServedDataset {
  readonly #home: string;
  readonly #open: (path: string) => Promise<Store>;
  readonly #onFailure: (error: unknown) => void;
  #lease: Lease | null = null;
  #stamp = "";
  #checkedAt = -Infinity;
  #checking: Promise<void> | null = null;

  /** @param onFailure told when the data set named cannot be opened; the one before goes on being served */
  constructor(home: string, open: (path: string) => Promise<Store>, onFailure: (error: unknown) => void) {
    this.#home = home;
    this.#open = open;
    this.#onFailure = onFailure;
  }

  /** Runs `work` on the data set served now. Throws ProblemError `no-dataset` when there is none. */
  async use<T>(work: (dataset: Dataset) => Promise<T>): Promise<T> {
    if (performance.now() - this.#checkedAt > CHECK_EVERY_MS) {
      this.#checking ??= this.#check().finally(() => (this.#checking = null));
      await this.#checking;
    }
    const lease = this.#lease;
    if (lease === null) throw new ProblemError("no-dataset", "current.json");
    lease.users++;
    try {
      return await work(lease.dataset);
    } finally {
      lease.users--;
      await this.#closeIfDone(lease);
    }
  }

  /** Closes when the requests under way have ended; none may begin after. */
  async close(): Promise<void> {
    await this.#exchange(null);
  }

  async #check(): Promise<void> {
    const file = await stat(join(this.#home, "current.json")).catch(() => null);
    const stamp = file === null ? "" : `${file.mtimeMs} ${file.ino} ${file.size}`;
    if (stamp !== this.#stamp) {
      this.#stamp = stamp;
      try {
        const id = await currentDataset(this.#home);
        if (id !== (this.#lease?.dataset.id ?? null)) await this.#exchange(id === null ? null : await this.#opened(id));
      } catch (error) {
        this.#onFailure(error);
      }
    }
    this.#checkedAt = performance.now();
  }

  async #opened(id: string): Promise<Dataset> {
    return { id, store: await this.#open(join(this.#home, id, REGISTER_FILE)) };
  }

  async #exchange(dataset: Dataset | null): Promise<void> {
    const before = this.#lease;
    this.#lease = dataset === null ? null : { dataset, users: 0, retired: false };
    if (before === null) return;
    before.retired = true;
    await this.#closeIfDone(before);
  }

  async #closeIfDone(lease: Lease): Promise<void> {
    if (lease.retired && lease.users === 0) await lease.dataset.store.close();
  }
}
