/** The stages: three draw with an engine of their own, the plan with SVG. */
type View = "map" | "city" | "building" | "plan";

/** A spot on the page in CSS pixels, as the mouse knows it (`clientX`, `clientY`). */
interface Spot {
  readonly x: number;
  readonly y: number;
  /** Metres above the building's ±0.00 of what is drawn there, measured in the picture; null on the flat map. */
  readonly heightM: number | null;
}

/** What a stage tells about its own picture. It answers from the engine, never from the selection. */
interface Showing {
  /** A spot where the thing with this code is drawn on top, so that a click there picks it; null when there is none. */
  spotOf(code: string): Spot | null;
  /** Codes drawn as chosen right now. */
  chosen(): readonly string[];
  /**
   * Codes of units that are drawn in full: neither hidden nor dimmed, on floors that are shown. From the map: of
   * buildings that stand out because they have units that match.
   */
  shown?(): readonly string[];
}

/**
 * The page's test seam, on `window.__loutu`: browser tests read where things are drawn and click there with
 * a real mouse, see which codes the engines mark as chosen, and count frames (none may be drawn while idle).
 * Nothing in the app reads it, and nothing can be chosen through it.
 */
class Probe {
  /** Frames drawn since the page was opened. */
  readonly frames: Record<View, number> = { map: 0, city: 0, building: 0, plan: 0 };
  readonly #showing = new Map<View, Showing>();

  /** A stage enters itself when its picture can be asked; the returned function takes it out again. */
  enter(view: View, showing: Showing): () => void {
    this.#showing.set(view, showing);
    return () => {
      if (this.#showing.get(view) === showing) this.#showing.delete(view);
    };
  }

  /** False until the stage's picture can be asked. */
  ready(view: View): boolean {
    return this.#showing.has(view);
  }

  pick(view: View, code: string): Spot | null {
    return this.#showing.get(view)?.spotOf(code) ?? null;
  }

  chosen(view: View): readonly string[] {
    return this.#showing.get(view)?.chosen() ?? [];
  }

  /** Null from a stage that does not tell. */
  shown(view: View): readonly string[] | null {
    return this.#showing.get(view)?.shown?.() ?? null;
  }
}

declare global {
  interface Window {
    __loutu?: Probe;
  }
}

/** The one of this page. */
export const probe = new Probe();
if (typeof window !== "undefined") window.__loutu = probe;
