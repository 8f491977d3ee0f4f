import { expect, test } from "vitest";

interface Room {
  zh: Record<string, unknown>;
  en: Record<string, unknown>;
}
const files = import.meta.glob<Record<string, Room>>(["../../src/web/words/*.ts", "!**/bilingual.ts"], { eager: true });
const rooms = Object.entries(files).flatMap(([file, exported]) =>
  Object.values(exported).map((room) => [file, room] as const),
);

test("no two rooms use the same key, so none overwrites another's word", () => {
  const seen = new Map<string, string>();
  const twice: string[] = [];
  for (const [file, { zh }] of rooms)
    for (const key of Object.keys(zh)) {
      const before = seen.get(key);
      if (before !== undefined) twice.push(`${key} in ${before} and ${file}`);
      seen.set(key, file);
    }
  expect(twice).toEqual([]);
});

test("no word is empty, and every Chinese word has its English one", () => {
  const leaves = (value: unknown, path: string): [string, unknown][] =>
    value !== null && typeof value === "object"
      ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
      : [[path, value]];
  for (const [file, { zh, en }] of rooms) {
    expect(
      leaves(en, file)
        .map(([path]) => path)
        .sort(),
    ).toEqual(
      leaves(zh, file)
        .map(([path]) => path)
        .sort(),
    );
    for (const [path, value] of [...leaves(zh, file), ...leaves(en, file)])
      expect([path, value === ""]).toEqual([path, false]);
  }
});
