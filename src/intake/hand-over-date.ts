import type { FileEntry } from "./file-source.ts";

/**
 * The day a hand-over describes: as given, else its newest registration not later than its newest file, else the
 * date of that file, else today (our choice).
 */
export function handOverDate(
  asOf: string | null,
  newestRegistration: string | null,
  files: readonly FileEntry[],
): { date: string; dateBasis: "given" | "newest registration" | "newest file" | "today" } {
  if (asOf !== null) return { date: asOf, dateBasis: "given" };
  const newestFile = files.reduce<string | null>((newest, { modified }) => later(newest, modified), null);
  const believable = newestRegistration !== null && (newestFile === null || newestRegistration <= newestFile);
  if (believable) return { date: newestRegistration, dateBasis: "newest registration" };
  if (newestFile !== null) return { date: newestFile, dateBasis: "newest file" };
  return { date: new Date().toISOString().slice(0, 10), dateBasis: "today" };
}

/** The later of two days. */
export function later(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a;
}
