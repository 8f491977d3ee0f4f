import { normaliseCode, parseCode, type ParsedCode, type UnitCode } from "../../cadastre/unit-code.ts";
import type { FieldOf, TableKind } from "../profile.ts";
import type { RowView } from "../row-view.ts";
import type { Reading } from "./reading.ts";
import { reportField } from "./report-row.ts";

/** Parsed codes of the last rows: a row asks for its codes several times, and a parcel or building has many rows. */
const recent = new Map<string, ParsedCode>();
const RECENT = 4096;

function parse(raw: string): ParsedCode {
  const known = recent.get(raw);
  if (known !== undefined) return known;
  if (recent.size >= RECENT) recent.clear();
  const parsed = parseCode(raw);
  recent.set(raw, parsed);
  return parsed;
}

/** A code of the national scheme, or null. */
export function nationalCode(raw: string): UnitCode | null {
  const parsed = parse(raw);
  return parsed.ok ? parsed.code : null;
}

/**
 * The text a code is stored and looked up by: normalised when it is national, else as it stands in the file.
 * A code that should be national and is not is reported (DB-04).
 */
export function readCode<K extends TableKind>(
  reading: Reading,
  view: RowView<K>,
  field: FieldOf<K>,
): { text: string; code: UnitCode | null } {
  const raw = view.get(field).trim();
  const parsed = parse(raw);
  if (parsed.ok) {
    for (const warning of parsed.warnings) {
      reportField(reading, view, field, { rule: "DB-04", severity: 2, ...warning.message });
    }
    return { text: parsed.code.text, code: parsed.code };
  }
  if (reading.profile.codes === "national") {
    reportField(reading, view, field, { rule: "DB-04", severity: 1, ...parsed.error.message });
  }
  return { text: raw, code: null };
}

/**
 * The code of the building a text names: 24 characters, 28 with `0000` behind, or the bare 4-digit 幢号 of a parcel.
 * Anything else stays as it is. `parcel` is the parcel code beside it, "" when there is none.
 */
export function buildingCode(number: string, parcel: string): string {
  const text = normaliseCode(number);
  if (/^[0-9]{4}$/.test(text) && parcel !== "") return `${parcel}F${text}`;
  return nationalCode(text)?.building ?? number.trim();
}
