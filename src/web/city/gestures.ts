import { dragged, type Orbit, turned, type Viewport, zoomed } from "./orbit.ts";

/** What the gestures move, and what they tell. Positions are CSS pixels from the canvas's corner. */
interface Hands {
  orbit(): Orbit;
  viewport(): Viewport;
  move(orbit: Orbit): void;
  /** `collect`: Ctrl or Cmd was held. */
  click(x: number, y: number, collect: boolean): void;
  /** Null: the pointer has left, or is busy moving the view. */
  hover(at: { x: number; y: number } | null): void;
}

/** A pointer that moved less than this many pixels clicked. */
const CLICK_PX = 4;
const TURN_DEG_PER_PX = 0.3;
const ZOOM_PER_WHEEL_PX = 0.0016;
/** Firefox counts lines, not pixels. */
const WHEEL_LINE_PX = 32;
const KEY = { panPx: 60, turnDeg: 10, zoom: 1.3 } as const;

/** One step of a key, or null when the key means nothing here. Shift turns where the arrows alone move. */
export function stepOf(event: Pick<KeyboardEvent, "key" | "shiftKey">, orbit: Orbit, view: Viewport): Orbit | null {
  const { shiftKey: turn } = event;
  switch (event.key) {
    case "ArrowLeft":
      return turn ? turned(orbit, -KEY.turnDeg, 0) : dragged(orbit, view, KEY.panPx, 0);
    case "ArrowRight":
      return turn ? turned(orbit, KEY.turnDeg, 0) : dragged(orbit, view, -KEY.panPx, 0);
    case "ArrowUp":
      return turn ? turned(orbit, 0, -KEY.turnDeg) : dragged(orbit, view, 0, KEY.panPx);
    case "ArrowDown":
      return turn ? turned(orbit, 0, KEY.turnDeg) : dragged(orbit, view, 0, -KEY.panPx);
    case "+":
    case "=":
      return zoomed(orbit, view, 1 / KEY.zoom, 0, 0);
    case "-":
    case "_":
      return zoomed(orbit, view, KEY.zoom, 0, 0);
    default:
      return null;
  }
}

/**
 * The map's gestures in three dimensions: drag moves, right drag (or Ctrl, or Shift) turns, the wheel zooms,
 * two fingers zoom, turn and tilt. Returns what takes them off again.
 */
export function followGestures(canvas: HTMLCanvasElement, hands: Hands): () => void {
  const pointers = new Map<number, { x: number; y: number }>();
  const off = new AbortController();
  let travelled = 0;

  const spot = (event: MouseEvent) => {
    const box = canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const pinch = (id: number, to: { x: number; y: number }) => {
    const from = pointers.get(id);
    const other = [...pointers].find(([each]) => each !== id)?.[1];
    if (!from || !other) return;
    const before = Math.atan2(from.y - other.y, from.x - other.x);
    const after = Math.atan2(to.y - other.y, to.x - other.x);
    const turn = ((((after - before) * 180) / Math.PI + 540) % 360) - 180;
    const grown =
      Math.hypot(to.x - other.x, to.y - other.y) / Math.max(1, Math.hypot(from.x - other.x, from.y - other.y));
    const orbit = turned(hands.orbit(), -turn, ((from.y - to.y) / 2) * TURN_DEG_PER_PX);
    const view = hands.viewport();
    const [x, y] = [(to.x + other.x) / 2 - canvas.clientWidth / 2, (to.y + other.y) / 2 - canvas.clientHeight / 2];
    hands.move(zoomed(orbit, view, 1 / Math.max(0.2, grown), x, y));
  };

  const listen = <K extends keyof HTMLElementEventMap>(type: K, act: (event: HTMLElementEventMap[K]) => void) =>
    canvas.addEventListener(type, act, { signal: off.signal, passive: false });

  listen("contextmenu", (event) => event.preventDefault());
  listen("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    if (pointers.size === 0) travelled = 0;
    pointers.set(event.pointerId, spot(event));
  });
  listen("pointermove", (event) => {
    const to = spot(event);
    const from = pointers.get(event.pointerId);
    if (!from) return hands.hover(event.pointerType === "mouse" ? to : null);
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    travelled += Math.hypot(dx, dy);
    if (travelled >= CLICK_PX) {
      hands.hover(null);
      const turning = event.buttons & 2 || event.ctrlKey || event.shiftKey;
      if (pointers.size > 1) pinch(event.pointerId, to);
      else if (turning) hands.move(turned(hands.orbit(), dx * TURN_DEG_PER_PX, -dy * TURN_DEG_PER_PX));
      else hands.move(dragged(hands.orbit(), hands.viewport(), dx, dy));
    }
    pointers.set(event.pointerId, to);
  });
  listen("pointerup", (event) => {
    const alone = pointers.size === 1 && pointers.delete(event.pointerId);
    pointers.delete(event.pointerId);
    const at = spot(event);
    if (alone && event.button === 0 && travelled < CLICK_PX) hands.click(at.x, at.y, event.ctrlKey || event.metaKey);
  });
  listen("pointercancel", (event) => pointers.delete(event.pointerId));
  listen("pointerleave", () => hands.hover(null));
  listen("wheel", (event) => {
    event.preventDefault();
    const deltaPx = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? WHEEL_LINE_PX : 1);
    const at = spot(event);
    const [x, y] = [at.x - canvas.clientWidth / 2, at.y - canvas.clientHeight / 2];
    hands.move(zoomed(hands.orbit(), hands.viewport(), Math.exp(deltaPx * ZOOM_PER_WHEEL_PX), x, y));
  });
  listen("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = stepOf(event, hands.orbit(), hands.viewport());
    if (step === null) return;
    event.preventDefault();
    hands.move(step);
  });
  return () => off.abort();
}
