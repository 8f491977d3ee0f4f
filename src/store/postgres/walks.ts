import type { BoundaryLine, BoundaryPoint } from "../../cadastre/boundary.ts";
import type { BuildingTable } from "../../cadastre/building.ts";
import type { Parcel } from "../../cadastre/parcel.ts";
import type { Unit } from "../../cadastre/unit.ts";
import type { Store } from "../store.ts";
import { countyOf, type Counties } from "./county.ts";
import type { Statements } from "./statements.ts";

interface CodeAndBody {
  readonly code: string;
  readonly body: string;
}

/** Pages of rows in code order, each after the last code of the page before; memory holds one page. */
async function* pages<Row extends { readonly code: string }>(next: (after: string) => Promise<Row[]>) {
  for (let after: string | undefined = ""; after !== undefined;) {
    const page: Row[] = await next(after);
    if (page.length > 0) yield page;
    after = page.at(-1)?.code;
  }
}

/** Everything in code order, for the tile builder. */
export function walksOver({ ask }: Statements, counties: Counties) {
  return {
    async *eachParcel() {
      const next = (after: string) =>
        ask<CodeAndBody>("SELECT code, body FROM {parcel} WHERE code > $1 ORDER BY code LIMIT 256", [after]);
      for await (const page of pages(next)) for (const { body } of page) yield JSON.parse(body) as Parcel;
    },
    async *eachTable() {
      const next = (after: string) =>
        ask<CodeAndBody & { no: number }>(
          "SELECT code, no, body FROM {building} WHERE code > $1 ORDER BY code LIMIT 16",
          [after],
        );
      for await (const page of pages(next)) {
        const rows = await ask<{ building: number; body: string }>(
          `SELECT building, body FROM {unit} WHERE county = ANY($1::text[]) AND building = ANY($2::int[])
           ORDER BY building, id`,
          [counties.below(...page.map(({ code }) => code)), page.map(({ no }) => no)],
        );
        const units = Map.groupBy(rows, (row) => row.building);
        for (const { no, body } of page) {
          const table = JSON.parse(body) as Omit<BuildingTable, "units">;
          yield { ...table, units: (units.get(no) ?? []).map((row) => JSON.parse(row.body) as Unit) };
        }
      }
    },
    async *eachBoundary() {
      const next = (after: string) =>
        ask<{ code: string }>(
          "SELECT DISTINCT parcel AS code FROM {boundary} WHERE parcel > $1 ORDER BY parcel LIMIT 256",
          [after],
        );
      for await (const page of pages(next)) {
        const codes = page.map(({ code }) => code);
        const rows = await ask<{ parcel: string; kind: string; body: string }>(
          `SELECT parcel, kind, body FROM {boundary} WHERE county = ANY($1::text[]) AND parcel = ANY($2::text[])
           ORDER BY parcel, no`,
          [[...new Set(codes.map(countyOf))], codes],
        );
        for (const [parcel, pieces] of Map.groupBy(rows, (row) => row.parcel)) {
          const of = <T>(kind: string): T[] =>
            pieces.filter((row) => row.kind === kind).map((row) => JSON.parse(row.body) as T);
          yield { parcel, points: of<BoundaryPoint>("point"), lines: of<BoundaryLine>("line") };
        }
      }
    },
  } satisfies Partial<Store>;
}
