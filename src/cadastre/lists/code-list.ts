/** One entry: code, Chinese label of the standard, English label (ours). */
export type CodeEntry = readonly [code: string, zh: string, en: string];

/** All lists of one group by their key: the column the list belongs to, or the key of a land-use scheme. */
export type CodeLists = Readonly<Record<string, readonly CodeEntry[]>>;
