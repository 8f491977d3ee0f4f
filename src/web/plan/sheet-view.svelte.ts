import {
  type DrawingBox,
  fitted,
  type Insets,
  moved,
  onDrawing,
  onStage,
  type PlanView,
  viewBoxOf,
  zoomed,
} from "./view-box.ts";

/** What a stage shows of its sheet, as the reader moves and zooms it. */
export class SheetView {
  /** Of the stage, CSS pixels; 0 until it is on the page. */
  size = $state({ width: 0, height: 0 });
  /** Null until something was fitted. */
  view = $state.raw<PlanView | null>(null);
  /** True once the reader has moved or zoomed: then what is drawn anew leaves the sheet where it is. */
  held = false;

  readonly viewBox = $derived(this.view === null ? undefined : viewBoxOf(this.view, this.size));
  /** Centimetres a pixel in steps of a third of a doubling: texts and lines are not laid out anew at every move of a pinch. */
  readonly step = $derived(this.view === null ? 1 : 2 ** (Math.round(Math.log2(this.view.cmPerPx) * 3) / 3));

  readonly zoom = (factor: number, at: { x: number; y: number } = { x: 0, y: 0 }): void => {
    this.held = true;
    if (this.view) this.view = zoomed(this.view, factor, at);
  };

  readonly move = (dx: number, dy: number): void => {
    this.held = true;
    if (this.view) this.view = moved(this.view, dx, dy);
  };

  /** The whole box, between what buttons take of the stage. */
  whole(box: DrawingBox | null | undefined, insets: Insets): void {
    this.held = false;
    if (box && this.size.width > 0) this.view = fitted(box, this.size, insets);
  }

  /** True when any of the box may be on the stage. */
  sees([left, top, right, bottom]: DrawingBox): boolean {
    if (!this.view) return false;
    const { x, y, cmPerPx } = this.view;
    const [half, high] = [(this.size.width / 2) * cmPerPx, (this.size.height / 2) * cmPerPx];
    return (
      Math.abs((left + right) / 2 - x) < (right - left) / 2 + half &&
      Math.abs((top + bottom) / 2 - y) < (bottom - top) / 2 + high
    );
  }

  /** Moves the sheet so that a spot of it is in the middle, when it is not clear of the stage's edges. */
  bringIn(spot: readonly [number, number], edges: Insets): void {
    const at = this.onStage(spot);
    if (!at || !this.view) return;
    const { width, height } = this.size;
    const clear = at.x > edges.left && at.y > edges.top && at.x < width - edges.right && at.y < height - edges.bottom;
    if (!clear) this.view = { ...this.view, x: spot[0], y: spot[1] };
  }

  /** Pixels from the stage's left and top; null before anything was fitted. */
  onStage(spot: readonly [number, number]): { x: number; y: number } | null {
    return this.view && onStage(spot, this.view, this.size);
  }

  /** The point of the drawing under pixels from the stage's left and top. */
  onDrawing(spot: { x: number; y: number }): [number, number] {
    return this.view === null ? [0, 0] : onDrawing(spot, this.view, this.size);
  }
}
