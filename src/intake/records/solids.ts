import { orientRing } from "../../cadastre/orient.ts";
import type { Solid } from "../../cadastre/unit.ts";
import { positionsOf, type Placing } from "../crs/placing.ts";
import type { SourceRow } from "../readers/source-table.ts";
import { RowPack } from "../row-pack.ts";
import { RowView } from "../row-view.ts";
import type { MappedTable } from "../table-match.ts";
import { nationalCode } from "./codes.ts";
import { placingKey } from "./placing-key.ts";
import type { Reading } from "./reading.ts";
import { reportField, reportRow } from "./report-row.ts";
import type { RowCount } from "./table-rows.ts";
import { numberOf } from "./values.ts";
import { present } from "../present.ts";

interface SolidTable {
  readonly table: MappedTable<"solid">;
  readonly count: RowCount;
  readonly placing: Placing | null;
}

/** Surveyed floor polygons of units, packed until their unit comes by. */
export class SolidStock {
  readonly #pack = new RowPack();
  readonly #ofUnit = new Map<string, number[]>();
  readonly #tables: SolidTable[] = [];

  /** A table whose rows follow. */
  begin(reading: Reading, table: MappedTable<"solid">, count: RowCount): void {
    this.#tables.push({ table, count, placing: reading.placings.get(placingKey(table.source)) ?? null });
  }

  /** Keeps one row of the table begun last, or rejects it with the reason. */
  add(reading: Reading, row: SourceRow): void {
    const { table, count, placing } = present(this.#tables.at(-1));
    const view = new RowView(table, row.row, row.values);
    const base = numberOf(reading, view, "base");
    const top = numberOf(reading, view, "top");
    const rings = row.geometry?.kind === "polygon" ? row.geometry.polygons.map((polygon) => present(polygon[0])) : [];
    const stray =
      row.geometry === null || placing === null || positionsOf(row.geometry).some((at) => !placing.fits(at));
    if (base === null || top === null || base >= top || rings.length === 0 || stray) {
      const remark =
        rings.length > 0 && stray
          ? ({
              rule: "TP-15",
              severity: 1,
              zh: "坐标越界或坐标系未知",
              en: "coordinates out of range or of an unknown system",
            } as const)
          : ({
              rule: "DB-01",
              severity: 1,
              zh: "缺少面或有效的起始、结束高度",
              en: "no polygon or no valid base and top height",
            } as const);
      reportField(reading, view, "unit", remark, true);
      count.rejected += 1;
      return;
    }
    if (row.geometry?.kind === "polygon" && row.geometry.polygons.some((polygon) => polygon.length > 1)) {
      reportField(reading, view, "unit", {
        rule: "IN-10",
        severity: 2,
        zh: "户体内的孔洞未采用",
        en: "a hole inside the unit was left out",
      });
    }
    const key = solidKey(view.get("unit"));
    const values = [`${this.#tables.length - 1}`, `${row.row}`, `${base}`, `${top}`, JSON.stringify(rings)];
    const index = this.#pack.push(values);
    const known = this.#ofUnit.get(key);
    if (known === undefined) this.#ofUnit.set(key, [index]);
    else known.push(index);
  }

  /**
   * The solids of the unit with that code, as it stands in the file; lowest first, in the plane `wanted` works in.
   * They are counted as stored and given once.
   */
  take(rawCode: string, wanted: Placing | null): Solid[] {
    const unit = solidKey(rawCode);
    const indexes = this.#ofUnit.get(unit);
    if (indexes === undefined) return [];
    this.#ofUnit.delete(unit);
    const solids = indexes.flatMap((index) => {
      const [table, , base, top, rings] = this.#pack.get(index);
      const { placing, count } = present(this.#tables[Number(table)]);
      count.stored += 1;
      return (JSON.parse(present(rings)) as [number, number][][]).map((ring): Solid => {
        const places = ring.map((position) => present(placing).place(position));
        const same = wanted === null || wanted.planeEpsg === present(placing).planeEpsg;
        const plane = places.map(({ plane, lonLat }) => (same ? plane : wanted.projection.toPlane(lonLat)));
        return { ring: orientRing(plane, true), baseM: Number(base), topM: Number(top) };
      });
    });
    return solids.sort((a, b) => a.baseM - b.baseM);
  }

  /** Rejects what no unit took (DB-06). */
  close(reading: Reading): void {
    for (const [unit, indexes] of this.#ofUnit) {
      for (const index of indexes) {
        const [at, row] = this.#pack.get(index);
        const { table, count } = present(this.#tables[Number(at)]);
        count.rejected += 1;
        const remark = { rule: "DB-06", severity: 1, zh: "所属户不存在", en: "its unit does not exist" } as const;
        reportRow(reading, table.source.file, Number(row), "BDCDYH", unit, remark, true);
      }
    }
    this.#ofUnit.clear();
  }
}

/** A code that does not parse still joins a solid to its unit, as text. */
function solidKey(raw: string): string {
  return nationalCode(raw)?.text ?? raw;
}
