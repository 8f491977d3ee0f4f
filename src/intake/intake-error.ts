import { present } from "./present.ts";
/** Why a hand-over cannot be read at all. Stable: shown to people and matched by tests. */
export type IntakeCode =
  | "empty-hand-over"
  | "missing-companion"
  | "truncated"
  | "record-count"
  | "nul-bytes"
  | "encoding"
  | "malformed"
  | "duplicate-column"
  | "too-large"
  | "crs-refused"
  | "crs-unknown"
  | "crs-conflict"
  | "crs-mixed"
  | "profile-invalid";

/** One fault that stops the reading, with the place to look at. `row` is the 1-based data row. */
export interface IntakeFault {
  readonly code: IntakeCode;
  readonly file: string;
  readonly row: number | null;
  readonly message: { readonly zh: string; readonly en: string };
}

/**
 * Nothing of the hand-over may be taken over. Carries every fault that was found in one go, worst first
 * in file order; `code`, `file` and `row` are those of the first.
 */
export class IntakeError extends Error {
  readonly faults: readonly IntakeFault[];

  constructor(faults: readonly [IntakeFault, ...IntakeFault[]]) {
    super(faults.map((fault) => `${fault.code} ${fault.file}${at(fault)}: ${fault.message.en}`).join("\n"));
    this.name = "IntakeError";
    this.faults = faults;
  }

  get code(): IntakeCode {
    return present(this.faults[0]).code;
  }

  get file(): string {
    return present(this.faults[0]).file;
  }

  get row(): number | null {
    return present(this.faults[0]).row;
  }
}

/** One fault as an error. `row` is the 1-based data row, null for the whole file. */
export function intakeError(code: IntakeCode, file: string, row: number | null, zh: string, en: string): IntakeError {
  return new IntakeError([{ code, file, row, message: { zh, en } }]);
}

function at(fault: IntakeFault): string {
  return fault.row === null ? "" : ` row ${fault.row}`;
}
