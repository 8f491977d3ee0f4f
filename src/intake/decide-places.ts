import type { Position } from "../cadastre/ring.ts";
import { type CrsDecision, decideCrs } from "./crs/decide.ts";
import { degreePlane, type DegreePlane, Placing, positionsOf } from "./crs/placing.ts";
import { isGeographic } from "./crs/systems.ts";
import { IntakeError, type IntakeFault } from "./intake-error.ts";
import type { Profile, TableKind } from "./profile.ts";
import type { SourceTable } from "./readers/source-table.ts";
import { coordinates } from "./records/boundaries.ts";
import { placingKey } from "./records/placing-key.ts";
import { RowView } from "./row-view.ts";
import { crsOverride, type MappedTable } from "./table-match.ts";
import { present } from "./present.ts";

/** Rows looked at for the decision; every later position is checked against it one by one. */
const SAMPLE_ROWS = 1000;

export interface Places {
  readonly decisions: readonly CrsDecision[];
  /** By placingKey; null for a local system. */
  readonly placings: ReadonlyMap<string, Placing | null>;
  /** The hand-over's plane for degrees; null when no file is in degrees. */
  readonly degrees: DegreePlane | null;
}

/** Decides the coordinate system of every table with coordinates. Throws the faults of all of them together. */
export async function decidePlaces(tables: readonly MappedTable[], profile: Profile): Promise<Places> {
  const decisions: { table: MappedTable; decision: CrsDecision; sample: readonly Position[] }[] = [];
  const faults: IntakeFault[] = [];
  for (const table of tables) {
    try {
      const looked = await lookAt(table);
      if (table.source.declared === null && looked.sample.length === 0) continue;
      const declared = table.source.declared ?? { origin: "", text: null };
      const override = crsOverride(table.source.name, profile);
      const decision = decideCrs({ file: table.source.file, declared, override, ...looked });
      decisions.push({ table, decision, sample: looked.sample });
    } catch (error) {
      if (!(error instanceof IntakeError)) throw error;
      faults.push(...error.faults);
    }
  }
  const [first, ...rest] = faults;
  if (first !== undefined) throw new IntakeError([first, ...rest]);
  const geographic = decisions.filter(({ decision }) => decision.epsg !== null && isGeographic(decision.epsg));
  const degrees = geographic.length === 0 ? null : degreePlane(middle(geographic));
  const placings = new Map<string, Placing | null>();
  for (const { table, decision } of decisions) {
    const { epsg } = decision;
    // Without any file in degrees the plane for them is never asked for.
    const placing = epsg === null ? null : new Placing({ ...decision, epsg }, degrees ?? degreePlane([105, 32]));
    placings.set(placingKey(table.source), placing);
  }
  return { decisions: decisions.map(({ decision }) => decision), placings, degrees };
}

async function lookAt(table: MappedTable): Promise<{ sample: Position[]; county: string }> {
  const sample: Position[] = [];
  let county = "";
  if (table.source.declared === null && table.kind !== "boundaryPoint") return { sample, county };
  let rows = 0;
  for await (const row of table.source.rows()) {
    rows += 1;
    if (row.geometry !== null) sample.push(...positionsOf(row.geometry).slice(0, 20));
    else if (table.kind === "boundaryPoint") {
      const at = coordinates(new RowView(table as MappedTable<"boundaryPoint">, row.row, row.values));
      if (at !== null) sample.push(at);
    }
    county ||= countyIn(table.source, row.values);
    if (rows >= SAMPLE_ROWS) break;
  }
  return { sample, county };
}

/** The first value that begins like a code of the national scheme. */
function countyIn(source: SourceTable, values: readonly string[]): string {
  const index = source.columns.findIndex(
    (column, at) => /DM$|DYH$|ZRZH$/i.test(column) && /^\d{12}[GJZ]/.test(present(values[at])),
  );
  return index < 0 ? "" : present(values[index]).slice(0, 6);
}

function middle(tables: readonly { decision: CrsDecision; sample: readonly Position[] }[]): Position {
  const sum = [0, 0, 0] as [number, number, number];
  for (const { decision, sample } of tables) {
    for (const [first, second] of sample) {
      sum[0] += decision.northFirst ? second : first;
      sum[1] += decision.northFirst ? first : second;
      sum[2] += 1;
    }
  }
  return sum[2] === 0 ? [105, 32] : [sum[0] / sum[2], sum[1] / sum[2]];
}

/** Kinds whose geometry the product draws; others keep theirs as text and need no system. */
export const DRAWN_KINDS: ReadonlySet<TableKind> = new Set([
  "parcel",
  "building",
  "solid",
  "boundaryPoint",
  "boundaryLine",
]);
