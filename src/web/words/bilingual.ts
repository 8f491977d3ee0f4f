/** A sentence, a sentence with values in it, or one word for each key of a list. */
export type Entry = string | ((...values: never[]) => string) | Readonly<Record<string, string>>;

/** The same keys, with the same values to fill in, in the other language. */
type Counterpart<T> = {
  readonly [K in keyof T]: T[K] extends (...values: infer V) => string
    ? (...values: V) => string
    : T[K] extends string
      ? string
      : { readonly [L in keyof T[K]]: string };
};

/** Pairs the words of one room. A key that is missing or too many in `en` is a type error. */
export function bilingual<T extends Readonly<Record<string, Entry>>>(
  zh: T,
  en: Counterpart<T>,
): { zh: Counterpart<T>; en: Counterpart<T> } {
  return { zh: zh as unknown as Counterpart<T>, en };
}
