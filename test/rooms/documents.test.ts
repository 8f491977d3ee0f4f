import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const documents = ["README.md", "src/README.md", "src/decisions.md", "tiles/README.md", "test/bench/README.md"];
const read = (path: string): string => readFileSync(path, "utf8");

test.each(documents)("every relative link in %s leads to a file that exists", (document) => {
  const links = [...read(document).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => match[1] ?? "");
  const missing = links.filter((link) => !existsSync(join(dirname(document), link)));
  expect(missing).toEqual([]);
});

test("the map of the rooms names every folder of src, and no other", () => {
  const rooms = readdirSync("src", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const named = [
    ...new Set([...read("src/README.md").matchAll(/^\| \[?`([a-z]+)\/`/gm)].map((match) => match[1])),
  ].sort();
  expect(named).toEqual(rooms);
});

test("the top level holds the agreed folders and nothing else", () => {
  const built = new Set(["node_modules", "dist", ".git"]);
  const folders = readdirSync(".", { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !built.has(entry.name))
    .map((entry) => entry.name)
    .sort();
  expect(folders).toEqual([".ci", "public", "src", "test", "tiles"]);
});

test("decisions are numbered one after another and each states its price", () => {
  const sections = read("src/decisions.md").split(/^## /m).slice(1);
  expect(sections.map((section) => Number.parseInt(section, 10))).toEqual(sections.map((_, index) => index + 1));
  expect(
    sections.filter((section) => !section.includes("**Price:**")).map((section) => section.split("\n")[0]),
  ).toEqual([]);
});
