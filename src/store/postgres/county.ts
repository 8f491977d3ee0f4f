/**
 * County a code belongs to: its first six digits; "" for a code of another scheme (our choice, design: county first).
 * Rows are kept by it, and a statement that knows a code always names its county too.
 */
export function countyOf(code: string): string {
  return /^[0-9]{6}/.exec(code)?.[0] ?? "";
}

/**
 * Where the records below a parcel or building are: in its own county, or in "" when they have no code of their own.
 * A record whose code names another county than its parent's is a stray; such parents are listed when they are written.
 */
export function openCounties(strays: Iterable<readonly [parent: string, county: string]>) {
  const elsewhere = new Map<string, string[]>();
  for (const [parent, county] of strays) elsewhere.set(parent, [...(elsewhere.get(parent) ?? []), county]);
  return {
    /** Counties in which something below one of these parents may be. */
    below: (...parents: readonly string[]): string[] => [
      ...new Set(["", ...parents.flatMap((parent) => [countyOf(parent), ...(elsewhere.get(parent) ?? [])])]),
    ],
  };
}

export type Counties = ReturnType<typeof openCounties>;
