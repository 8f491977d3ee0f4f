import type { FloorView } from "./plan.ts";

/** Stands for the floor in a room pattern. */
const FLOOR = "\u0000";

/**
 * Every way to read a floor out of a room: `1203` on floor 12 gives `▢03`, and `1203` itself; on floor 1 of a building
 * whose rooms are called `A1-101` it gives `A▢-101`, `A1-▢01` and more. Floors are looked for by nominal and physical name.
 */
export function roomPatterns(room: string, floor: Pick<FloorView, "nominal" | "physical">): ReadonlySet<string> {
  const patterns = new Set<string>();
  for (const name of new Set([floor.nominal, floor.physical])) {
    if (name === "") continue;
    for (let at = room.indexOf(name); at >= 0; at = room.indexOf(name, at + 1))
      patterns.add(room.slice(0, at) + FLOOR + room.slice(at + name.length));
  }
  return patterns.add(room);
}

/** A pattern for the eye: `03` for `▢03`, `A-…03` for `A-▢03`; a room with the floor in front is preferred. */
export function shownPattern(patterns: ReadonlySet<string>): string {
  const best = [...patterns].sort((a, b) => Number(b.startsWith(FLOOR)) - Number(a.startsWith(FLOOR)))[0] ?? "";
  return best.startsWith(FLOOR) ? best.slice(1) : best.replace(FLOOR, "…");
}
