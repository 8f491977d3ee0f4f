import type { FieldOf, TableKind } from "./profile.ts";
import type { MappedTable } from "./table-match.ts";
import { present } from "./present.ts";

/**
 * One row seen through the mapping. Empty text stands for an absent column or value; where several columns may bear
 * a field, the first filled one counts and the others stay attributes.
 */
export class RowView<K extends TableKind> {
  /** 1-based data row in the file. */
  readonly row: number;
  readonly table: MappedTable<K>;
  readonly #values: readonly string[];
  readonly #raw = new Set<FieldOf<K>>();

  constructor(table: MappedTable<K>, row: number, values: readonly string[]) {
    this.table = table;
    this.row = row;
    this.#values = values;
  }

  get file(): string {
    return this.table.source.file;
  }

  get(field: FieldOf<K>): string {
    const index = this.#place(field);
    return index === null ? "" : present(this.#values[index]);
  }

  /** The file's own name of the field's column; our name of the field when the file has none. */
  column(field: FieldOf<K>): string {
    const index = this.#place(field) ?? this.table.columnsOf.get(field)?.[0];
    return index === undefined ? field : present(this.table.source.columns[index]);
  }

  /** Keeps the text of a field among the attributes as well, because its value says less than the text. */
  keepText(field: FieldOf<K>): void {
    this.#raw.add(field);
  }

  /** Every filled column that no field took, and the fields kept as text. */
  attributes(): Record<string, string> {
    const taken = new Set<number>(this.table.leftOut);
    for (const field of this.table.columnsOf.keys()) {
      const index = this.#raw.has(field as FieldOf<K>) ? null : this.#place(field as FieldOf<K>);
      if (index !== null) taken.add(index);
    }
    const found: Record<string, string> = {};
    this.table.source.columns.forEach((name, index) => {
      const value = present(this.#values[index]);
      if (value !== "" && !taken.has(index)) found[name] = value;
    });
    return found;
  }

  #place(field: FieldOf<K>): number | null {
    const indexes = this.table.columnsOf.get(field);
    if (indexes === undefined) return null;
    for (const index of indexes) if (this.#values[index] !== "") return index;
    return null;
  }
}
