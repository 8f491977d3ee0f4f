import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Finding, RecordSink, TableTally } from "../cadastre/hand-over.ts";
import { folderSource } from "../intake/folder-source.ts";
import { loadProfile } from "../intake/profiles/load-profile.ts";
import { readHandOver } from "../intake/read-hand-over.ts";
import { CommandError } from "./failure.ts";
import { makeDataset } from "./make-dataset.ts";
import { homeFolder } from "./places.ts";
import { Progress } from "./progress.ts";

const OPTIONS = {
  profile: { type: "string" },
  id: { type: "string" },
  title: { type: "string" },
  date: { type: "string" },
  home: { type: "string" },
} as const;

const SHOWN_FINDINGS = 20;

/** Lets everything through and keeps what the person at the command line should read. */
function watching(sink: RecordSink): {
  sink: RecordSink;
  tallies: TableTally[];
  findings: Finding[];
  count: () => number;
} {
  const tallies: TableTally[] = [];
  const findings: Finding[] = [];
  let count = 0;
  const watched: RecordSink = {
    ...sink,
    tally(tally) {
      tallies.push(tally);
      sink.tally(tally);
    },
    finding(finding) {
      count++;
      if (findings.length < SHOWN_FINDINGS) findings.push(finding);
      sink.finding(finding);
    },
  };
  return { sink: watched, tallies, findings, count: () => count };
}

function printReport(tallies: readonly TableTally[], findings: readonly Finding[], count: number): void {
  console.table(
    tallies.map(({ table, file, read, stored, rejected }) => ({
      表: table,
      文件: file,
      "读 read": read,
      "存 stored": stored,
      "拒 rejected": rejected,
    })),
  );
  for (const finding of findings) {
    const place = `${finding.file}${finding.row === null ? "" : `:${finding.row}`}${finding.field === null ? "" : ` ${finding.field}`}`;
    console.log(
      `  ${finding.rule} ${place} ${finding.value === null ? "" : `"${finding.value}" `}${finding.message.zh} ${finding.message.en}`,
    );
  }
  if (count > findings.length)
    console.log(`  … ${count - findings.length} more; all of them are on the report page of the app`);
}

/** `loutu import <folder>`: reads a hand-over and makes it the data set that is served. */
export async function importFolder(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const folder = positionals[0];
  if (folder === undefined || positionals.length > 1)
    throw new CommandError("no-folder", "name one folder: loutu import <folder>");
  const facts = await stat(folder).catch(() => null);
  if (!facts?.isDirectory()) throw new CommandError("no-folder", `"${folder}" is no folder`);
  if (values.date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.date)) {
    throw new CommandError("bad-date", `"${values.date}" is not YYYY-MM-DD`);
  }
  const profile = await loadProfile(values.profile ?? "national");
  const id = values.id ?? `import-${new Date().toISOString().slice(0, 19).replace(/[-:]/g, "").replace("T", "-")}`;
  const title = values.title ?? basename(resolve(folder));
  const progress = new Progress();
  const info = await makeDataset(
    values.home ?? homeFolder,
    id,
    async (sink) => {
      const watched = watching(sink);
      const report = await readHandOver(folderSource(folder), profile, watched.sink, {
        ...(values.date === undefined ? {} : { asOf: values.date }),
        onProgress: progress.report,
      });
      progress.end();
      console.log(`\n${report.crs.sentence}`);
      printReport(watched.tallies, watched.findings, watched.count());
      return { id, title: { zh: title, en: title }, date: report.date, invented: false, crs: report.crs.name };
    },
    progress,
  );
  const { counts } = info;
  console.log(
    `\n${info.id}: ${counts.parcels} parcels, ${counts.buildings} buildings, ${counts.units} units ` +
      `= ${counts.placed} placed + ${counts.parking} parking + ${counts.tray} in the tray; ${counts.rights} rights, ${counts.holders} holders`,
  );
  console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}
