const collator = new Intl.Collator("zh", { numeric: true, sensitivity: "base" });

/** Compares labels as a person counts: 201 before 1002, -1 before 1, 5A after 5. */
export function naturalOrder(a: string, b: string): number {
  const below = Number(/^[-负]/u.test(b)) - Number(/^[-负]/u.test(a));
  return below !== 0 ? below : collator.compare(a, b);
}
