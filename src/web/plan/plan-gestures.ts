/** What a hand does on the plan. Spots and ways in CSS pixels; spots from the middle of the element. */
export interface PlanGestures {
  /** The sheet is moved. */
  moved(dx: number, dy: number): void;
  /** Closer by `factor`, around a spot. */
  zoomed(factor: number, at: { x: number; y: number }): void;
  /** A box is being drawn with Shift held, from corner to corner (client pixels); `done` when it is let go. */
  boxed(from: { x: number; y: number }, to: { x: number; y: number }, done: boolean): void;
}

/** A pointer that moved less than this has clicked, CSS pixels. */
const STILL_PX = 4;
/** How much one notch of a wheel (100 units) brings closer. */
const NOTCH = 1.25;

/** Wheel, drag, pinch and Shift-drag on an element. Clicks pass untouched. @returns takes everything off again */
export function listenToPlan(element: Element, told: PlanGestures): () => void {
  const down = new Map<number, { x: number; y: number; from: { x: number; y: number } }>();
  let way: "none" | "move" | "box" = "none";

  const fromMiddle = (x: number, y: number) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: x - left - width / 2, y: y - top - height / 2 };
  };

  function wheel(event: WheelEvent): void {
    event.preventDefault();
    const notches = (-event.deltaY * (event.deltaMode === 0 ? 1 : 33)) / 100;
    told.zoomed(NOTCH ** Math.max(-3, Math.min(3, notches)), fromMiddle(event.clientX, event.clientY));
  }

  function pressed(event: PointerEvent): void {
    if (event.button !== 0) return;
    const spot = { x: event.clientX, y: event.clientY };
    down.set(event.pointerId, { ...spot, from: spot });
    if (down.size > 1) way = "move";
  }

  function dragged(event: PointerEvent): void {
    const last = down.get(event.pointerId);
    if (last === undefined) return;
    const now = { x: event.clientX, y: event.clientY };
    if (way === "none") {
      if (Math.hypot(now.x - last.from.x, now.y - last.from.y) < STILL_PX) return;
      way = event.shiftKey ? "box" : "move";
      element.setPointerCapture(event.pointerId);
    }
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    if (way === "box") told.boxed(last.from, now, false);
    else if (other === undefined) told.moved(now.x - last.x, now.y - last.y);
    else pinched(other, last, now);
    down.set(event.pointerId, { ...now, from: last.from });
  }

  function pinched(
    other: { x: number; y: number },
    last: { x: number; y: number },
    now: { x: number; y: number },
  ): void {
    const [before, after] = [last, now].map((each) => Math.hypot(each.x - other.x, each.y - other.y)) as [
      number,
      number,
    ];
    told.moved((now.x - last.x) / 2, (now.y - last.y) / 2);
    if (before > 0 && after > 0) told.zoomed(after / before, fromMiddle((now.x + other.x) / 2, (now.y + other.y) / 2));
  }

  function released(event: PointerEvent): void {
    const last = down.get(event.pointerId);
    if (last === undefined) return;
    if (way === "box") told.boxed(last.from, { x: event.clientX, y: event.clientY }, true);
    down.delete(event.pointerId);
    if (down.size === 0) way = "none";
  }

  const taken = new AbortController();
  const { signal } = taken;
  element.addEventListener("wheel", wheel as EventListener, { signal, passive: false });
  element.addEventListener("pointerdown", pressed as EventListener, { signal });
  element.addEventListener("pointermove", dragged as EventListener, { signal });
  element.addEventListener("pointerup", released as EventListener, { signal });
  element.addEventListener("pointercancel", released as EventListener, { signal });
  return () => taken.abort();
}
