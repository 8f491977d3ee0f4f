import { CODE_LETTERS, PROVINCES } from "./code-letters.ts";
import type { CodeSegment, WarningKind } from "./code-words.ts";
import type { UnitCode } from "./unit-code.ts";

/** What is known around a code. A fact that is not given is not checked. */
export interface CodeContext {
  /** County codes in use; without it only the province digits are checked. */
  readonly counties?: ReadonlySet<string>;
  /** How many buildings stand on the parcel. */
  readonly buildingsOnParcel?: number;
  /** ZDDM of the record the code stands in, normalised. */
  readonly parcel?: string;
}

export type RaisedWarning = readonly [kind: WarningKind, segment: CodeSegment, value: string];

/** The warnings of unit-code.md §5 that hold for a code, in the order of its parts. */
export function codeWarnings(code: UnitCode, context: CodeContext): RaisedWarning[] {
  const pair = code.ownership + code.rightKind;
  const tail = code.text.slice(19);
  const known = context.counties ? context.counties.has(code.county) : PROVINCES.has(code.county.slice(0, 2));
  const serial = code.fixture === "L" || code.fixture === "Q" ? tail.slice(1) : null;
  const raised: [boolean, ...RaisedWarning][] = [
    [!known, "unknown-county", "county", code.county],
    [code.county.endsWith("00"), "city-code", "county", code.county],
    [code.form === "virtual" && tail !== "F99999999", "virtual", "zone", code.zone + code.subZone],
    [!CODE_LETTERS.usualPairs[code.ownership]?.includes(code.rightKind), "unusual-pair", "rightKind", pair],
    [context.parcel !== undefined && context.parcel !== code.parcel, "other-parcel", "serial", code.parcel],
    [code.buildingNo === "0000", "building-zero", "buildingNo", tail],
    [code.form === "several-buildings" && context.buildingsOnParcel === 1, "one-building", "buildingNo", "9999"],
    [/^[A-Z]/.test(code.unitNo ?? ""), "unit-letter", "unitNo", code.unitNo ?? ""],
    [tail === "F99999999", "virtual-quantified", "tail", tail],
    [serial === "00000000", "serial-zero", "tail", tail],
  ];
  return raised.filter(([holds]) => holds).map(([, kind, segment, value]) => [kind, segment, value]);
}
