import type { CodedValue } from "./coded-value.ts";
import type { Words } from "./code-words.ts";
import { BOUNDARY_LISTS } from "./lists/boundaries.ts";
import type { CodeEntry, CodeLists } from "./lists/code-list.ts";
import { HOLDER_LISTS } from "./lists/holders.ts";
import { HOUSE_LISTS } from "./lists/houses.ts";
import { LAND_USE_2007 } from "./lists/land-use-2007.ts";
import { LAND_USE_2017 } from "./lists/land-use-2017.ts";
import { LAND_USE_2023 } from "./lists/land-use-2023.ts";
import { RIGHT_LISTS } from "./lists/rights.ts";

/**
 * Every code list of registry-tables.md §4 by its key: the column name (`QLLX`), or for land use the scheme
 * (`GBT21010-2017`), because the same number means different things in three schemes.
 */
export const CODE_LISTS: CodeLists = {
  ...RIGHT_LISTS,
  ...HOLDER_LISTS,
  ...HOUSE_LISTS,
  ...BOUNDARY_LISTS,
  ...LAND_USE_2007,
  ...LAND_USE_2017,
  ...LAND_USE_2023,
};

interface Lookup {
  readonly byCode: ReadonlyMap<string, CodeEntry>;
  readonly byPlainCode: ReadonlyMap<string, CodeEntry | null>;
  readonly byLabel: ReadonlyMap<string, CodeEntry | null>;
}

const lookups = new Map<string, Lookup>();

/** Labels are compared without brackets, blanks, 其他/其它 and the endings that lists write or leave out. */
function plainLabel(label: string): string {
  return label
    .normalize("NFKC")
    .replace(/[\s()、,，/／·]/g, "")
    .replaceAll("其他", "其它")
    .toLowerCase();
}

const plainCode = (code: string) => code.replace(/^0+(?=.)/, "");
const SHORT_ENDING = /(登记|预告登记|抵押|界址点|结构|用地)$/;

/** Adds a spelling; one that two entries share becomes null, so that it matches neither. */
function spell(map: Map<string, CodeEntry | null>, key: string, entry: CodeEntry): void {
  const taken = map.get(key);
  if (taken === undefined) map.set(key, entry);
  else if (taken !== entry) map.set(key, null);
}

function lookupOf(scheme: string): Lookup | null {
  const known = lookups.get(scheme);
  if (known) return known;
  const entries = CODE_LISTS[scheme];
  if (!entries) return null;
  const byPlainCode = new Map<string, CodeEntry | null>();
  const byLabel = new Map<string, CodeEntry | null>();
  for (const entry of entries) {
    spell(byPlainCode, plainCode(entry[0]), entry);
    spell(byLabel, plainLabel(entry[1]), entry);
  }
  for (const entry of entries) {
    const label = plainLabel(entry[1]);
    const short = label.replace(SHORT_ENDING, "");
    if (short !== label && short !== "" && !byLabel.has(short)) spell(byLabel, short, entry);
  }
  const lookup = { byCode: new Map(entries.map((entry) => [entry[0], entry])), byPlainCode, byLabel };
  lookups.set(scheme, lookup);
  return lookup;
}

function entryOf(lookup: Lookup, text: string): CodeEntry | null {
  const byCode = lookup.byCode.get(text);
  if (byCode) return byCode;
  if (/^[0-9]+$/.test(text)) return lookup.byPlainCode.get(plainCode(text)) ?? null;
  const number = /^([0-9]+)\.0+$/.exec(text)?.[1];
  if (number !== undefined) return entryOf(lookup, number);
  const label = lookup.byLabel.get(plainLabel(text));
  if (label) return label;
  const both = /^([0-9]+)[\s:：.\-、_|(（]*([^0-9\s].*?)[)）]?$/u.exec(text);
  if (!both?.[1] || !both[2]) return null;
  const [first, second] = [entryOf(lookup, both[1]), entryOf(lookup, both[2])];
  return first && (second === null || second === first) ? first : null;
}

/**
 * Reads one value of a code column: a code (`71`), a padded code (`071`, `01`), a number cell (`1.0`), a label
 * (`现势`) or both (`1 现势`). Anything else, a code whose label contradicts it, and any value of a scheme that is
 * not in CODE_LISTS, keeps its raw text with `code` null (DB-02).
 */
export function codedValue(scheme: string, raw: string): CodedValue {
  const lookup = lookupOf(scheme);
  const text = raw.normalize("NFKC").trim();
  return { scheme, code: (lookup && text !== "" ? entryOf(lookup, text)?.[0] : null) ?? null, raw };
}

/** Label of a value in both languages; the raw text where no code was found. */
export function labelOf(value: CodedValue): Words {
  const entry = value.code === null ? undefined : lookupOf(value.scheme)?.byCode.get(value.code);
  return entry ? { zh: entry[1], en: entry[2] } : { zh: value.raw, en: value.raw };
}
