import { SvelteSet } from "svelte/reactivity";

/** Units collected by code, in the order they came, whatever building they stand in. */
class Basket {
  readonly codes = new SvelteSet<string>();
  /** True while clicks and drags in the views collect, and do not choose. */
  collecting = $state(false);

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
}

/** The one of this page. */
export const basket = new Basket();
