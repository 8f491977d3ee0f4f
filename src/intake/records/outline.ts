import type { Shape } from "../../cadastre/ring.ts";
import { positionsOf } from "../crs/placing.ts";
import type { SourceRow } from "../readers/source-table.ts";
import type { MappedTable } from "../table-match.ts";
import { placingKey } from "./placing-key.ts";
import type { Reading } from "./reading.ts";
import { reportRow, type Remark } from "./report-row.ts";
import { present } from "../present.ts";

/** The outline of a row. `text` is the geometry as it stands in the file where it could not be placed. */
export interface Outline {
  readonly shape: Shape | null;
  readonly text: string | null;
}

/**
 * Places a row's polygon. One that lies outside the file's system (TP-15) or in a local system gets no shape: drawn
 * somewhere wrong it would do more harm than in a list; its numbers stay with the record as text.
 */
export function outlineOf(reading: Reading, table: MappedTable, row: SourceRow): Outline {
  const geometry = row.geometry;
  if (geometry === null) return { shape: null, text: null };
  const placing = reading.placings.get(placingKey(table.source));
  const text = JSON.stringify(geometry);
  if (placing === undefined || placing === null) return { shape: null, text };
  const stray = positionsOf(geometry).find((position) => !placing.fits(position));
  const problem: Remark | null =
    stray !== undefined
      ? {
          rule: "TP-15",
          severity: 1,
          zh: "坐标越界或带号有误，未上图",
          en: "coordinates out of range or of a wrong zone: not drawn",
        }
      : geometry.kind !== "polygon"
        ? {
            rule: "IN-08",
            severity: 1,
            zh: `此表应为面，实为 ${geometry.kind}`,
            en: `a polygon is wanted, this is a ${geometry.kind}`,
          }
        : null;
  if (problem !== null || geometry.kind !== "polygon") {
    reportRow(reading, table.source.file, row.row, null, stray?.join(", ") ?? geometry.kind, present(problem));
    return { shape: null, text };
  }
  return { shape: placing.shape(geometry), text: null };
}
