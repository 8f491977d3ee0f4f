import { CODE_LETTERS } from "./code-letters.ts";
import { SEGMENT_WORDS, WARNING_WORDS, type CodeSegment, type WarningKind, type Words } from "./code-words.ts";
import { codeWarnings, type CodeContext } from "./code-warnings.ts";

/** What a code stands for (unit-code.md §3). */
type CodeForm =
  "parcel" | "building" | "house" | "whole-building" | "several-buildings" | "forest" | "other-fixture" | "virtual";

/** A code that parsed. Every part is text as it stands in the code; none of them is a number. */
export interface UnitCode {
  /** Normalised: 19, 24 or 28 characters. */
  readonly text: string;
  readonly level: "parcel" | "building" | "unit";
  readonly form: CodeForm;
  readonly county: string;
  readonly zone: string;
  readonly subZone: string;
  readonly ownership: string;
  readonly rightKind: string;
  readonly serial: string;
  /** F, L, Q or W; null in a parcel code. */
  readonly fixture: string | null;
  /** 幢号, four digits, of an F code. */
  readonly buildingNo: string | null;
  /** 户号, four characters, of a 28-character F code. */
  readonly unitNo: string | null;
  /** First 19 characters. */
  readonly parcel: string;
  /** First 24 characters of an F code whose 幢号 names one building; null for 9999 and for land, forest and other. */
  readonly building: string | null;
}

/** Why a text is no code: the first wrong part, where it stands (1-based, both ends included), what stood there. */
interface CodeError {
  readonly segment: CodeSegment;
  readonly from: number;
  readonly to: number;
  /** First wrong character, 1-based. */
  readonly position: number;
  readonly value: string;
  readonly message: Words;
}

/** Accepted, but worth a look. */
interface CodeWarning {
  readonly kind: WarningKind;
  readonly segment: CodeSegment;
  readonly value: string;
  readonly message: Words;
}

export type ParsedCode =
  | { readonly ok: true; readonly code: UnitCode; readonly warnings: CodeWarning[] }
  | { readonly ok: false; readonly error: CodeError };

const DIGITS = "0123456789";
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LEVELS = new Map([
  [19, "parcel"],
  [24, "building"],
  [28, "unit"],
] as const);

/** The form a code is stored and compared in: NFKC, no white space, hyphens or zero-width characters, upper case. */
export function normaliseCode(raw: string): string {
  return raw
    .normalize("NFKC")
    .replace(/[\s\-\u200b-\u200d\u2060\ufeff]/gu, "")
    .toUpperCase();
}

type Part = readonly [segment: CodeSegment, from: number, to: number, allowed: string];

const PARCEL_PARTS: readonly Part[] = [
  ["county", 1, 6, DIGITS],
  ["zone", 7, 9, DIGITS],
  ["subZone", 10, 12, DIGITS],
  ["ownership", 13, 13, CODE_LETTERS.ownership],
  ["rightKind", 14, 14, CODE_LETTERS.rightKind],
  ["serial", 15, 19, DIGITS],
];
const BUILDING_PART: Part = ["buildingNo", 21, 24, DIGITS];
const UNIT_PARTS: readonly Part[] = [BUILDING_PART, ["unitNo", 25, 25, DIGITS + LETTERS], ["unitNo", 26, 28, DIGITS]];

function partsAfter(characters: readonly string[]): readonly Part[] {
  if (characters.length === 19) return PARCEL_PARTS;
  if (characters.length === 24) return [...PARCEL_PARTS, ["fixture", 20, 20, "F"], BUILDING_PART];
  const fixture: Part = ["fixture", 20, 20, CODE_LETTERS.fixture];
  if (characters[19] === "F") return [...PARCEL_PARTS, fixture, ...UNIT_PARTS];
  return [...PARCEL_PARTS, fixture, ["tail", 21, 28, characters[19] === "W" ? "0" : DIGITS]];
}

