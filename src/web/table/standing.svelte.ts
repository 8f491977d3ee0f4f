import { cellAt, type Square } from "./cursor.ts";
import { cellsByUnit, type Sheet, type SheetCell } from "./sheet.ts";

/** Where the keyboard stands: on a unit, and where inside its cell when that spans several squares. */
interface Mark {
  readonly id: string;
  readonly down: number;
  readonly across: number;
}

/** The cursor of one grid. It keeps to its unit when floors are folded, another tab opens or the window narrows. */
export class Standing {
  readonly #sheet: () => Sheet;
  readonly #first: () => string | null;
  #mark = $state.raw<Mark | null>(null);

  /**
   * @param first id of the unit to stand on before the keyboard or a click has been anywhere, or when that unit is gone;
   * null, or not in the sheet: its first cell
   */
  constructor(sheet: () => Sheet, first: () => string | null) {
    this.#sheet = sheet;
    this.#first = first;
  }

  readonly at = $derived.by(() => cellAt(this.#sheet()));
  readonly #cells = $derived.by(() => cellsByUnit(this.#sheet()));

  /** The cell with the one tab stop; undefined in an empty sheet. */
  readonly cell: SheetCell | undefined = $derived.by(
    () => this.cellOf(this.#mark?.id) ?? this.cellOf(this.#first()) ?? this.#sheet().cells[0],
  );

  readonly square: Square | null = $derived.by(() => {
    const cell = this.cell;
    if (cell === undefined) return null;
    const mark = this.cellOf(this.#mark?.id) === cell ? this.#mark : null;
    return {
      row: cell.row + Math.min(mark?.down ?? 0, cell.rows - 1),
      column: cell.column + Math.min(mark?.across ?? 0, cell.columns - 1),
    };
  });

  /** The cell of a unit, alone or in a folded run. */
  cellOf(id: string | null | undefined): SheetCell | undefined {
    return id === null || id === undefined ? undefined : this.#cells.get(id);
  }

  stepTo(square: Square): SheetCell | undefined {
    const cell = this.at(square);
    if (cell !== undefined)
      this.#mark = { id: cell.key, down: square.row - cell.row, across: square.column - cell.column };
    return cell;
  }

  standOn(id: string): void {
    if (this.#mark?.id !== id) this.#mark = { id, down: 0, across: 0 };
  }
}
