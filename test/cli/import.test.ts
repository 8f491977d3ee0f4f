import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const fixture = fileURLToPath(new URL("../files/hand-over", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "loutu-import-"));
const home = join(scratch, "home");

function loutu(...args: string[]): { status: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", main, ...args], {
    encoding: "utf8",
  });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

/** A copy of the hand-over that somebody spoils. */
function spoiled(name: string, spoil: (folder: string) => void): string {
  const folder = join(scratch, name);
  cpSync(fixture, folder, { recursive: true });
  spoil(folder);
  return folder;
}

const kept = (): string[] => readdirSync(home).sort();

let printed = "";

beforeAll(() => {
  const done = loutu("import", fixture, "--home", home, "--id", "first");
  expect(done.status, done.err).toBe(0);
  printed = done.out;
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test("an import prints read = stored + rejected for every table and becomes what is served", () => {
  const rows = [...printed.matchAll(/│ (\d+) +│ (\d+) +│ (\d+) +│$/gm)].map((row) => row.slice(1).map(Number));
  // One line a table of the hand-over: C, DYAQ, FDCQ1, H, LJZ, QLR, XKZ, ZDJBXX, ZRZ.
  expect(rows).toHaveLength(9);
  for (const [read, stored = 0, rejected = 0] of rows) expect(read).toBe(stored + rejected);
  expect(JSON.parse(readFileSync(join(home, "current.json"), "utf8"))).toEqual({ dataset: "first" });
  expect(kept()).toEqual(["current.json", "first"]);
});

test("a file cut in the middle is refused by name, and what was served stays as it was", () => {
  const before = kept();
  const folder = spoiled("cut", (copy) => {
    const path = join(copy, "ZDJBXX.geojson");
    truncateSync(path, Math.floor(statSync(path).size / 2));
  });
  const done = loutu("import", folder, "--home", home, "--id", "second");
  expect(done.status).toBe(1);
  expect(done.err).toContain("ZDJBXX.geojson");
  expect(kept()).toEqual(before);
  expect(JSON.parse(readFileSync(join(home, "current.json"), "utf8"))).toEqual({ dataset: "first" });
});

test("a table that is not what its name says is refused by name, and what was served stays as it was", () => {
  const before = kept();
  const folder = spoiled("other", (copy) => {
    writeFileSync(join(copy, "H.csv"), Buffer.from([0xff, 0x00, 0xfe, 0x00, 0x81, 0x00]));
  });
  const done = loutu("import", folder, "--home", home, "--id", "third");
  expect(done.status).toBe(1);
  expect(done.err).toContain("H.csv");
  expect(kept()).toEqual(before);
});

test("a folder that is not there, a wrong date and a wrong profile are each told apart by their code", () => {
  expect(loutu("import", join(scratch, "nowhere"), "--home", home).err).toContain("no-folder");
  expect(loutu("import", fixture, "--home", home, "--date", "30.06.2026").err).toContain("bad-date");
  expect(loutu("import", fixture, "--home", home, "--profile", join(scratch, "none.json")).status).toBe(1);
  expect(loutu("exports").err).toContain("unknown-command");
});
