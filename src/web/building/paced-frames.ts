/**
 * Draws on demand, at the browser's own frames, and never asks the graphics device for a frame before it is done with
 * the one before: a slow device then lags by one frame and not by all of them, and the page beside the picture is
 * never kept waiting behind a queue of old ones.
 */
export class PacedFrames {
  readonly #gl: WebGL2RenderingContext;
  readonly #draw: () => void;
  #frame = 0;
  #underWay: WebGLSync | null = null;
  #over = false;

  constructor(gl: WebGL2RenderingContext, draw: () => void) {
    this.#gl = gl;
    this.#draw = draw;
  }

  /** Draws once, as soon as may be. */
  request(): void {
    if (!this.#over) this.#frame ||= requestAnimationFrame(this.#step);
  }

  /** No frame follows. */
  stop(): void {
    this.#over = true;
    cancelAnimationFrame(this.#frame);
  }

  readonly #step = (): void => {
    this.#frame = 0;
    if (this.#busy()) return this.request();
    this.#draw();
    this.#underWay = this.#gl.fenceSync(this.#gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    this.#gl.flush();
  };

  /** A lost context counts as done. */
  #busy(): boolean {
    if (this.#underWay === null) return false;
    if (this.#gl.clientWaitSync(this.#underWay, 0, 0) === this.#gl.TIMEOUT_EXPIRED) return true;
    this.#gl.deleteSync(this.#underWay);
    this.#underWay = null;
    return false;
  }
}
