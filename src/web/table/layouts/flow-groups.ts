import { naturalOrder } from "../../../cadastre/floor-label.ts";
import type { Plan, PlannedCell } from "../plan.ts";
import { cellsByRow } from "./floor-units.ts";

/** Sizes of the wrapped layout, CSS pixels. A finger needs 44. */
export const FLOW = { heading: 30, entrance: 22, cell: 48, gap: 3, pad: 8, leastWidth: 104, fewest: 3 } as const;

/** One line of a group: the name of an entrance, or cells side by side. Heights from the top of its group. */
type FlowLine =
  | { readonly kind: "entrance"; readonly top: number; readonly label: string }
  | { readonly kind: "cells"; readonly top: number; readonly cells: readonly PlannedCell[] };

/** One floor. */
export interface FlowGroup {
  readonly row: number;
  readonly floor: Plan["rows"][number];
  readonly units: number;
  /** From the top of the layout, CSS pixels. */
  readonly top: number;
  readonly height: number;
  readonly lines: readonly FlowLine[];
}

/** How many cells stand side by side: three at least, four where a phone is wide enough. */
export const cellsAcross = (width: number): number =>
  Math.max(FLOW.fewest, Math.floor((width - 2 * FLOW.pad + FLOW.gap) / (FLOW.leastWidth + FLOW.gap)));

/**
 * Wraps a tab floor by floor, top floor first, entrances and rooms in natural order. A unit on several floors is in each
 * of their groups, as one finds it from either. Floors without units are left out.
 */
export function flowGroups(plan: Plan, across: number): FlowGroup[] {
  const several = new Set(plan.cells.map(({ unit }) => unit.entrance)).size > 1;
  const groups: FlowGroup[] = [];
  let top = 0;
  cellsByRow(plan).forEach((cells, row) => {
    const floor = plan.rows[row];
    if (floor === undefined || cells.length === 0) return;
    const entrances = Map.groupBy(cells, ({ unit }) => unit.entrance);
    const lines: FlowLine[] = [];
    let height: number = FLOW.heading;
    for (const [label, members] of [...entrances].sort(([a], [b]) => naturalOrder(a, b))) {
      if (several) {
        lines.push({ kind: "entrance", top: height, label });
        height += FLOW.entrance;
      }
      const ordered = members.sort((a, b) => naturalOrder(a.unit.room, b.unit.room) || a.column - b.column);
      for (let from = 0; from < ordered.length; from += across) {
        lines.push({ kind: "cells", top: height, cells: ordered.slice(from, from + across) });
        height += FLOW.cell + FLOW.gap;
      }
    }
    height += FLOW.pad - FLOW.gap;
    groups.push({ row, floor, units: cells.length, top, height, lines });
    top += height;
  });
  return groups;
}
