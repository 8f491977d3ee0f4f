import type { Position } from "../../cadastre/ring.ts";

/**
 * A geometry as it stands in the file: first value, second value, whatever they mean there.
 * Polygons are outer ring first, rings without the closing point, winding as in the file.
 */
export type RawGeometry =
  | { readonly kind: "point"; readonly at: Position }
  | { readonly kind: "line"; readonly parts: readonly (readonly Position[])[] }
  | { readonly kind: "polygon"; readonly polygons: readonly (readonly (readonly Position[])[])[] };

/** Something odd about one ring or row that did not stop the reading. */
export interface RowRemark {
  readonly kind: "ring-direction" | "ring-open" | "ring-repeats" | "ring-degenerate" | "text-cut" | "unreadable-shape";
  readonly field: string | null;
  readonly value: string;
}

/** Why a row cannot be used at all. */
type RowFault = "column-count" | "deleted";

/** One data row. `values` are in column order, "" where empty. `row` is 1-based and counts data rows only. */
export interface SourceRow {
  readonly row: number;
  readonly values: readonly string[];
  readonly geometry: RawGeometry | null;
  readonly fault: RowFault | null;
  readonly remarks: readonly RowRemark[];
}

/** What a file says about its coordinates. */
interface DeclaredSystem {
  /** Where it says so, for the report: `.prj`, `crs` member or "". */
  readonly origin: string;
  /** WKT, or an `EPSG:…`/URN name, or null when it says nothing. */
  readonly text: string | null;
}

/** One table of a hand-over: a shapefile, a CSV, a sheet, a GeoJSON file. */
export interface SourceTable {
  /** Main file, for messages. */
  readonly file: string;
  /** File name without folder and ending, or the sheet's name: what the table is recognised by. */
  readonly name: string;
  readonly columns: readonly string[];
  /** How text was decoded and how we know, e.g. `GBK (.cpg)`. */
  readonly encoding: string;
  /** Bytes that reading it will go through, for progress. */
  readonly bytes: number;
  /** Null when the format has no geometry. */
  readonly declared: DeclaredSystem | null;
  /** Rows in file order; `onBytes` is told how far the reading is. May be read more than once. */
  rows(onBytes?: (bytes: number) => void): AsyncIterable<SourceRow>;
}
