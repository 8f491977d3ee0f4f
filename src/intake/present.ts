/** A value that the code around it proves to be there. Throws a TypeError where the proof is wrong. */
export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new TypeError("a value that must be there is missing");
  return value;
}
