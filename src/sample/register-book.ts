import type { RecordSink } from "../cadastre/hand-over.ts";
import type { Holder, Right } from "../cadastre/right.ts";
import type { Party } from "./parties.ts";
import { seeded, type Random } from "./random.ts";
import { coded } from "./shape.ts";

/** What one entry says beside what every entry has. */
export interface Entry {
  /** Source table, e.g. `DYAQ`. */
  readonly table: string;
  readonly kind: Right["kind"];
  readonly rightType: string | null;
  readonly registrationType: string;
  readonly variant?: Right["variant"];
  readonly underConstruction?: boolean;
  /** A certificate for ownership and land, a proof for the rest, nothing for a seizure. */
  readonly paper: "certificate" | "proof" | "none";
  readonly status: Right["status"];
  readonly year: number;
  /** Years from the day of registration; null without a term. */
  readonly termYears: number | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly holders: readonly Party[];
}

export interface Subject {
  readonly id: string;
  readonly onParcel: boolean;
}

const REGISTRARS = ["登簿员甲", "登簿员乙", "登簿员丙", "登簿员丁"] as const;
const LAST_DAY = "2026-06-30";

function dayIn(year: number, random: Random): string {
  const day = `${year}-${String(random.int(1, 12)).padStart(2, "0")}-${String(random.int(1, 28)).padStart(2, "0")}`;
  return day > LAST_DAY ? LAST_DAY : day;
}

const STATUS_CODE = { provisional: "0", current: "1", past: "2", ended: "3", unknown: "" } as const;

/** Writes entries with running numbers: right ids inside the data set, invented case and certificate numbers. */
export function registerBook(sink: Pick<RecordSink, "right" | "holder">): (subject: Subject, entry: Entry) => void {
  const rows = new Map<string, number>();
  let papers = 0;
  return (subject, entry) => {
    const row = (rows.get(entry.table) ?? 0) + 1;
    rows.set(entry.table, row);
    const random = seeded(`entry ${subject.id} ${entry.table} ${row}`);
    const registered = dayIn(Math.min(entry.year, 2026), random);
    const year = registered.slice(0, 4);
    const caseNo = `${registered.replaceAll("-", "")}9${String(row).padStart(6, "0")}`;
    const number = 9000000 + ++papers;
    const word = entry.paper === "certificate" ? "不动产权" : "不动产证明";
    const certificate = entry.paper === "none" ? null : `川（${year}）广元市${word}第${number}号`;
    const to = entry.termYears === null ? null : `${Number(year) + entry.termYears}${registered.slice(4)}`;
    sink.right({
      id: `${entry.table}:${row}`,
      kind: entry.kind,
      subject: subject.id,
      onParcel: subject.onParcel,
      caseNo,
      rightType: entry.rightType === null ? null : coded("QLLX", entry.rightType),
      registrationType: coded("DJLX", entry.registrationType),
      variant: entry.variant ?? null,
      underConstruction: entry.underConstruction ?? false,
      certificate,
      status: entry.status,
      from: entry.termYears === null ? null : registered,
      to,
      registered,
      attributes: {
        ...entry.attributes,
        QXDM: "510802",
        DJJG: "广元市不动产登记机构（虚构）",
        DBR: random.pick(REGISTRARS),
        QSZT: STATUS_CODE[entry.status],
      },
    });
    entry.holders.forEach((party, index) =>
      sink.holder(holderOf(subject, party, index, entry, { caseNo, certificate })),
    );
  };
}

function holderOf(
  subject: Subject,
  party: Party,
  index: number,
  entry: Entry,
  papers: { readonly caseNo: string; readonly certificate: string | null },
): Holder {
  const shared = entry.holders.length > 1;
  return {
    subject: subject.id,
    onParcel: subject.onParcel,
    ...papers,
    order: index + 1,
    name: party.name,
    holderType: coded("QLRLX", party.holderType),
    idType: coded("ZJZL", party.idType),
    idNumber: party.idNumber,
    share: shared && party.share !== null ? party.share : null,
    coOwnership: coded("GYFS", !shared ? "0" : party.share === null ? "1" : "2"),
    status: entry.status,
    attributes: { SFCZR: index === 0 ? "是" : "否", QXDM: "510802" },
  };
}
