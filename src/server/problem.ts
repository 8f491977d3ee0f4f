import { PROBLEMS, type ProblemCode } from "../contract/problems.ts";
import type { Problem } from "../contract/shapes.ts";

/** Thrown anywhere in a request; answered as `application/problem+json` with the code's status. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly detail: string;

  /** @param detail the value that was wrong, never a text from a person's record */
  constructor(code: ProblemCode, detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.name = "ProblemError";
    this.code = code;
    this.detail = detail;
  }
}

export const PROBLEM_TYPE = "application/problem+json; charset=utf-8";

/** RFC 9457. The type is a place of the API page, so that it needs no other origin. */
export function problemBody(code: ProblemCode, detail: string): Problem {
  const { status, zh, en } = PROBLEMS[code];
  return { type: `/api/docs#problem-${code}`, title: `${zh} / ${en}`, status, detail, code };
}
