/** Movement of less than this between down and up is a click, CSS pixels. */
const STILL_PX = 5;

/** Page positions, CSS pixels. */
export interface PointerEvents {
  /** A mouse rests or moves there; null when it has left. */
  over(at: { x: number; y: number } | null): void;
  /** Pressed and let go without a drag; `collect` with Ctrl or Cmd held. */
  clicked(at: { x: number; y: number; collect: boolean }): void;
}

/** Tells clicks and hovering from drags, until the signal ends it. Hovering is told once a frame. */
export function listenToPointer(canvas: HTMLElement, signal: AbortSignal, events: PointerEvents): void {
  let down: { x: number; y: number } | null = null;
  let at: { x: number; y: number } | null = null;
  let frame = 0;
  const tell = (): void => {
    frame = 0;
    events.over(at);
  };
  signal.addEventListener("abort", () => cancelAnimationFrame(frame));
  canvas.addEventListener("pointerdown", ({ clientX: x, clientY: y }) => (down = { x, y }), { signal });
  canvas.addEventListener(
    "pointerup",
    ({ clientX: x, clientY: y, button, ctrlKey, metaKey }) => {
      const still = down && Math.hypot(x - down.x, y - down.y) < STILL_PX;
      down = null;
      if (still && button === 0) events.clicked({ x, y, collect: ctrlKey || metaKey });
    },
    { signal },
  );
  canvas.addEventListener(
    "pointermove",
    ({ clientX: x, clientY: y, pointerType }) => {
      if (pointerType !== "mouse") return;
      at = { x, y };
      frame ||= requestAnimationFrame(tell);
    },
    { signal },
  );
  canvas.addEventListener(
    "pointerleave",
    () => {
      at = null;
      frame ||= requestAnimationFrame(tell);
    },
    { signal },
  );
}
