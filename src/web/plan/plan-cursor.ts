import type { Position } from "../../cadastre/ring.ts";
import type { DrawnUnit } from "./floor-drawing.ts";

/** The unit that the keyboard stands on, and where on the drawing: on another floor it goes on from the same place. */
export interface PlanCursor {
  readonly ix: number;
  readonly spot: Position;
}

/** The cursor's unit, else the chosen one, else the one nearest to where the cursor was; null on an empty floor. */
export function standingOn(
  units: readonly DrawnUnit[],
  cursor: PlanCursor | null,
  chosenIx: number | null,
): DrawnUnit | null {
  const same = units.find(({ ix }) => ix === (cursor?.ix ?? chosenIx));
  const far = ({ spot: [x, y] }: DrawnUnit) => (cursor ? Math.hypot(x - cursor.spot[0], y - cursor.spot[1]) : 0);
  return same ?? units.reduce<DrawnUnit | null>((best, each) => (best && far(best) <= far(each) ? best : each), null);
}

/** The units whose middle lies in a box, given by any two opposite corners on the drawing. */
export function unitsIn(units: readonly DrawnUnit[], [x0, y0]: Position, [x1, y1]: Position): DrawnUnit[] {
  const within = (value: number, a: number, b: number) => value >= Math.min(a, b) && value <= Math.max(a, b);
  return units.filter(({ spot: [x, y] }) => within(x, x0, x1) && within(y, y0, y1));
}
