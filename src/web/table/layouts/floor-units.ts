import type { Plan, PlannedCell } from "../plan.ts";

/** The cells that stand on each row of a plan, from the left: a unit on several floors is in each of them. */
export function cellsByRow(plan: Plan): PlannedCell[][] {
  const rows: PlannedCell[][] = plan.rows.map(() => []);
  for (const cell of plan.cells) for (let row = cell.row; row < cell.row + cell.rows; row += 1) rows[row]?.push(cell);
  for (const cells of rows) cells.sort((a, b) => a.column - b.column);
  return rows;
}

/** Nominal labels of the lowest and the highest floor of a cell. */
export function floorsOf(plan: Plan, cell: PlannedCell): { low: string; high: string } {
  return {
    low: plan.rows[cell.row + cell.rows - 1]?.nominal ?? "",
    high: plan.rows[cell.row]?.nominal ?? "",
  };
}
