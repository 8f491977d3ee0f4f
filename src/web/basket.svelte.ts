import { SvelteSet } from "svelte/reactivity";

const KEPT = "loutu-basket";

/** Units collected by code, in the order they came, whatever building they stand in. */
export class Basket {
  readonly codes = new SvelteSet<string>();
  /** True while clicks and drags in the views collect, and do not choose. */
  collecting = $state(false);
  /** True while the list is on the screen. */
  open = $state(false);
  /** What was in before it was emptied or replaced, for who did not mean it; null: nothing to bring back. */
  before = $state.raw<readonly string[] | null>(null);

  add(codes: Iterable<string>): void {
    for (const code of codes) this.codes.add(code);
  }

  remove(codes: Iterable<string>): void {
    for (const code of codes) this.codes.delete(code);
  }

  /** In when it was out, out when it was in. */
  toggle(code: string): void {
    if (!this.codes.delete(code)) this.codes.add(code);
  }

  /** Puts these in place of what is in. `undo` brings that back. */
  replace(codes: readonly string[]): void {
    const held = [...this.codes];
    const same = held.length === codes.length && codes.every((code) => this.codes.has(code));
    if (same) return;
    this.before = held.length === 0 ? null : held;
    this.codes.clear();
    this.add(codes);
  }

  clear(): void {
    this.replace([]);
  }

  /** Brings back what the last `clear` or `replace` took out; what was collected since stays too. */
  undo(): void {
    const since = [...this.codes];
    this.codes.clear();
    this.add([...(this.before ?? []), ...since]);
    this.before = null;
  }

  /** Writes the codes, and nothing about them, for a reload of this page. Storage may be forbidden. */
  keep(): void {
    const codes = [...this.codes];
    try {
      if (codes.length === 0) sessionStorage.removeItem(KEPT);
      else sessionStorage.setItem(KEPT, JSON.stringify(codes));
    } catch {
      // Then a reload begins with an empty basket.
    }
  }

  /** Takes what `keep` left in this tab. */
  recall(): void {
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT) ?? "[]");
      if (Array.isArray(kept)) this.add(kept.filter((code) => typeof code === "string"));
    } catch {
      // Nothing kept, nothing lost.
    }
  }
}

/** The one of this page. */
export const basket = new Basket();
