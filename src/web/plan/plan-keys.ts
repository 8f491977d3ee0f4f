/** What a key asks of the plan, beside walking from unit to unit. */
export type PlanKey =
  | { readonly act: "choose" | "whole" }
  | { readonly act: "end"; readonly last: boolean }
  | { readonly act: "floor"; readonly by: 1 | -1 }
  | { readonly act: "zoom"; readonly factor: number }
  | { readonly act: "slide"; readonly dx: number; readonly dy: number };

/** One step of sliding, CSS pixels, and of zooming. */
const SLIDE_PX = 60;
const ZOOM = 1.5;

const KEYS: Readonly<Record<string, PlanKey>> = {
  Enter: { act: "choose" },
  " ": { act: "choose" },
  Home: { act: "end", last: false },
  End: { act: "end", last: true },
  PageUp: { act: "floor", by: 1 },
  PageDown: { act: "floor", by: -1 },
  "+": { act: "zoom", factor: ZOOM },
  "=": { act: "zoom", factor: ZOOM },
  "-": { act: "zoom", factor: 1 / ZOOM },
  "0": { act: "whole" },
};
const SLIDES: Readonly<Record<string, PlanKey>> = {
  ArrowUp: { act: "slide", dx: 0, dy: SLIDE_PX },
  ArrowDown: { act: "slide", dx: 0, dy: -SLIDE_PX },
  ArrowLeft: { act: "slide", dx: SLIDE_PX, dy: 0 },
  ArrowRight: { act: "slide", dx: -SLIDE_PX, dy: 0 },
};

/** Null: not a key of the plan. With Shift the arrows slide the sheet; without, they walk and are not told here. */
export const planKey = (key: string, shift: boolean): PlanKey | null =>
  (shift ? SLIDES[key] : undefined) ?? KEYS[key] ?? null;
