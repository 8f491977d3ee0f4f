import { normaliseCode } from "../../cadastre/unit-code.ts";
import type { SourceRow } from "../readers/source-table.ts";
import { RowPack } from "../row-pack.ts";
import { RowView } from "../row-view.ts";
import type { MappedTable } from "../table-match.ts";
import type { BuildingDraft } from "./buildings.ts";
import { buildingCode, nationalCode, readCode } from "./codes.ts";
import type { Reading } from "./reading.ts";
import { reportField } from "./report-row.ts";
import { present } from "../present.ts";

type View = RowView<"unit">;

/** A unit row and the id it goes by. */
export interface StockedUnit {
  readonly id: string;
  readonly view: View;
}

/** Unit rows, packed and grouped by building until the building is assembled. */
export class UnitStock {
  readonly #pack = new RowPack();
  readonly #tables: MappedTable<"unit">[] = [];
  readonly #ofBuilding = new Map<string, number[]>();
  readonly #loose: number[] = [];

  /** A table whose rows follow. */
  begin(table: MappedTable<"unit">): void {
    this.#tables.push(table);
  }

  /**
   * Takes one row of the table begun last. A code that was there before is rejected (DB-03); a unit whose building is
   * not in the hand-over (DB-06) is kept as a loose unit of its parcel, so that it is found and its rights with it.
   */
  add(reading: Reading, row: SourceRow, drafts: ReadonlyMap<string, BuildingDraft>): boolean {
    const table = present(this.#tables.at(-1));
    const view = new RowView(table, row.row, row.values);
    const id = this.#identify(reading, view);
    if (id === null) return false;
    const index = this.#pack.push([`${this.#tables.length - 1}`, `${row.row}`, id, ...row.values]);
    const building = this.#buildingOf(reading, view, drafts);
    if (building === null) this.#loose.push(index);
    else {
      const known = this.#ofBuilding.get(building);
      if (known === undefined) this.#ofBuilding.set(building, [index]);
      else known.push(index);
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

  #unit(index: number): StockedUnit {
    const [table, row, id, ...values] = this.#pack.get(index);
    return { id: present(id), view: new RowView(present(this.#tables[Number(table)]), Number(row), values) };
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

/** The parcel a unit row belongs to: its own column, else the beginning of its code. */
export function parcelOf(view: View): string | null {
  const own = view.get("parcel");
  const code = nationalCode(view.get("code"));
  return own === "" ? (code?.parcel ?? null) : (nationalCode(own)?.parcel ?? own);
}
