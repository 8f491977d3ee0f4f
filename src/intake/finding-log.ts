import type { Finding, RecordSink } from "../cadastre/hand-over.ts";

/** Findings of one rule, file and field that are written one by one; the rest are counted in one more (our choice). */
const ONE_BY_ONE = 500;

/** Hands findings on as they come; a fault that fills a whole column becomes a list and a count, not a flood. */
export class FindingLog {
  readonly #sink: RecordSink;
  readonly #seen = new Map<string, { readonly first: Finding; count: number }>();
  #written = 0;

  constructor(sink: RecordSink) {
    this.#sink = sink;
  }

  /** A rejected row is always written, whatever the count. */
  add(finding: Finding): void {
    const key = `${finding.rule}|${finding.file}|${finding.field ?? ""}|${finding.rejected}`;
    const seen = this.#seen.get(key) ?? { first: finding, count: 0 };
    seen.count += 1;
    this.#seen.set(key, seen);
    if (seen.count <= ONE_BY_ONE || finding.rejected) this.#write(finding);
  }

  /** Writes the counts of what was not written one by one. Returns how many findings were written in all. */
  close(): number {
    for (const { first, count } of this.#seen.values()) {
      const more = first.rejected ? 0 : count - ONE_BY_ONE;
      if (more <= 0) continue;
      this.#write({
        ...first,
        row: null,
        value: null,
        message: { zh: `同类问题另有 ${more} 处，未逐条列出`, en: `${more} more of this kind, not listed one by one` },
      });
    }
    return this.#written;
  }

  #write(finding: Finding): void {
    this.#written += 1;
    this.#sink.finding(finding);
  }
}
