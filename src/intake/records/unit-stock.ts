import { normaliseCode } from "../../cadastre/unit-code.ts";
import type { SourceRow } from "../readers/source-table.ts";
import { RowPack } from "../row-pack.ts";
import { RowView } from "../row-view.ts";
import type { MappedTable } from "../table-match.ts";
import type { BuildingDraft } from "./buildings.ts";
import { buildingCode, nationalCode, readCode } from "./codes.ts";
import { storeOther } from "./others.ts";
import type { Reading } from "./reading.ts";
import { reportField } from "./report-row.ts";
import { present } from "../present.ts";

type View = RowView<"unit">;

/** A unit row and the id it goes by. */
export interface StockedUnit {
  readonly id: string;
  readonly view: View;
  /** The predicted row of a unit that has a row for each series; `view` is the measured one. */
  readonly predicted: View | null;
}

/** Unit rows, packed and grouped by building until the building is assembled. */
export class UnitStock {
  readonly #pack = new RowPack();
  readonly #tables: MappedTable<"unit">[] = [];
  readonly #ofBuilding = new Map<string, number[]>();
  readonly #loose: number[] = [];
  /** First row of a unit → its row in the other series. */
  readonly #twins = new Map<number, number>();
  /** Rows by id of the building asked about last: duplicates come building by building. */
  #recent: { readonly building: string; readonly rows: Map<string, number> } | null = null;

  /** A table whose rows follow. */
  begin(table: MappedTable<"unit">): void {
    this.#tables.push(table);
  }

