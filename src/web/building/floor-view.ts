/** What hides the floors that are not looked at: all above taken off, all others taken off, or all others x-rayed. */
export type Cut = "peel" | "alone" | "xray";
export type FloorLook = "shown" | "ghost" | "hidden";

/** What the reader looks at. Floors by id. */
export interface FloorAsk {
  /** Null: the whole building. */
  readonly current: string | null;
  readonly cut: Cut;
  /** Floors of the chosen unit, empty when none is chosen. */
  readonly chosen: readonly string[];
  /** True: the chosen unit would be out of sight, so everything but its own floors is x-rayed. */
  readonly revealed: boolean;
}

/**
 * How each floor is drawn. A floor of the chosen unit is never hidden, at least x-rayed: what is chosen stays in
 * the picture (our choice, building-table.md §6).
 * @param floors lowest first
 */
export function floorLooks(
  floors: readonly { readonly id: string; readonly order: number }[],
  ask: FloorAsk,
): Map<string, FloorLook> {
  const current = floors.find(({ id }) => id === ask.current);
  const look = (floor: { readonly id: string; readonly order: number }): FloorLook => {
    if (ask.revealed && ask.chosen.length > 0) return ask.chosen.includes(floor.id) ? "shown" : "ghost";
    if (!current || floor.id === current.id) return "shown";
    if (ask.cut === "peel" && floor.order < current.order) return "shown";
    if (ask.cut === "xray" || ask.chosen.includes(floor.id)) return "ghost";
    return "hidden";
  };
  return new Map(floors.map((floor) => [floor.id, look(floor)]));
}

/**
 * How far each floor is lifted when the building is pulled apart: metres upward, by storeys from the ground;
 * basements go down. At `pull` 1 the gaps are as wide as the storey below them is high.
 */
export function explode(
  floors: readonly { readonly id: string; readonly baseM: number; readonly heightM: number }[],
  pull: number,
): Map<string, number> {
  const ground = Math.max(
    0,
    floors.findIndex(({ baseM, heightM }) => baseM + heightM / 2 > 0),
  );
  const lifts = new Map<string, number>();
  let up = 0;
  for (const floor of floors.slice(ground)) {
    lifts.set(floor.id, up * pull);
    up += floor.heightM;
  }
  let down = 0;
  for (const floor of floors.slice(0, ground).reverse()) {
    down -= floor.heightM;
    lifts.set(floor.id, down * pull);
  }
  return lifts;
}
