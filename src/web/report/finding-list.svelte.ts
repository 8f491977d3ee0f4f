import type { ReportView } from "../../contract/shapes.ts";
import { api, ApiError } from "../api.ts";

const PAGE = 200;

/** The import report: the tallies, and the findings a page at a time. */
export class FindingList {
  tallies = $state.raw<ReportView["tallies"]>([]);
  findings = $state.raw<ReportView["findings"]>([]);
  failure = $state.raw<ApiError | null>(null);
  arrived = $state(false);
  busy = $state(false);
  more = $state(false);
  #next = 0;

  async load(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      const page = await api.report(this.#next, PAGE);
      this.tallies = page.tallies;
      this.findings = [...this.findings, ...page.findings];
      this.more = page.next !== null;
      this.#next = page.next ?? this.#next;
      this.arrived = true;
      this.failure = null;
    } catch (error) {
      this.failure = error instanceof ApiError ? error : null;
    } finally {
      this.busy = false;
    }
  }
}
