import type { RecordSink, TableTally } from "../cadastre/hand-over.ts";
import type { CrsDecision } from "./crs/decide.ts";
import { decidePlaces, DRAWN_KINDS } from "./decide-places.ts";
import type { FileSource } from "./file-source.ts";
import { FindingLog } from "./finding-log.ts";
import { describeCrs } from "./hand-over-crs.ts";
import { handOverDate } from "./hand-over-date.ts";
import type { Profile, TableKind } from "./profile.ts";
import type { Progress } from "./progress.ts";
import { openTables } from "./readers/open-tables.ts";
import type { SourceTable } from "./readers/source-table.ts";
import { readRecords } from "./read-records.ts";
import { reportRow } from "./records/report-row.ts";
import type { Reading } from "./records/reading.ts";
import { UnitStatus } from "./records/unit-status.ts";
import { kindOf, type MappedTable, mapTable } from "./table-match.ts";
import { present } from "./present.ts";

export interface HandOverOptions {
  /** The day the hand-over describes, `YYYY-MM-DD`; else its newest registration, else its newest file. */
  readonly asOf?: string;
  readonly onProgress: (progress: Progress) => void;
}

/** What came out of one reading, beside what went to the sink. */
export interface HandOverReport {
  /** `YYYY-MM-DD` and where it comes from. */
  readonly date: string;
  readonly dateBasis: "given" | "newest registration" | "newest file" | "today";
  readonly crs: {
    /** `EPSG:4523`; several are joined by `, `; `local` or `none`. */
    readonly name: string;
    /** The decision in words, Chinese and English. */
    readonly sentence: string;
    /** Decision and evidence of every file with coordinates. */
    readonly files: readonly CrsDecision[];
  };
  /** How the text of each table was decoded, and how we know. */
  readonly encodings: readonly { readonly file: string; readonly table: string; readonly encoding: string }[];
  readonly tallies: readonly TableTally[];
  readonly findings: number;
  /** Files in no format that is read here. */
  readonly ignored: readonly string[];
}

/**
 * Reads a whole hand-over and pushes its records, findings and tallies into `sink`.
 * Steps: 1 open every file, 2 recognise tables and decide coordinate systems, 3 read and store in the order parents
 * first, 4 tallies. Throws an IntakeError when a file is broken or its coordinates cannot be understood; the caller
 * then abandons what the sink holds. Nothing is dropped: for every table read = stored + rejected.
 */
export async function readHandOver(
  files: FileSource,
  profile: Profile,
  sink: RecordSink,
  options: HandOverOptions,
): Promise<HandOverReport> {
  const opened = await openTables(files, (done, total) => options.onProgress({ step: "打开文件 open", done, total }));
  const mapped: MappedTable[] = [];
  const others: SourceTable[] = [];
  for (const source of opened.tables) {
    const kind = kindOf(source.name, profile);
    if (kind === null) others.push(source);
    else mapped.push(mapTable(source, kind, present(profile.tables[kind])));
  }
  const places = await decidePlaces(
    mapped.filter(({ kind }) => DRAWN_KINDS.has(kind)),
    profile,
  );
  const log = new FindingLog(sink);
  const has = (kind: TableKind) => mapped.some((table) => table.kind === kind);
  const reading: Reading = {
    profile,
    sink,
    log,
    placings: places.placings,
    has: { parcels: has("parcel"), units: has("unit") },
    parcels: new Set(),
    units: new Set(),
    status: new UnitStatus(),
    unitOfRawCode: new Map(),
  };
  reportFiles(reading, opened.ignored, mapped, others, places.decisions);
  const { tallies, newestRegistration } = await readRecords(reading, mapped, others, options.onProgress);
  for (const tally of tallies) sink.tally(tally);
  const date = handOverDate(options.asOf ?? null, newestRegistration, await files.list());
  return {
    ...date,
    crs: { ...describeCrs(places), files: places.decisions },
    encodings: opened.tables.map(({ file, name, encoding }) => ({ file, table: name, encoding })),
    tallies,
    findings: log.close(),
    ignored: opened.ignored,
  };
}

/** What the reader of the report should know about whole files. */
function reportFiles(
  reading: Reading,
  ignored: readonly string[],
  mapped: readonly MappedTable[],
  others: readonly SourceTable[],
  decisions: readonly CrsDecision[],
): void {
  for (const file of ignored) {
    const remark = {
      rule: "IN-01",
      severity: 3,
      zh: "不是可读取的格式，未读",
      en: "not in a format that is read",
    } as const;
    reportRow(reading, file, null, null, null, remark);
  }
  for (const { source, leftOut } of mapped) {
    for (const index of leftOut) {
      const remark = {
        rule: "IN-07",
        severity: 3,
        zh: "按配置不导入此列",
        en: "the profile leaves this column out",
      } as const;
      reportRow(reading, source.file, null, present(source.columns[index]), null, remark);
    }
  }
  for (const { file, name } of others) {
    const remark = {
      rule: "IN-06",
      severity: 3,
      zh: "未识别的表，按文字保留",
      en: "a table not known here; kept as text",
    } as const;
    reportRow(reading, file, null, null, name, remark);
  }
  for (const { file, epsg, evidence } of decisions) {
    if (epsg !== null || evidence.includes("no coordinates")) continue;
    const remark = {
      rule: "TP-15",
      severity: 2,
      zh: "局部坐标系，未上图（未定位）",
      en: "a local system: kept, but not on the map",
    } as const;
    reportRow(reading, file, null, null, evidence[0] ?? null, remark);
  }
}
