import { CODE_LETTERS } from "./code-letters.ts";
import { normaliseCode, parseCode } from "./unit-code.ts";

/** A piece of a code as people type it: whole, its beginning, or its last nine characters. */
export interface CodeFragment {
  readonly kind: "whole" | "beginning" | "tail";
  /** Normalised, ready to be compared with stored codes. */
  readonly text: string;
}

const BEGINNING = new RegExp(
  `^[0-9]{6,12}$|^[0-9]{12}[${CODE_LETTERS.ownership}]([${CODE_LETTERS.rightKind}][0-9]{0,5})?$`,
);
const LONGER = new RegExp(
  `^[0-9]{12}[${CODE_LETTERS.ownership}][${CODE_LETTERS.rightKind}][0-9]{5}([${CODE_LETTERS.fixture}][0-9]{0,4}|F[0-9]{4}[0-9A-Z][0-9]{0,3}|[LQ][0-9]{5,8}|W0{5,8})$`,
);
const TAIL = /^(F[0-9]{4}[0-9A-Z][0-9]{3}|[LQ][0-9]{8}|W0{8})$/;

/**
 * Tells whether a search text can be (part of) a code, in any spelling `normaliseCode` understands; null when not.
 * A beginning needs the six county digits (our choice), so that a door number like 1501 is not taken for one.
 */
export function codeFragment(raw: string): CodeFragment | null {
  const text = normaliseCode(raw);
  if (parseCode(text).ok) return { kind: "whole", text };
  if (TAIL.test(text)) return { kind: "tail", text };
  return BEGINNING.test(text) || LONGER.test(text) ? { kind: "beginning", text } : null;
}
