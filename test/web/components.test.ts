import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";

const components = readdirSync("src/web", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".svelte"))
  .map((path) => ({ path, text: readFileSync(`src/web/${path}`, "utf8") }));
const markupOf = (text: string) =>
  text.replace(/<script[\s\S]*?<\/script>/g, "").replace(/<style>[\s\S]*<\/style>/, "");

test("every component has a name of its own", () => {
  const names = components.map(({ path }) => basename(path));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test("nothing that the content security policy would stop: no raw HTML, no style written into the markup", () => {
  const breaking = components.filter(({ text }) => /\{@html|\sstyle="/.test(markupOf(text)));
  expect(breaking.map(({ path }) => path)).toEqual([]);
});
