import type { DrawnUnit } from "./floor-drawing.ts";
import type { SheetView } from "./sheet-view.svelte.ts";

/** The code of the unit that an element of the drawing belongs to; null outside of every unit. */
export const codeAt = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest("[data-code]")?.getAttribute("data-code") ?? null) : null;

/** Page position where a unit lies on top of the drawing, at half the height of its floor; null when it is out of sight. */
export function spotOf(
  element: SVGSVGElement,
  units: readonly DrawnUnit[],
  sheet: SheetView,
  floor: { readonly baseM: number; readonly heightM: number },
  code: string,
): { x: number; y: number; heightM: number } | null {
  const unit = units.find((each) => each.unit.id === code);
  const at = unit && sheet.onStage(unit.spot);
  if (!at) return null;
  const { left, top } = element.getBoundingClientRect();
  const [x, y] = [left + at.x, top + at.y];
  if (codeAt(document.elementFromPoint(x, y)) !== code) return null;
  return { x, y, heightM: floor.baseM + floor.heightM / 2 };
}

/** Codes drawn as chosen; the building's own while none of its units on this floor is. */
export function chosenOn(element: SVGSVGElement, building: string | null): string[] {
  const marked = [...element.querySelectorAll('[aria-selected="true"]')];
  const codes = marked.map((each) => each.getAttribute("data-code")).filter((code) => code !== null);
  return codes.length > 0 || building === null ? codes : [building];
}
