import { present } from "./present.ts";
/** What the date layouts seen in exports have in common: year, month, day, in this order; a time may follow. */
const LAYOUT = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:[ T].*)?$/;

/** `2019-03-05`, `2019/3/5 10:00:00`, `2019.3.5`, `2019年3月5日`, `20190305` → `2019-03-05`; null for anything else. */
export function readDate(text: string): string | null {
  const match = LAYOUT.exec(text.normalize("NFKC").trim());
  if (match === null) return null;
  const [, year, month, day, tightMonth, tightDay] = match;
  const date = `${year}-${present(month ?? tightMonth).padStart(2, "0")}-${present(day ?? tightDay).padStart(2, "0")}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== date ? null : date;
}
