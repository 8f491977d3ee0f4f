import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { beginDataset, currentDataset, REGISTER_FILE, removeStaleParts } from "../../src/store/home.ts";

let home: string;
beforeEach(() => (home = mkdtempSync(join(tmpdir(), "loutu-home-"))));
afterEach(() => rmSync(home, { recursive: true }));

async function build(id: string): Promise<string> {
  const draft = await beginDataset(home, id);
  writeFileSync(join(draft.folder, REGISTER_FILE), id);
  return draft.commit();
}

test("a new home serves nothing", async () => {
  expect(await currentDataset(home)).toBeNull();
  expect(await currentDataset(join(home, "not-there"))).toBeNull();
});

test("a data set is current as soon as it is committed, and not before", async () => {
  const draft = await beginDataset(home, "one");
  writeFileSync(join(draft.folder, REGISTER_FILE), "");
  expect(await currentDataset(home)).toBeNull();
  expect(readdirSync(home)).toEqual([".one.part"]);
  expect(await draft.commit()).toBe(join(home, "one"));
  expect(await currentDataset(home)).toBe("one");
  expect(readdirSync(home).sort()).toEqual(["current.json", "one"]);
});

test("the data set before the current one is kept, older ones go, other folders stay", async () => {
  mkdirSync(join(home, "mine"));
  for (const id of ["one", "two", "three"]) await build(id);
  expect(readdirSync(home).sort()).toEqual(["current.json", "mine", "three", "two"]);
});

test("an abandoned data set leaves nothing, and the current one stays", async () => {
  await build("one");
  const draft = await beginDataset(home, "two");
  await draft.abandon();
  expect(await currentDataset(home)).toBe("one");
  expect(readdirSync(home).sort()).toEqual(["current.json", "one"]);
});

test("what an interrupted build left is removed at the next start", async () => {
  await build("one");
  await beginDataset(home, "two");
  expect(await removeStaleParts(home)).toEqual([".two.part"]);
  expect(existsSync(join(home, ".two.part"))).toBe(false);
  expect(await removeStaleParts(join(home, "not-there"))).toEqual([]);
});

test("what another process is building stays, and its name is taken, until that process ends", async () => {
  const builder = spawn(process.execPath, ["-e", "process.stdin.resume()"], { stdio: ["pipe", "ignore", "ignore"] });
  const part = join(home, ".two.part");
  mkdirSync(part);
  writeFileSync(join(part, "builder.pid"), String(builder.pid));
  expect(await removeStaleParts(home)).toEqual([]);
  await expect(beginDataset(home, "two")).rejects.toThrow("dataset-exists: two");
  const ended = once(builder, "exit");
  builder.stdin.end();
  builder.kill();
  await ended;
  expect(await removeStaleParts(home)).toEqual([".two.part"]);
});

test("a data set that is whole says nothing of who built it", async () => {
  expect(readdirSync(await build("one"))).toEqual([REGISTER_FILE]);
});

test("a name is refused when it is taken or could leave the home", async () => {
  await build("one");
  await expect(beginDataset(home, "one")).rejects.toThrow("dataset-exists: one");
  for (const id of ["", "..", "../x", "a/b", ".hidden", "名"]) {
    await expect(beginDataset(home, id)).rejects.toThrow("dataset-id");
  }
});

test("a damaged current.json is an error, never another data set", async () => {
  for (const text of ["{", "null", '{"dataset":"../etc"}']) {
    writeFileSync(join(home, "current.json"), text);
    await expect(currentDataset(home)).rejects.toThrow("dataset-id");
  }
});
