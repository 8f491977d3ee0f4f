import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";

const FILE = new URL("./results.md", import.meta.url);

/** Appends one row to the table of `bench` in results.md, which starts with date, commit and cores. */
export function addRow(bench: string, row: Readonly<Record<string, string | number>>): void {
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  const cells = { date: new Date().toISOString().slice(0, 10), commit, cores: cpus().length, ...row };
  const head = `| ${Object.keys(cells).join(" | ")} |`;
  const line = `| ${Object.values(cells).join(" | ")} |`;
  const text = readFileSync(FILE, "utf8");
  const heading = `## ${bench}\n`;
  const start = text.indexOf(heading);
  if (start < 0) {
    const rule = `| ${Object.keys(cells)
      .map(() => "---")
      .join(" | ")} |`;
    writeFileSync(FILE, `${text.trimEnd()}\n\n${heading}\n${head}\n${rule}\n${line}\n`);
  } else {
    const next = text.indexOf("\n## ", start + heading.length);
    const end = next < 0 ? text.length : next;
    const section = text.slice(start, end).trimEnd();
    if (!section.includes(head)) throw new Error(`the columns of "${bench}" changed; start a new heading for them`);
    writeFileSync(FILE, `${text.slice(0, start)}${section}\n${line}\n${text.slice(end)}`);
  }
  console.log(`${bench}\n${head}\n${line}`);
}

/** The value below which `share` (0–1) of the sample lies. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