function wrong(segment: CodeSegment, from: number, to: number, position: number, value: string): CodeError {
  const { zh, en } = SEGMENT_WORDS[segment];
  const where = from === to ? `${from}` : `${from}–${to}`;
  const message =
    segment === "length"
      ? { zh: `${zh}应为 19、24 或 28 位，实为 ${value} 位`, en: `${en} must be 19, 24 or 28 characters, not ${value}` }
      : { zh: `第 ${where} 位${zh}有误：“${value}”`, en: `wrong ${en} at ${where}: “${value}”` };
  return { segment, from, to, position, value, message };
}

function firstError(characters: readonly string[]): CodeError | null {
  if (!LEVELS.has(characters.length as 19)) {
    return wrong("length", 1, Math.max(1, characters.length), characters.length, `${characters.length}`);
  }
  for (const [segment, from, to, allowed] of partsAfter(characters)) {
    const bad = characters.slice(from - 1, to).findIndex((character) => !allowed.includes(character));
    if (bad < 0) continue;
    const [first, last] = segment === "tail" ? [20, 28] : segment === "unitNo" ? [25, 28] : [from, to];
    return wrong(segment, first, last, from + bad, characters.slice(first - 1, last).join(""));
  }
  const serial = characters.slice(14, 19).join("");
  return serial === "00000" ? wrong("serial", 15, 19, 15, serial) : null;
}

function formOf(fixture: string | null, buildingNo: string | null, unitNo: string | null, virtual: boolean): CodeForm {
  if (virtual) return "virtual";
  if (fixture === null || fixture === "W") return "parcel";
  if (fixture === "L") return "forest";
  if (fixture === "Q") return "other-fixture";
  if (unitNo === null) return "building";
  if (buildingNo === "9999") return "several-buildings";
  return unitNo === "0000" ? "whole-building" : "house";
}

/**
 * Reads a parcel (19), building (24) or unit (28) code in any spelling `normaliseCode` understands.
 * Never throws and never repairs: letter O for zero is an error. Letters and rules: unit-code.md §1–5.
 * @param context what is known around the code; each fact that is given adds its warning
 */
export function parseCode(raw: string, context: CodeContext = {}): ParsedCode {
  const text = normaliseCode(raw);
  const characters = [...text];
  const error = firstError(characters);
  if (error) return { ok: false, error };
  const house = text[19] === "F";
  const buildingNo = house ? text.slice(20, 24) : null;
  const unitNo = house && text.length === 28 ? text.slice(24) : null;
  const rightKind = text.slice(13, 14);
  const unplaced = text.slice(6, 12) === "000000" && rightKind !== "H" && rightKind !== "G";
  const fixture = text[19] ?? null;
  const code: UnitCode = {
    text,
    level: LEVELS.get(text.length as 19) ?? "unit",
    form: formOf(fixture, buildingNo, unitNo, unplaced || text.slice(19) === "F99999999"),
    county: text.slice(0, 6),
    zone: text.slice(6, 9),
    subZone: text.slice(9, 12),
    ownership: text.slice(12, 13),
    rightKind,
    serial: text.slice(14, 19),
    fixture,
    buildingNo,
    unitNo,
    parcel: text.slice(0, 19),
    building: buildingNo === null || buildingNo === "9999" ? null : text.slice(0, 24),
  };
  const warnings = codeWarnings(code, context).map(([kind, segment, value]) => ({
    kind,
    segment,
    value,
    message: WARNING_WORDS[kind],
  }));
  return { ok: true, code, warnings };
}

/** For the eye: 6 6 7 9, 6 6 7 or 6 6 7 5 (unit-code.md §4). A code of another scheme is returned as it came. */
export function printCode(code: string): string {
  const text = normaliseCode(code);
  if (firstError([...text])) return code;
  return [text.slice(0, 6), text.slice(6, 12), text.slice(12, 19), text.slice(19)].filter(Boolean).join(" ");
}
