import { labelOf } from "../../cadastre/code-lists.ts";
import type { CodedValue } from "../../cadastre/coded-value.ts";
import type { Coded } from "../../contract/shapes.ts";

/** A code-list value with its label in both languages. */
export function codedView(value: CodedValue | null): Coded | null {
  return value === null ? null : { ...value, label: labelOf(value) };
}
