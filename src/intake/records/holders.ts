import type { SourceRow } from "../readers/source-table.ts";
import { RowView } from "../row-view.ts";
import type { MappedTable } from "../table-match.ts";
import type { Reading } from "./reading.ts";
import { reportField } from "./report-row.ts";
import { subjectOf } from "./subject.ts";
import { codedOf, numberOf, statusOf, textOf } from "./values.ts";

/** Stores one holder row. Returns whether it was stored. */
export function readHolder(reading: Reading, table: MappedTable<"holder">, row: SourceRow): boolean {
  const view = new RowView(table, row.row, row.values);
  const { subject, onParcel } = subjectOf(reading, view.get("subject"), "");
  if (subject === "") {
    const remark = {
      rule: "DB-01",
      severity: 1,
      zh: "单元号为空，不知是谁的权利人",
      en: "no unit code: a holder of nothing",
    } as const;
    reportField(reading, view, "subject", remark, true);
    return false;
  }
  const holder = {
    subject,
    onParcel,
    caseNo: textOf(view, "caseNo"),
    certificate: textOf(view, "certificate"),
    order: numberOf(reading, view, "order") ?? row.row,
    name: view.get("name"),
    holderType: codedOf(reading, "QLRLX", view, "holderType"),
    idType: codedOf(reading, "ZJZL", view, "idType"),
    idNumber: textOf(view, "idNumber"),
    share: textOf(view, "share"),
    coOwnership: codedOf(reading, "GYFS", view, "coOwnership"),
    status: statusOf(reading, view, "status"),
  };
  reading.sink.holder({ ...holder, attributes: view.attributes() });
  return true;
}
