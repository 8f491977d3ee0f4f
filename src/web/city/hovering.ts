/** Looks under the pointer at most once a frame: each look is a small picture of its own. */
export class Hovering {
  #at: { x: number; y: number } | null = null;
  #asked = 0;
  readonly #look: (at: { x: number; y: number } | null) => void;

  /** `look` is called with the latest place of the pointer, null when it has left. */
  constructor(look: (at: { x: number; y: number } | null) => void) {
    this.#look = look;
  }

  /** A pointer that leaves has left at once: the next view may already have its own. */
  move(at: { x: number; y: number } | null): void {
    this.#at = at;
    if (at === null) {
      this.stop();
      this.#look(null);
      return;
    }
    this.#asked ||= requestAnimationFrame(() => {
      this.#asked = 0;
      this.#look(this.#at);
    });
  }

  stop(): void {
    cancelAnimationFrame(this.#asked);
    this.#asked = 0;
  }
}
