import { normaliseCode, parseCode } from "../cadastre/unit-code.ts";
import type { ProblemCode } from "../contract/problems.ts";
import { ProblemError } from "./problem.ts";

/**
 * Finds by the code as it came, then by its normalised form. Throws ProblemError: `code-malformed` with the wrong segment
 * when it is not a code at all, else `missing`. A code of another scheme is good where the data set has it.
 */
export async function lookUp<T>(
  raw: string,
  missing: ProblemCode,
  find: (code: string) => Promise<T | null>,
): Promise<T> {
  const code = normaliseCode(raw);
  const found = (await find(raw)) ?? (code === raw ? null : await find(code));
  if (found !== null) return found;
  const parsed = parseCode(raw);
  if (parsed.ok) throw new ProblemError(missing, parsed.code.text);
  const { segment, message } = parsed.error;
  throw new ProblemError("code-malformed", `${raw}: ${segment}: ${message.zh} / ${message.en}`);
}
