import { FIELDS, type Profile, type TableKind, type TableMapping } from "./profile.ts";
import type { SourceTable } from "./readers/source-table.ts";
import { present } from "./present.ts";

/** A table that was recognised, with the places of its columns. */
export interface MappedTable<K extends TableKind = TableKind> {
  readonly source: SourceTable;
  readonly kind: K;
  /** Our field → column indexes in order of preference; empty when the file has no such column. */
  readonly columnsOf: ReadonlyMap<string, readonly number[]>;
  /** Columns the profile does not take over. */
  readonly leftOut: ReadonlySet<number>;
}

/**
 * The kind of table a name stands for: a name of the profile, else the one kind that a word of the name (`FC_H_2025`)
 * names. Null when none, or several, do.
 */
export function kindOf(name: string, profile: Profile): TableKind | null {
  const kinds = Object.entries(profile.tables) as [TableKind, TableMapping][];
  const exact = kinds.filter(([, table]) => table.files.some((pattern) => matches(name, pattern)));
  if (exact.length > 0) return exact.length === 1 ? present(exact[0])[0] : null;
  const words = name.split(/[\s_.\-()（）]+/);
  const byWord = kinds.filter(([, table]) =>
    table.files.some((pattern) => words.some((word) => matches(word, pattern))),
  );
  return byWord.length === 1 ? present(byWord[0])[0] : null;
}

/** Maps a table's columns. A column cut to 10 characters by a .dbf matches by its first 10. */
export function mapTable(source: SourceTable, kind: TableKind, mapping: TableMapping): MappedTable {
  const columnsOf = new Map<string, readonly number[]>();
  for (const field of FIELDS[kind]) columnsOf.set(field, columnsNamed(source.columns, mapping.fields[field] ?? []));
  const leftOut = source.columns.flatMap((name, index) =>
    mapping.leaveOut.some((pattern) => matches(name, pattern)) ? [index] : [],
  );
  return { source, kind, columnsOf, leftOut: new Set(leftOut) };
}

/** The EPSG a profile gives for a table of that name, null when it gives none. */
export function crsOverride(name: string, profile: Profile): number | null {
  return Object.entries(profile.crs).find(([pattern]) => matches(name, pattern))?.[1] ?? null;
}

function columnsNamed(columns: readonly string[], names: readonly string[]): number[] {
  const found: number[] = [];
  for (const name of names) {
    const wanted = name.toLowerCase();
    const whole = columns.findIndex((column) => column.toLowerCase() === wanted);
    const index =
      whole >= 0
        ? whole
        : columns.findIndex((column) => column.length === 10 && wanted.startsWith(column.toLowerCase()));
    if (index >= 0 && !found.includes(index)) found.push(index);
  }
  return found;
}

function matches(name: string, pattern: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "iu").test(name);
}
