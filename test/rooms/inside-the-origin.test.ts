import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Names of things, and addresses of the server itself: not what anything is fetched from. */
const NAMES_ONLY = /^https?:\/\/(www\.w3\.org\/|json-schema\.org\/|localhost|127\.0\.0\.1|\$\{)/;

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.(ts|svelte|html|css|json|mjs)$/.test(entry.name) ? [path] : [];
  });
}

test("no source file names an address outside the origin", () => {
  const outside = sources("src").flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/https?:\/\/[^\s"'`<>)]+/g)]
      .map((match) => match[0])
      .filter((address) => !NAMES_ONLY.test(address))
      .map((address) => `${path}: ${address}`),
  );
  expect(outside).toEqual([]);
});

test("colours and sizes of components come from tokens.css only", () => {
  const literal = sources("src/web")
    .filter((path) => path.endsWith(".svelte"))
    .flatMap((path) =>
      [...readFileSync(path, "utf8").matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].flatMap((style) =>
        [...(style[1] ?? "").matchAll(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(|\boklch\(/gi)].map(
          (match) => `${path}: ${match[0]}`,
        ),
      ),
    );
  expect(literal).toEqual([]);
});