  /**
   * Takes one row of the table begun last. A code that was there before is rejected (DB-03), unless one of the two rows
   * has predicted (YC) and the other measured (SC) areas only: then they are one unit in both series (IN-16), with the
   * measured row's columns; the predicted row is kept as text as well (our choice). A unit whose building is not in the
   * hand-over (DB-06) is kept as a loose unit of its parcel, so that it is found and its rights with it.
   */
  add(reading: Reading, row: SourceRow, drafts: ReadonlyMap<string, BuildingDraft>): boolean {
    const table = present(this.#tables.at(-1));
    const view = new RowView(table, row.row, row.values);
    const first = this.#rowInOtherSeries(reading, view);
    if (first !== null) {
      this.#twins.set(first, this.#push(row, ""));
      this.#keepPredicted(reading, first);
      const [zh, en] = ["预测行与实测行同号，合为一户", "a predicted and a measured row of one code: one unit"];
      reportField(reading, view, "code", { rule: "IN-16", severity: 3, zh, en });
      return true;
    }
    const id = this.#identify(reading, view);
    if (id === null) return false;
    const index = this.#push(row, id);
    const building = this.#buildingOf(reading, view, drafts);
    if (building === null) this.#loose.push(index);
    else {
      const known = this.#ofBuilding.get(building);
      if (known === undefined) this.#ofBuilding.set(building, [index]);
      else known.push(index);
      if (this.#recent?.building === building) this.#recent.rows.set(id, index);
    }
    return true;
  }

  /** The unit rows of a building, in file order; given once. */
  *take(building: string): Generator<StockedUnit> {
    const indexes = this.#ofBuilding.get(building) ?? [];
    this.#ofBuilding.delete(building);
    for (const index of indexes) yield this.#unit(index);
  }

  /** The units that belong to no single building. */
  *loose(): Generator<StockedUnit> {
    for (const index of this.#loose) yield this.#unit(index);
  }

  #push(row: SourceRow, id: string): number {
    return this.#pack.push([`${this.#tables.length - 1}`, `${row.row}`, id, ...row.values]);
  }

  #row(index: number): { id: string; view: View } {
    const [table, row, id, ...values] = this.#pack.get(index);
    return { id: present(id), view: new RowView(present(this.#tables[Number(table)]), Number(row), values) };
  }

  #unit(index: number): StockedUnit {
    const { id, view } = this.#row(index);
    const twin = this.#twins.get(index);
    if (twin === undefined) return { id, view, predicted: null };
    const other = this.#row(twin).view;
    return isOf("measured", view) ? { id, view, predicted: other } : { id, view: other, predicted: view };
  }

  #keepPredicted(reading: Reading, first: number): void {
    const twin = this.#twins.get(first);
    const [table, row, , ...values] = this.#pack.get(
      twin !== undefined && isOf("predicted", this.#row(twin).view) ? twin : first,
    );
    const { source, leftOut } = present(this.#tables[Number(table)]);
    storeOther(reading, source, { row: Number(row), values, geometry: null }, leftOut);
  }

  /** The first row of this unit when it is of the other series than this one; else null. */
  #rowInOtherSeries(reading: Reading, view: View): number | null {
    const code = nationalCode(view.get("code"));
    if (code?.level !== "unit" || code.building === null || !reading.units.has(code.text)) return null;
    if (this.#recent?.building !== code.building) {
      const indexes = this.#ofBuilding.get(code.building) ?? [];
      const rows = new Map(indexes.map((index) => [this.#row(index).id, index]));
      this.#recent = { building: code.building, rows };
    }
    const first = this.#recent.rows.get(code.text);
    if (first === undefined || this.#twins.has(first)) return null;
    const { view: other } = this.#row(first);
    const apart =
      (isOf("predicted", other) && isOf("measured", view)) || (isOf("measured", other) && isOf("predicted", view));
    return apart ? first : null;
  }

  /** The unit's id, or null when the row is rejected. */
  #identify(reading: Reading, view: View): string | null {
    const raw = view.get("code");
    const own = `~${view.table.source.name}-${this.#tables.length > 1 ? `${this.#tables.length}-` : ""}${view.row}`;
    if (raw === "") {
      reportField(reading, view, "code", {
        rule: "DB-01",
        severity: 1,
        zh: "不动产单元号为空",
        en: "the unit code is empty",
      });
      return own;
    }
    const { code } = readCode(reading, view, "code");
    if (code === null || code.level !== "unit") {
      if (code !== null) {
        const remark = {
          rule: "DB-04",
          severity: 1,
          zh: "不是 28 位单元代码",
          en: "not a unit code of 28 characters",
        } as const;
        reportField(reading, view, "code", remark);
      }
      const key = normaliseCode(raw);
      if (!reading.unitOfRawCode.has(key)) reading.unitOfRawCode.set(key, own);
      return own;
    }
    if (reading.units.has(code.text)) {
      const remark = {
        rule: "DB-03",
        severity: 1,
        zh: "单元号重复，只保留第一行",
        en: "unit code used before; the first row is kept",
      } as const;
      reportField(reading, view, "code", remark, true);
      return null;
    }
    reading.units.add(code.text);
    const parcel = view.get("parcel");
    if (parcel !== "" && normaliseCode(parcel) !== code.parcel) {
      const remark = {
        rule: "DB-05",
        severity: 1,
        zh: "宗地代码与单元号前 19 位不符",
        en: `parcel ${parcel} is not the beginning of the unit code`,
      } as const;
      reportField(reading, view, "code", remark);
    }
    return code.text;
  }

  #buildingOf(reading: Reading, view: View, drafts: ReadonlyMap<string, BuildingDraft>): string | null {
    const code = nationalCode(view.get("code"));
    if (code?.form === "several-buildings") return null;
    const number = view.get("building");
    const parcel = nationalCode(view.get("parcel"))?.parcel ?? code?.parcel ?? "";
    const named = number === "" ? (code?.building ?? "") : buildingCode(number, parcel);
    if (drafts.has(named)) return named;
    reportField(reading, view, "building", {
      rule: "DB-06",
      severity: 1,
      zh: `自然幢 ${named} 不存在，此户列入宗地的未定位`,
      en: `building ${named} does not exist; the unit is listed with its parcel, not placed`,
    });
    return null;
  }
}

/** Whether a row has a built area of this series and none of the other. */
function isOf(series: "predicted" | "measured", view: View): boolean {
  const [yc, sc] = [Number(view.get("predictedBuilt")) > 0, Number(view.get("measuredBuilt")) > 0];
  return yc !== sc && (series === "predicted" ? yc : sc);
}

/** The parcel a unit row belongs to: its own column, else the beginning of its code. */
export function parcelOf(view: View): string | null {
  const own = view.get("parcel");
  const code = nationalCode(view.get("code"));
  return own === "" ? (code?.parcel ?? null) : (nationalCode(own)?.parcel ?? own);
}
