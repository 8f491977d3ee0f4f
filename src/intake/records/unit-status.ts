import { fieldLabel } from "../../cadastre/field-labels.ts";
import type { Right } from "../../cadastre/right.ts";
import { COUNTER_COLUMNS, counterDifferences, readCounters } from "../../cadastre/source-counters.ts";
import type { Counter } from "../../cadastre/states.ts";
import { counterOf } from "../../cadastre/unit-states.ts";
import type { FieldOf } from "../profile.ts";
import { present } from "../present.ts";
import type { SourceRow } from "../readers/source-table.ts";
import { RowPack } from "../row-pack.ts";
import { RowView } from "../row-view.ts";
import type { MappedTable } from "../table-match.ts";
import { storeOther } from "./others.ts";
import type { Reading } from "./reading.ts";
import { reportField, reportRow } from "./report-row.ts";
import { subjectOf } from "./subject.ts";
import { codedOf } from "./values.ts";

/** Fields of the status table by the attribute of the unit they become: the national name of the column. */
const STATUS_ATTRIBUTES = {
  seizures: "XSCFCS",
  provisionalSeizures: "XSYCFCS",
  locks: "XSSDCS",
  objections: "XSYYCS",
  mortgages: "XSDYACS",
  noticeMortgages: "XSYDYACS",
  constructionMortgages: "XSZJGCDYCS",
  notices: "XSYGCS",
  residences: "XSJZQCS",
  easements: "XSDYICS",
  forSale: "KS",
  sold: "YS",
  filed: "SFBA",
} as const satisfies Partial<Record<FieldOf<"unitStatus">, string>>;

/** Column of each counter. */
const COLUMN_OF = Object.fromEntries(
  Object.entries(COUNTER_COLUMNS).map(([column, counter]) => [counter, column]),
) as Readonly<Partial<Record<Counter, string>>>;

/**
 * What tables beside H tell about the state of units: the status table (S_SJ_BDCDYHXSZT) and contracts (HT). Their columns
 * become attributes of the unit; every row is kept as text as well. Counters are compared with the rights delivered and
 * never repaired.
 */
export class UnitStatus {
  readonly #pack = new RowPack();
  /** Row of each unit in the pack. */
  readonly #rowOf = new Map<string, number>();
  /** Furthest state among the contracts of a unit: 0, 1 or 2 (filed). */
  readonly #contracts = new Map<string, string>();
  readonly #found = new Map<string, Partial<Record<Counter, number>>>();

  /** Takes a row of the status table; the units must have been read. A second row about a unit is reported (DB-03). */
  addStatus(reading: Reading, table: MappedTable<"unitStatus">, row: SourceRow): true {
    const view = new RowView(table, row.row, row.values);
    const unit = this.#unit(reading, view);
    if (unit !== null && this.#rowOf.has(unit)) {
      const [zh, en] = ["此户已有状态行，只用第一行", "a second status row about this unit; the first one is used"];
      reportField(reading, view, "subject", { rule: "DB-03", severity: 2, zh, en });
    } else if (unit !== null) {
      const values = (Object.keys(STATUS_ATTRIBUTES) as (keyof typeof STATUS_ATTRIBUTES)[]).map((field) =>
        view.get(field),
      );
      this.#rowOf.set(unit, this.#pack.push([view.file, `${row.row}`, ...values]));
    }
    return storeOther(reading, table.source, row, table.leftOut);
  }

  /** Takes a row of HT. One that names no unit by its code says nothing here. */
  addContract(reading: Reading, table: MappedTable<"contract">, row: SourceRow): true {
    const view = new RowView(table, row.row, row.values);
    const unit = view.get("subject") === "" ? null : this.#unit(reading, view);
    const state = codedOf(reading, "HTZT", view, "state")?.code ?? null;
    if (unit !== null && state !== null && state > (this.#contracts.get(unit) ?? "")) this.#contracts.set(unit, state);
    return storeOther(reading, table.source, row, table.leftOut);
  }

  /** What these tables tell about a unit, by national column names; a column of table H that says otherwise is reported. */
  attributesOf(reading: Reading, unit: string, own: Record<string, string>): Record<string, string> {
    const state = this.#contracts.get(unit);
    if (state === undefined && !this.#rowOf.has(unit)) return own;
    const { file, row, attributes } = this.#status(unit);
    for (const [column, value] of Object.entries(attributes)) {
      const beside = own[column];
      if (beside === undefined || beside === value) continue;
      const [zh, en] = [`户表为“${beside}”，以状态表为准`, `table H says "${beside}"; the status table counts`];
      reportRow(reading, file, row, column, value, { rule: "IN-14", severity: 2, zh, en });
    }
    return { ...own, ...attributes, ...(state === undefined ? {} : { HTZT: state }) };
  }

  /** Counts a right that was delivered. */
  count(right: Right): void {
    const counter = this.#rowOf.has(right.subject) ? counterOf(right) : null;
    if (counter === null) return;
    const counts = this.#found.get(right.subject) ?? {};
    counts[counter] = (counts[counter] ?? 0) + 1;
    this.#found.set(right.subject, counts);
  }

  /** Reports every counter that differs from the rights delivered (IN-15). Call it when all rights were read. */
  report(reading: Reading): void {
    for (const unit of this.#rowOf.keys()) {
      const { file, row, attributes } = this.#status(unit);
      for (const { counter, counted, found } of counterDifferences(
        this.#found.get(unit) ?? {},
        readCounters(attributes),
      )) {
        const column = present(COLUMN_OF[counter]);
        const label = fieldLabel(column);
        reportRow(reading, file, row, column, `${counted}`, {
          rule: "IN-15",
          severity: 2,
          zh: `${unit} ${label.zh}：状态表 ${counted}，权利表 ${found}；角标取较大者`,
          en: `${unit} ${label.en}: ${counted} in the status table, ${found} in the rights; the badge shows the larger`,
        });
      }
    }
  }

  #status(unit: string): { file: string; row: number; attributes: Record<string, string> } {
    const index = this.#rowOf.get(unit);
    const [file = "", row = "", ...values] = index === undefined ? [] : this.#pack.get(index);
    const filled = Object.values(STATUS_ATTRIBUTES).map((column, at) => [column, values[at] ?? ""] as const);
    return { file, row: Number(row), attributes: Object.fromEntries(filled.filter(([, value]) => value !== "")) };
  }

  /** The unit a row is about; null, and reported, when there is none of that code. */
  #unit<K extends "unitStatus" | "contract">(reading: Reading, view: RowView<K>): string | null {
    const { subject, known, onParcel } = subjectOf(reading, view.get("subject"), "");
    if (known && !onParcel) return subject;
    const [zh, en] = ["没有这个户，按文字保留", "no such unit; kept as text"];
    reportField(reading, view, "subject", { rule: "DB-06", severity: 2, zh, en });
    return null;
  }
}
