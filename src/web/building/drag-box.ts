import type { Spot } from "./sight.ts";

/** A box shorter than this on both sides is a slip of the hand, CSS pixels. */
const LEAST_PX = 6;

export interface BoxEvents {
  /** True when a press begins a box and not a turn of the camera. */
  begins(event: PointerEvent): boolean;
  /** The corners so far, page positions; null when the box is gone. */
  drawn(box: { from: Spot; to: Spot } | null): void;
  /** Let go. */
  done(from: Spot, to: Spot): void;
}

/** Draws a box with the pointer, before anything inside `host` hears of it, until the signal ends it. Esc drops it. */
export function listenToBox(host: HTMLElement, signal: AbortSignal, events: BoxEvents): void {
  let from: (Spot & { id: number }) | null = null;
  const drop = (): void => {
    from = null;
    events.drawn(null);
  };
  const listen = <K extends keyof HTMLElementEventMap>(kind: K, act: (event: HTMLElementEventMap[K]) => void): void =>
    host.addEventListener(kind, act, { signal, capture: true });
  listen("pointerdown", (event) => {
    if (event.button !== 0 || from !== null || !events.begins(event)) return;
    from = { x: event.clientX, y: event.clientY, id: event.pointerId };
    host.setPointerCapture(event.pointerId);
    event.stopPropagation();
  });
  listen("pointermove", (event) => {
    if (from?.id !== event.pointerId) return;
    event.stopPropagation();
    events.drawn({ from, to: { x: event.clientX, y: event.clientY } });
  });
  listen("pointerup", (event) => {
    if (from?.id !== event.pointerId) return;
    event.stopPropagation();
    const [start, end] = [from, { x: event.clientX, y: event.clientY }];
    drop();
    if (Math.abs(end.x - start.x) > LEAST_PX || Math.abs(end.y - start.y) > LEAST_PX) events.done(start, end);
  });
  listen("pointercancel", (event) => from?.id === event.pointerId && drop());
  addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || from === null) return;
      event.stopImmediatePropagation();
      drop();
    },
    { signal, capture: true },
  );
}
