import Type from "typebox";
import { PROBLEMS, type ProblemCode } from "../../contract/problems.ts";
import { Problem } from "../../contract/shapes.ts";

/** A code in the path; longer than any code of any scheme is refused. */
export const CodeParams = Type.Object({
  code: Type.String({
    minLength: 1,
    maxLength: 100,
    description: "宗地、幢或单元代码 / parcel, building or unit code",
  }),
});

/** How a page of a long list is asked for. */
export const MAX_PAGE = 500;

/** Answers for the API description: the good one, and the problems that this route itself may give. */
export function answers<T>(good: T, ...codes: ProblemCode[]): Record<string, T | typeof Problem> {
  const statuses = new Set([...codes, "no-dataset" as const].map((code) => PROBLEMS[code].status));
  return { 200: good, ...Object.fromEntries([...statuses].map((status) => [status, Problem])) };
}

/** The page may keep an answer but must ask whether it is still good; a proxy must not keep it. */
export const ASK_AGAIN = "private, no-cache";
