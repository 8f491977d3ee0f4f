import { parseCode } from "../../cadastre/unit-code.ts";
import { type Found, findRoom } from "./find-room.ts";
import type { Member } from "./plan.ts";

/** Typing stops being one word after so long, ms. */
const PAUSE = 1200;
/** What was found stays on the screen so long, ms. */
const SHOWN = 4000;

/** What is being typed into a grid, and where it leads. */
export class Typing {
  /** "" when nothing is being typed. */
  text = $state("");
  /** What the last key led to, for eye and ear; null: no such room. */
  found = $state.raw<Found<Member> | null>(null);
  #from: string | null = null;
  #last = 0;
  #end: ReturnType<typeof setTimeout> | undefined;

  /**
   * Takes one more character.
   * @param at when its key went down, ms of the page's clock
   * @param from id of the unit the keyboard stands on
   */
  type<M extends Member>(character: string, at: number, units: readonly M[], from: string | null): Found<M> | null {
    if (at - this.#last > PAUSE) {
      this.text = "";
      this.#from = from;
    }
    this.#last = at;
    this.text += character;
    const found = findRoom(units, this.text, this.#from);
    this.found = found;
    clearTimeout(this.#end);
    this.#end = setTimeout(() => this.stop(), SHOWN);
    return found;
  }

  /** The whole code that was typed, as scanners do; null when it is none. */
  get code(): { level: "parcel" | "building" | "unit"; code: string } | null {
    const parsed = parseCode(this.text);
    return parsed.ok ? { level: parsed.code.level, code: parsed.code.text } : null;
  }

  /** What the last key led to has been shown: the time that took is not a pause of the typist. */
  shown(): void {
    this.#last = performance.now();
  }

  stop(): void {
    clearTimeout(this.#end);
    this.text = "";
    this.found = null;
    this.#last = 0;
  }
}
