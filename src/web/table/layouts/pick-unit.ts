import { basket } from "../../basket.svelte.ts";
import { selection } from "../../selection.svelte.ts";

/** A click or a key press on a unit: chooses it, or puts it into the basket or takes it out of it. */
export function pickUnit(code: string, event: { readonly ctrlKey: boolean; readonly metaKey: boolean }): void {
  if (event.ctrlKey || event.metaKey || basket.collecting) basket.toggle(code);
  else void selection.choose({ level: "unit", code });
}

/** The pointer has left a unit: the hover of another view stays. */
export function leaveUnit(code: string): void {
  if (selection.hover?.code === code) selection.hover = null;
}
