import type { WriteStream } from "node:tty";

/** What a long step says of itself. `total` null: how much there will be is not known. */
export interface Step {
  readonly step: string;
  readonly done: number;
  readonly total: number | null;
}

const EVERY_MS = 200;

function seconds(value: number): string {
  return value < 90 ? `${Math.ceil(value)} s` : `${Math.floor(value / 60)} min ${Math.ceil(value % 60)} s`;
}

/**
 * Prints one line a step, renewed in place on a terminal with a share and the time that is left at the pace so far;
 * in a log, one line when the step begins and one when the next begins.
 */
export class Progress {
  readonly #out: WriteStream;
  #step = "";
  #since = 0;
  #shown = 0;

  constructor(out: WriteStream = process.stdout) {
    this.#out = out;
  }

  readonly report = ({ step, done, total }: Step): void => {
    const now = performance.now();
    if (step !== this.#step) {
      this.#close(now);
      this.#step = step;
      this.#since = now;
      this.#shown = 0;
      if (!this.#out.isTTY) this.#out.write(`  ${step} …\n`);
    }
    if (!this.#out.isTTY || now - this.#shown < EVERY_MS) return;
    this.#shown = now;
    const spent = (now - this.#since) / 1000;
    const share = total === null || total === 0 ? null : Math.min(1, done / total);
    const left = share === null || share < 0.02 ? "" : `  ${seconds((spent * (1 - share)) / share)} left`;
    const amount = share === null ? done.toLocaleString("en") : `${Math.floor(share * 100)} %`;
    this.#out.write(`\r\x1b[2K  ${step}  ${amount}${left}`);
  };

  /** Ends the last step; call once when all is done. */
  end(): void {
    this.#close(performance.now());
    this.#step = "";
  }

  #close(now: number): void {
    if (this.#step === "") return;
    const line = `  ✓ ${this.#step}  ${((now - this.#since) / 1000).toFixed(1)} s`;
    this.#out.write(this.#out.isTTY ? `\r\x1b[2K${line}\n` : `${line}\n`);
  }
}
