/** The scroller around a layout and what it shows, CSS pixels. */
export interface Frame {
  readonly scroller: HTMLElement;
  readonly scrollTop: number;
  readonly scrollLeft: number;
  readonly viewHeight: number;
  readonly viewWidth: number;
}
