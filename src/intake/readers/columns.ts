import { intakeError } from "../intake-error.ts";

/**
 * Column names as they are used from here on: trimmed, empty ones named by place.
 * Throws `duplicate-column`: two columns of one name would make one of them vanish.
 */
export function namedColumns(raw: readonly string[], file: string): readonly string[] {
  const names = raw.map((name, index) => name.trim() || `column ${index + 1}`);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw intakeError("duplicate-column", file, null, `列名“${twice}”出现两次`, `column "${twice}" appears twice`);
  }
  return names;
}
