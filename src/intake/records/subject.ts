import { normaliseCode } from "../../cadastre/unit-code.ts";
import { nationalCode } from "./codes.ts";
import type { Reading } from "./reading.ts";

/** What a right or holder is about. `known` false: nothing of that code was stored. */
export interface Subject {
  readonly subject: string;
  readonly onParcel: boolean;
  readonly known: boolean;
}

/** Resolves a BDCDYH, or the ZDDM beside it where that is empty. W… codes and 19 characters are parcels. */
export function subjectOf(reading: Reading, raw: string, parcel: string): Subject {
  const text = raw === "" ? parcel : raw;
  const code = nationalCode(text);
  if (code === null) {
    const unit = reading.unitOfRawCode.get(normaliseCode(text));
    if (unit !== undefined) return { subject: unit, onParcel: false, known: true };
    const onParcel = reading.parcels.has(text) || raw === "";
    return { subject: text, onParcel, known: reading.parcels.has(text) };
  }
  if (code.level === "parcel" || code.fixture === "W") {
    return { subject: code.parcel, onParcel: true, known: reading.parcels.has(code.parcel) };
  }
  return { subject: code.text, onParcel: false, known: reading.units.has(code.text) };
}
